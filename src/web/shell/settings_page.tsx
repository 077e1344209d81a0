import { SegmentedControl } from '@mantine/core';
import { type Locale, locale_names, locales, useLocale } from '@web/i18n';
import { cx } from '@web/kit/cx';
import { RowsSkeleton } from '@web/kit/list_state';
import { Page, Section } from '@web/kit/page';
import { Suspense } from 'react';
import { ScreenLink, useFindRouteParameter } from './links';
import { NotFoundPage } from './not_found_page';
import { color_schemes, useColorScheme, usePreferences } from './preferences';
import { settingsFor } from './registry';
import styles from './settings_page.module.css';
import { useViewer } from './viewer';
import { useShellWords } from './words';

const own_key = 'profile';

/** Settings: the person's own part, and one part for each feature that has something to set. */
export function SettingsPage() {
  const t = useShellWords();
  const locale = useLocale();
  const viewer = useViewer();
  const chosen = useFindRouteParameter('section') ?? own_key;
  const sections = settingsFor(viewer);
  const section = sections.find(({ key }) => key === chosen);
  if (chosen !== own_key && !section) return <NotFoundPage />;
  const entries = [
    { key: own_key, label: t('settings.profile') },
    ...sections.map((each) => ({ key: each.key, label: each.label(locale) })),
  ];
  return (
    <Page title={t('settings.title')}>
      <div className={styles.columns}>
        <nav aria-label={t('settings.title')}>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.key}>
                <ScreenLink
                  to={entry.key === own_key ? 'settings' : `settings/${entry.key}`}
                  className={cx(styles.entry, entry.key === chosen && styles.here)}
                >
                  {entry.label}
                </ScreenLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.body}>
          <Suspense fallback={<RowsSkeleton />}>
            {section ? <section.Body /> : <ProfileSettings />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

function ProfileSettings() {
  const t = useShellWords();
  const { locale, setLocale } = usePreferences();
  const { color_scheme, setColorScheme } = useColorScheme();
  return (
    <Section title={t('settings.profile')}>
      <p className={styles.text}>{t('settings.profile_text')}</p>
      <div className={styles.row}>
        <span className={styles.label}>{t('user.language')}</span>
        <SegmentedControl
          aria-label={t('user.language')}
          value={locale}
          data={locales.map((value) => ({ value, label: locale_names[value] }))}
          onChange={(value) => setLocale(value as Locale)}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.label}>{t('user.scheme')}</span>
        <SegmentedControl
          aria-label={t('user.scheme')}
          value={color_scheme}
          data={color_schemes.map((value) => ({ value, label: t(`user.scheme.${value}`) }))}
          onChange={(value) => setColorScheme(value as typeof color_scheme)}
        />
      </div>
    </Section>
  );
}
