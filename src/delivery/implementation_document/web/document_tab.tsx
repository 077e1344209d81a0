import { useList } from '@web/api';
import { ResourceState } from '@web/kit';
import { type EngagementTabProps, isProvider, useUrlState, useViewer } from '@web/shell';
import styles from './document_tab.module.css';
import { DraftPage } from './draft_page';
import { versions_path } from './use_draft';
import { VersionList } from './version_list';
import { VersionPage } from './version_page';
import { useWords } from './words';

/** The implementation document: the provider's draft, and the versions that both parties approve. */
export function DocumentTab({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const has_draft = isProvider(useViewer());
  const [version, setVersion] = useUrlState('version');
  const [view, setView] = useUrlState('view', has_draft ? 'draft' : 'versions');
  const versions = useList(versions_path, { path: { engagement_id } });
  const newest = versions.items?.[0];
  const openVersion = (id: string) => setVersion(id);
  if (version) {
    return (
      <VersionPage
        engagement_id={engagement_id}
        version_id={version}
        versions={versions.items ?? []}
        onBack={() => setVersion('')}
        onOpen={openVersion}
      />
    );
  }
  if (!has_draft && newest?.allowed.includes('decide')) {
    return (
      <VersionPage
        engagement_id={engagement_id}
        version_id={newest.id}
        versions={versions.items ?? []}
        onOpen={openVersion}
      />
    );
  }
  return (
    <div className={styles.tab}>
      {has_draft && (
        <fieldset className={styles.views} aria-label={t('view.label')}>
          {(['draft', 'versions'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {t(`view.${one}`, { count: versions.items?.length ?? 0 })}
            </button>
          ))}
        </fieldset>
      )}
      {has_draft && view === 'draft' ? (
        <DraftPage engagement_id={engagement_id} onSubmitted={openVersion} />
      ) : (
        <ResourceState query={{ ...versions, data: versions.items }}>
          {(items) => <VersionList versions={items} onOpen={openVersion} />}
        </ResourceState>
      )}
    </div>
  );
}
