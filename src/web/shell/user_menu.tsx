import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chooseWorkspace } from '@web/api';
import { locale_names, locales } from '@web/i18n';
import { cx } from '@web/kit/cx';
import { dropAllDrafts, ownDrafts } from '@web/kit/form/draft';
import { Face } from '@web/kit/person_chip';
import { useShortcutsHelp } from '@web/kit/shortcuts';
import { Check, Keyboard, LogOut } from 'lucide-react';
import { color_schemes, useColorScheme, usePreferences } from './preferences';
import { signOut } from './session';
import { useViewer } from './viewer';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';

/** Ends the session and leaves nothing of the person in this browser. */
export function useSignOut(): () => Promise<void> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    dropAllDrafts();
    ownDrafts(null);
    chooseWorkspace(null);
    cache.clear();
    await navigate({ to: '/sign-in', replace: true });
  };
}

export function UserMenu() {
  const { person } = useViewer();
  const { locale, setLocale } = usePreferences();
  const { color_scheme, setColorScheme } = useColorScheme();
  const showShortcuts = useShortcutsHelp();
  const leave = useSignOut();
  const t = useShellWords();
  const mark = (chosen: boolean) => (chosen ? <Check size={14} /> : null);
  return (
    <Menu position="top-start" width={232}>
      <Menu.Target>
        <UnstyledButton className={cx(styles.switcher)}>
          <Face name={person.name} size={24} />
          <span className={styles.switcher_name}>{person.name}</span>
          <VisuallyHidden>{t('user.menu')}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('user.language')}</Menu.Label>
        {locales.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            rightSection={mark(each === locale)}
            onClick={() => setLocale(each)}
          >
            {locale_names[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('user.scheme')}</Menu.Label>
        {color_schemes.map((each) => (
          <Menu.Item
            key={each}
            rightSection={mark(each === color_scheme)}
            onClick={() => setColorScheme(each)}
          >
            {t(`user.scheme.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Keyboard size={15} />} onClick={showShortcuts}>
          {t('user.shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={15} />} onClick={() => void leave()}>
          {t('user.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
