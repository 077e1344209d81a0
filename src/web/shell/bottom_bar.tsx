import { Drawer, UnstyledButton } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { cx } from '@web/kit/cx';
import { Menu as MenuIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ScreenLink } from './links';
import { NavBadges, NavList, useIsHere, useNavEntries } from './navigation';
import { UserMenu } from './user_menu';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';
import { WorkspaceSwitcher } from './workspace_switcher';

const thumb_entries = 4;

/** The navigation where a thumb reaches it; what does not fit is behind "More". */
export function BottomBar() {
  const t = useShellWords();
  const entries = useNavEntries();
  const isHere = useIsHere();
  const { pathname } = useLocation();
  const [is_open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the address changes
  useEffect(() => setOpen(false), [pathname]);
  return (
    <nav className={styles.bottom} aria-label={t('nav.main')}>
      {entries.slice(0, thumb_entries).map(({ to, label, icon: Icon }) => (
        <ScreenLink
          key={to}
          to={to}
          className={cx(styles.thumb, isHere(to) && styles.here)}
          {...(isHere(to) ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon size={20} strokeWidth={1.8} aria-hidden />
          <span>{label}</span>
          <NavBadges to={to} />
        </ScreenLink>
      ))}
      <UnstyledButton
        className={cx(styles.thumb)}
        aria-haspopup="dialog"
        aria-expanded={is_open}
        onClick={() => setOpen(true)}
      >
        <MenuIcon size={20} strokeWidth={1.8} aria-hidden />
        <span>{t('nav.more')}</span>
      </UnstyledButton>
      <Drawer
        opened={is_open}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={t('nav.more')}
      >
        <div className={styles.more}>
          <WorkspaceSwitcher />
          <NavList entries={entries} />
          <UserMenu />
        </div>
      </Drawer>
    </nav>
  );
}
