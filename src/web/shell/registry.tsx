import type { ComponentType } from 'react';
import type {
  Asks,
  CalendarChangeProps,
  EngagementTabKey,
  EngagementTabProps,
  Feature,
  RouteParameters,
  SettingsSpec,
} from './feature';
import { engagement_tab_keys } from './feature';
import { features } from './feature_list';
import { lazily } from './lazily';
import type { Viewer } from './viewer';

const collect = <Spec,>(pick: (feature: Feature) => readonly Spec[] | undefined): readonly Spec[] =>
  features.flatMap((feature) => pick(feature) ?? []);

const suits = (spec: { shown?: (viewer: Viewer) => boolean }, viewer: Viewer) =>
  spec.shown?.(viewer) ?? true;

const header = features.find((feature) => feature.engagement_header)?.engagement_header;
const header_body = header && lazily(header.load);
const isEngagements = (path: string) => path.endsWith('/{-$tab}');

export interface Screen {
  path: string;
  Screen: ComponentType;
  /** Begins to fetch its code; of an engagement's page also the header's and the open tab's. */
  fetchCode?: (parameters: RouteParameters) => void;
  asks?: Asks;
}

/** A screen becomes a component once, so that React keeps it mounted from one drawing to the next. */
export const screens: readonly Screen[] = collect((feature) => feature.routes).map(
  ({ path, load, asks }) => {
    const screen = lazily(load);
    return {
      path,
      Screen: screen.Body,
      fetchCode: ({ tab }) => {
        screen.fetchCode();
        if (!isEngagements(path)) return;
        header_body?.fetchCode();
        engagement_tabs.find(({ key }) => key === (tab ?? engagement_tabs[0]?.key))?.fetchCode();
      },
      asks: (ask, parameters) => {
        asks?.(ask, parameters);
        if (isEngagements(path)) header?.asks?.(ask, parameters);
      },
    };
  },
);

export const public_screens = collect((feature) => feature.public_routes).map((spec) => ({
  path: spec.path,
  Screen: lazily(spec.load).Body,
}));

export const nav_entries = collect((feature) => feature.nav);
export const palette_entries = collect((feature) => feature.palette);

export interface SettingsSection extends Omit<SettingsSpec, 'load'> {
  Body: ComponentType;
}

const settings_sections: readonly SettingsSection[] = collect((feature) => feature.settings)
  .map((spec) => ({ ...spec, Body: lazily(spec.load).Body }))
  .sort((a, b) => a.order - b.order);

export function settingsFor(viewer: Viewer): readonly SettingsSection[] {
  return settings_sections.filter((section) => suits(section, viewer));
}

export interface EngagementTab {
  key: EngagementTabKey;
  Body: ComponentType<EngagementTabProps>;
  Badge: ComponentType<EngagementTabProps> | null;
}

const engagement_tabs = collect((feature) => feature.engagement_tabs)
  .map((spec) => ({
    ...spec,
    ...lazily(spec.load),
    Badge: spec.load_badge ? lazily(spec.load_badge).Body : null,
  }))
  .sort((a, b) => engagement_tab_keys.indexOf(a.key) - engagement_tab_keys.indexOf(b.key));

/** The tabs that features supply under an engagement's header, in the page's order, for this person. */
export function engagementTabsFor(viewer: Viewer): readonly EngagementTab[] {
  return engagement_tabs.filter((tab) => suits(tab, viewer));
}

const engagement_actions = collect((feature) => feature.engagement_actions).map((spec) => ({
  ...spec,
  Body: lazily(spec.load).Body,
}));

const overview_parts = collect((feature) => feature.engagement_overview).map((spec) => ({
  ...spec,
  Body: lazily(spec.load).Body,
}));

/** What features put beside an engagement's own buttons, for this person. */
export function engagementActionsFor(
  viewer: Viewer,
): readonly { key: string; Body: ComponentType<EngagementTabProps> }[] {
  return engagement_actions.filter((action) => suits(action, viewer));
}

/** What features add to an engagement's first tab, for this person. */
export function overviewPartsFor(
  viewer: Viewer,
): readonly { key: string; Body: ComponentType<EngagementTabProps> }[] {
  return overview_parts.filter((part) => suits(part, viewer));
}

const calendar_change_parts = collect((feature) => feature.calendar_change).map((spec) => ({
  ...spec,
  Body: lazily(spec.load).Body,
}));

/** What features say of a change of the calendar before it is saved, for this person. */
export function calendarChangePartsFor(
  viewer: Viewer,
): readonly { key: string; Body: ComponentType<CalendarChangeProps> }[] {
  return calendar_change_parts.filter((part) => suits(part, viewer));
}

const frame_parts = collect((feature) => feature.frame_parts).map((spec) => ({
  ...spec,
  Body: lazily(spec.load).Body,
}));

/** What stands in the bar above every screen, for this person. */
export function framePartsFor(viewer: Viewer): readonly { key: string; Body: ComponentType }[] {
  return frame_parts.filter((part) => suits(part, viewer));
}

/** What stands above the tabs of an engagement; absent in a program without the feature that supplies it. */
export const EngagementHeaderBody = header_body?.Body;

/** Whether some feature has a screen at this path. */
export function hasScreen(path: string): boolean {
  return screens.some((screen) => screen.path.split('/{-')[0] === path);
}

const nav_badges = collect((feature) => feature.nav_badges).map((spec) => ({
  to: spec.to,
  Badge: lazily(spec.load).Body,
}));

/** What stands beside an entry of the navigation. */
export function navBadgesOf(to: string): readonly ComponentType[] {
  return nav_badges.filter((spec) => spec.to === to).map(({ Badge }) => Badge);
}

const inbox_specs = new Map(
  collect((feature) => feature.inbox).map((spec) => [spec.key, spec] as const),
);

/** The words of an inbox line; undefined when no feature of this program has any. */
export function inboxSpecOf(key: string) {
  return inbox_specs.get(key);
}
