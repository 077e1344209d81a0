import { UnstyledButton } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { usePalette } from '@web/kit/command_palette';
import { cx } from '@web/kit/cx';
import { RowsSkeleton } from '@web/kit/list_state';
import { useShortcut } from '@web/kit/shortcuts';
import { Search } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { BottomBar } from './bottom_bar';
import { ConnectionBanner } from './connection_banner';
import { useGoTo } from './links';
import { LiveConnection, type LiveState } from './live';
import { NavList, useNavEntries } from './navigation';
import { framePartsFor } from './registry';
import { useShellPalette } from './shell_palette';
import { UserMenu } from './user_menu';
import { useViewer } from './viewer';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';
import { WorkspaceSwitcher } from './workspace_switcher';

/** Around every screen of a workspace: navigation, the live line, the palette. */
export function WorkspaceFrame({ cache }: { cache: QueryClient }) {
  const t = useShellWords();
  const entries = useNavEntries();
  const live = useLive(cache);
  const openPalette = usePalette();
  useShellPalette(entries);
  useGoShortcuts();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      <nav className={styles.side} aria-label={t('nav.main')}>
        <WorkspaceSwitcher />
        <UnstyledButton className={cx(styles.search)} onClick={openPalette}>
          <Search size={15} aria-hidden />
          <span>{t('nav.search')}</span>
          <kbd>{'Ctrl K'}</kbd>
        </UnstyledButton>
        <NavList entries={entries} />
        <div className={styles.foot}>
          <UserMenu />
        </div>
      </nav>
      <main id="content" className={styles.main} tabIndex={-1}>
        <ConnectionBanner live={live} />
        <FrameParts />
        <Suspense
          fallback={
            <div className={styles.waiting}>
              <RowsSkeleton />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <BottomBar />
    </div>
  );
}

/** The bar above every screen; none where nothing has a place in it. */
function FrameParts() {
  const parts = framePartsFor(useViewer());
  if (parts.length === 0) return null;
  return (
    <header className={styles.bar}>
      <Suspense fallback={null}>
        {parts.map(({ key, Body }) => (
          <Body key={key} />
        ))}
      </Suspense>
    </header>
  );
}

function useLive(cache: QueryClient): LiveState {
  const { workspace } = useViewer();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const connection = new LiveConnection(workspace.id, cache, setState);
    return () => connection.close();
  }, [workspace.id, cache]);
  return state;
}

/** `g` and a letter, as in every tool people who type fast already know. */
function useGoShortcuts() {
  const t = useShellWords();
  const goTo = useGoTo();
  useShortcut('g h', t('shortcuts.go_home'), () => goTo(''));
  useShortcut('g i', t('shortcuts.go_inbox'), () => goTo('inbox'));
  useShortcut('g e', t('shortcuts.go_engagements'), () => goTo('engagements'));
}
