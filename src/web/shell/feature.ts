import type { AskAhead } from '@web/api';
import type { Label } from '@web/i18n';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Viewer } from './viewer';

/** A component fetched when it is first needed: `() => import('./time_page').then((m) => m.TimePage)`. */
export type Load<Props = object> = () => Promise<ComponentType<Props>>;

/** The values of an address: what stands for `$engagement_id` in it. */
export type RouteParameters = Readonly<Record<string, string | undefined>>;

/** What is asked of the server as soon as the address is known, while the code is still on its way. */
export type Asks = (ask: AskAhead, parameters: RouteParameters) => void;

/** A screen inside a workspace. */
export interface ScreenSpec {
  /** Below `/w/<workspace>/`: `inbox`, `engagements/$engagement_id`; `''` is Home. */
  path: string;
  load: Load;
  asks?: Asks;
}

/** A screen that needs no account: `b/$token`. */
export interface PublicScreenSpec {
  path: string;
  load: Load;
}

/** An entry of the left navigation beyond the fixed ones, which light up when their screen exists. */
export interface NavSpec {
  /** A screen's path without parameters. */
  to: string;
  label: Label;
  icon: LucideIcon;
  /** The fixed entries stand at 100 (Home), 200 (Inbox), 300 … 900 (Settings). */
  order: number;
  shown?: (viewer: Viewer) => boolean;
}

/** A line of the Ctrl+K palette that is always there. Screens add their own while open: `usePaletteActions`. */
export interface PaletteSpec {
  key: string;
  label: Label;
  /** Other words people look for it by. */
  keywords?: Label;
  /** A screen's path; where something is made, the screen opens its form from the URL (`time?new=true`). */
  to: string;
  shown?: (viewer: Viewer) => boolean;
}

export interface EngagementTabProps {
  engagement_id: string;
}

/** The tabs under an engagement's header, in the order of the page. */
export const engagement_tab_keys = [
  'overview',
  'discovery',
  'document',
  'estimate',
  'blocks',
  'schedule',
  'ledger',
  'time',
  'talk',
] as const;
export type EngagementTabKey = (typeof engagement_tab_keys)[number];

/** What a feature puts under an engagement's header. The shell owns the tab's word and place. */
export interface EngagementTabSpec {
  key: EngagementTabKey;
  load: Load<EngagementTabProps>;
  /** A small number beside the tab's word, or nothing: what waits there. */
  load_badge?: Load<EngagementTabProps>;
  shown?: (viewer: Viewer) => boolean;
}

/** A button beside an engagement's own ones, at the head of its page. */
export interface EngagementActionSpec {
  key: string;
  load: Load<EngagementTabProps>;
  shown?: (viewer: Viewer) => boolean;
}

/** A section of an engagement's first tab, below what was agreed. */
export interface EngagementPartSpec {
  key: string;
  load: Load<EngagementTabProps>;
  shown?: (viewer: Viewer) => boolean;
}

/** A part of the Settings screen. */
export interface SettingsSpec {
  /** Also its address: `settings/<key>`. */
  key: string;
  label: Label;
  order: number;
  load: Load;
  shown?: (viewer: Viewer) => boolean;
}

/** Weekly hours: the spans of each day, "09:00-13:00"; none is a day off. */
type HoursOfWeek = Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', string[]>;

/** A change of the calendar that somebody has entered and not saved. */
export type CalendarChange =
  | { kind: 'absence'; person_id: string; from_day: string; to_day: string }
  | { kind: 'days'; days: readonly { day: string; hours: string[] }[] }
  | { kind: 'week'; effective_from: string; hours: HoursOfWeek };

export interface CalendarChangeProps {
  /** Null while what was entered is not complete. */
  change: CalendarChange | null;
}

/** What a feature says below a change of the calendar before it is saved: what it would move. */
export interface CalendarChangePartSpec {
  key: string;
  load: Load<CalendarChangeProps>;
  shown?: (viewer: Viewer) => boolean;
}

/** Something that is seen on every screen, in the bar above it: a running timer. */
export interface FramePartSpec {
  key: string;
  load: Load;
  shown?: (viewer: Viewer) => boolean;
}

/** What the inbox says of a notice, by the key of the server's rule: `Question asked`, never who did it. */
export interface InboxSpec {
  key: string;
  label: Label;
  /** Its text begins with days as the log spells them, 2026-12-30. */
  says_days?: boolean;
  /** What is said before its text: `by`. */
  lead?: Label;
}

/** A small number beside an entry of the navigation, or nothing: what waits there. */
export interface NavBadgeSpec {
  /** The entry's path: `inbox`. */
  to: string;
  load: Load;
}

/** Everything a feature gives the application; exported by its `web/index.ts`, which loads no screen itself. */
export interface Feature {
  /** The feature's folder: `delivery/timesheet`. */
  name: string;
  routes?: readonly ScreenSpec[];
  public_routes?: readonly PublicScreenSpec[];
  nav?: readonly NavSpec[];
  palette?: readonly PaletteSpec[];
  engagement_tabs?: readonly EngagementTabSpec[];
  /** What an engagement's page says above its tabs; one feature supplies it. */
  engagement_header?: { load: Load<EngagementTabProps>; asks?: Asks };
  engagement_actions?: readonly EngagementActionSpec[];
  engagement_overview?: readonly EngagementPartSpec[];
  calendar_change?: readonly CalendarChangePartSpec[];
  settings?: readonly SettingsSpec[];
  inbox?: readonly InboxSpec[];
  nav_badges?: readonly NavBadgeSpec[];
  frame_parts?: readonly FramePartSpec[];
}
