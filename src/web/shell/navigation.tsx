import { useLocation } from '@tanstack/react-router';
import { useLocale } from '@web/i18n';
import { cx } from '@web/kit/cx';
import {
  BriefcaseBusiness,
  House,
  Inbox,
  type LucideIcon,
  Package,
  Ship,
  SlidersHorizontal,
  UsersRound,
} from 'lucide-react';
import { Suspense } from 'react';
import { ScreenLink, useScreenPath } from './links';
import { hasScreen, nav_entries, navBadgesOf } from './registry';
import { isProvider, useViewer, type Viewer } from './viewer';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';

interface FixedEntry {
  to: string;
  icon: LucideIcon;
  order: number;
  provider?: FixedWord;
  client?: FixedWord;
}
type FixedWord =
  | 'nav.home'
  | 'nav.inbox'
  | 'nav.engagements'
  | 'nav.people'
  | 'nav.packages'
  | 'nav.settings'
  | 'nav.implementation'
  | 'nav.people_client';

/** The product's own map. An entry shows when its screen exists and the kind of workspace has a word for it. */
const fixed_entries: readonly FixedEntry[] = [
  { to: '', icon: House, order: 100, provider: 'nav.home', client: 'nav.home' },
  { to: 'implementation', icon: Ship, order: 150, client: 'nav.implementation' },
  { to: 'inbox', icon: Inbox, order: 200, provider: 'nav.inbox', client: 'nav.inbox' },
  { to: 'engagements', icon: BriefcaseBusiness, order: 300, provider: 'nav.engagements' },
  {
    to: 'people',
    icon: UsersRound,
    order: 400,
    provider: 'nav.people',
    client: 'nav.people_client',
  },
  { to: 'packages', icon: Package, order: 500, provider: 'nav.packages' },
  {
    to: 'settings',
    icon: SlidersHorizontal,
    order: 900,
    provider: 'nav.settings',
    client: 'nav.settings',
  },
];

export interface NavEntry {
  to: string;
  label: string;
  icon: LucideIcon;
  order: number;
}

function fixedFor(viewer: Viewer, word: (key: FixedWord) => string): NavEntry[] {
  return fixed_entries.flatMap((entry) => {
    const key = isProvider(viewer) ? entry.provider : entry.client;
    const exists = entry.to === '' || entry.to === 'settings' || hasScreen(entry.to);
    return key && exists ? [{ ...entry, label: word(key) }] : [];
  });
}

/** Where this person can go, in order. */
export function useNavEntries(): readonly NavEntry[] {
  const viewer = useViewer();
  const locale = useLocale();
  const t = useShellWords();
  const supplied = nav_entries
    .filter((entry) => entry.shown?.(viewer) ?? true)
    .map((entry) => ({ ...entry, label: entry.label(locale) }));
  return [...fixedFor(viewer, t), ...supplied].sort((a, b) => a.order - b.order);
}

/** Whether the address is this entry's screen or one below it. */
export function useIsHere(): (to: string) => boolean {
  const { pathname } = useLocation();
  const screenPath = useScreenPath();
  const here = pathname.replace(/\/$/, '');
  return (to) => {
    const path = screenPath(to);
    return here === path || (to !== '' && here.startsWith(`${path}/`));
  };
}

/** Numbers that features put beside an entry. */
export function NavBadges({ to }: { to: string }) {
  return navBadgesOf(to).map((Badge, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes
    <Suspense key={index} fallback={null}>
      <Badge />
    </Suspense>
  ));
}

export function NavList({ entries }: { entries: readonly NavEntry[] }) {
  const isHere = useIsHere();
  return (
    <ul className={styles.nav}>
      {entries.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <ScreenLink
            to={to}
            className={cx(styles.entry, isHere(to) && styles.here)}
            {...(isHere(to) ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon size={17} strokeWidth={1.8} aria-hidden />
            <span>{label}</span>
            <NavBadges to={to} />
          </ScreenLink>
        </li>
      ))}
    </ul>
  );
}
