import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './url_tabs.module.css';

export interface TabLink {
  key: string;
  label: string;
  /** A whole address. */
  to: string;
  /** How much waits there. */
  count?: number | undefined;
  /** The same where a component of its own knows it. */
  badge?: ReactNode;
}

/** A number beside a word; `label` says what it counts to whoever does not see it. */
export function CountBadge({ count, label }: { count: number; label?: string }) {
  if (count <= 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden={label ? true : undefined}>{count > 99 ? '99+' : count}</span>
      {label && <span className={styles.unseen}>{label}</span>}
    </span>
  );
}

/** A link is current at its own address; the router would take all addresses below it as well. */
export const only_itself = { exact: true } as const;

interface NavTabsProps {
  tabs: readonly TabLink[];
  open_key: string | undefined;
  label?: string;
}

/** Tabs that are addresses: they can be opened in a new tab, linked to, and gone back from. */
export function NavTabs({ tabs, open_key, label }: NavTabsProps) {
  const row = useRef<HTMLElement>(null);
  // Where not all tabs have room, the open one is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another open tab is the reason to look
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[data-open]');
    if (!row.current || !open) return;
    const middle = open.offsetLeft + open.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [open_key]);
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to={tab.to}
          activeOptions={only_itself}
          className={styles.tab}
          data-open={tab.key === open_key || undefined}
          {...(tab.key === open_key ? { 'aria-current': 'page' as const } : {})}
        >
          {tab.label}
          {tab.badge}
          {tab.count !== undefined && <CountBadge count={tab.count} />}
        </Link>
      ))}
    </nav>
  );
}

interface UrlTabsProps<Key extends string> {
  /** The name in the query of the address; `tab` unless a page has two sets. */
  name?: string;
  tabs: readonly { key: Key; label: string; count?: number | undefined }[];
  label?: string;
}

/** Tabs inside a screen, kept in the query of its address. Ask `useUrlTab` for the open one. */
export function UrlTabs<Key extends string>({ name = 'tab', tabs, label }: UrlTabsProps<Key>) {
  const navigate = useNavigate();
  const open_key = useUrlTab(tabs, name);
  const choose = (key: string) => {
    const search = (before: Record<string, unknown>) => ({
      ...before,
      [name]: key === tabs[0]?.key ? undefined : key,
    });
    void navigate({ to: '.', search } as Parameters<typeof navigate>[0]);
  };
  return (
    <fieldset className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          className={styles.tab}
          data-open={tab.key === open_key || undefined}
          aria-pressed={tab.key === open_key}
          onClick={() => choose(tab.key)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && (
            <span className={styles.count}>{tab.count}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}

/** The open tab: the one the address names, else the first. */
export function useUrlTab<Key extends string>(
  tabs: readonly { key: Key }[],
  name = 'tab',
): Key | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return (tabs.find(({ key }) => key === search[name]) ?? tabs[0])?.key;
}
