import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { ListState, Page, Section, StatusBadge } from '@web/kit';
import { ScreenLink, useUrlState } from '@web/shell';
import { PackageComparison } from './package_comparison';
import { PackageMeaning, type PackageView, usePackageFigures } from './package_meaning';
import styles from './packages.module.css';
import { usePackageWords, useTextInLocale } from './words';

/** What the provider sells: each package in words and figures (DOMAIN §3.6). */
export function PackagesPage() {
  const t = usePackageWords();
  const [shown, setShown] = useUrlState('shown');
  const [view, setView] = useUrlState('view');
  const with_archived = shown === 'all';
  const packages = useList('/api/v1/service_packages', { query: { with_archived } });
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <Button
            variant="default"
            aria-pressed={view === 'table'}
            onClick={() => setView(view === 'table' ? '' : 'table')}
          >
            {t('compare')}
          </Button>
          <Button variant="subtle" onClick={() => setShown(with_archived ? '' : 'all')}>
            {t(with_archived ? 'hide_archived' : 'show_archived')}
          </Button>
        </>
      }
    >
      <ListState query={packages} items={packages.items} empty={{ title: t('empty') }}>
        {(items) =>
          view === 'table' ? (
            <Section padding="flush">
              <PackageComparison packages={items.map((each) => each.package)} />
            </Section>
          ) : (
            <div className={styles.grid}>
              {items.map((each) => (
                <PackageCard key={each.id} view={each} />
              ))}
            </div>
          )
        }
      </ListState>
    </Page>
  );
}

function PackageCard({ view }: { view: PackageView }) {
  const t = usePackageWords();
  const textOf = useTextInLocale();
  const figuresOf = usePackageFigures();
  const { package: each } = view;
  return (
    <article className={styles.card} data-archived={view.is_archived}>
      <div className={styles.card_head}>
        <h2>
          <ScreenLink to={`packages/${view.id}`}>{textOf(each.name)}</ScreenLink>
        </h2>
        <StatusBadge tone={each.tier === 'junior' ? 'info' : 'accent'} look="outline">
          {t(`tier.${each.tier}`)}
        </StatusBadge>
        {view.is_archived && <StatusBadge tone="neutral">{t('archived')}</StatusBadge>}
        {!view.is_as_seeded && <StatusBadge tone="neutral">{t('changed')}</StatusBadge>}
      </div>
      <p>{textOf(each.summary)}</p>
      <dl className={styles.figures}>
        {figuresOf(each).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.more}>
        <summary>{t('group.words')}</summary>
        <PackageMeaning package={each} />
      </details>
    </article>
  );
}
