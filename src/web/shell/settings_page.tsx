import { SegmentedControl } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { cx } from '@web/kit/cx';
import { RowsSkeleton } from '@web/kit/list_state';
import { Page, Section } from '@web/kit/page';
import { Suspense } from 'react';
import { ScreenLink, useFindRouteParameter } from './links';
import { NotFoundPage } from './not_found_page';
import { color_schemes, useColorScheme } from './preferences';
import { settingsFor } from './registry';
import styles from './settings_page.module.css';
import { useViewer } from './viewer';
import { useShellWords } from './words';

const own_key = 'browser';

/** Settings: one part for each feature that has something to set, and the browser's own. */
export function SettingsPage() {
  const t = useShellWords();
  const locale = useLocale();
  const viewer = useViewer();
  const sections = settingsFor(viewer);
  const first_key = sections[0]?.key ?? own_key;
  const chosen = useFindRouteParameter('section') ?? first_key;
  const section = sections.find(({ key }) => key === chosen);
  if (chosen !== own_key && !section) return <NotFoundPage />;
  const entries = [
    ...sections.map((each) => ({ key: each.key, label: each.label(locale) })),
    { key: own_key, label: t('settings.browser') },
  ];
  return (
    <Page title={t('settings.title')}>
      <div className={styles.columns}>
        <nav aria-label={t('settings.title')}>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.key}>
                <ScreenLink
                  to={entry.key === first_key ? 'settings' : `settings/${entry.key}`}
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
            {section ? <section.Body /> : <BrowserSettings />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

function BrowserSettings() {
  const t = useShellWords();
  const { color_scheme, setColorScheme } = useColorScheme();
  return (
    <Section title={t('settings.browser')}>
      <p className={styles.text}>{t('settings.browser_text')}</p>
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
