import type { ItemOf } from '@web/api';
import { EmptyState, RelativeTime, Section, StatusBadge, type Tone } from '@web/kit';
import { FileCheck2, FileClock } from 'lucide-react';
import { ApprovalLine } from './approvals';
import type { versions_path } from './use_draft';
import styles from './version.module.css';
import { useWords } from './words';

export type Version = ItemOf<typeof versions_path>;

const tones: Record<Version['state'], Tone> = {
  awaiting_administrator: 'info',
  awaiting_client: 'warn',
  approved: 'ok',
  refused: 'bad',
  superseded: 'neutral',
};

export function VersionState({ version }: { version: Version }) {
  const t = useWords();
  return <StatusBadge tone={tones[version.state]}>{t(`state.${version.state}`)}</StatusBadge>;
}

/** The first letters of a content hash: enough to compare by eye with what is printed. */
export function shortHash(content_hash: string): string {
  return content_hash.replace(/^sha256[:-]/, '').slice(0, 12);
}

interface VersionListProps {
  versions: readonly Version[];
  onOpen: (id: string) => void;
}

/** All versions, newest first, each with what was decided about it. */
export function VersionList({ versions, onOpen }: VersionListProps) {
  const t = useWords();
  if (versions.length === 0) {
    return (
      <Section>
        <EmptyState icon={FileClock} title={t('versions.empty')} text={t('versions.empty_text')} />
      </Section>
    );
  }
  return (
    <Section padding="flush">
      <ul className={styles.versions}>
        {versions.map((version) => (
          <li key={version.id} className={styles.version}>
            <div className={styles.version_head}>
              <button type="button" className={styles.name} onClick={() => onOpen(version.id)}>
                {t('version.name', { number: version.number })}
              </button>
              <VersionState version={version} />
              {version.is_baseline && (
                <span className={styles.baseline}>
                  <FileCheck2 size={14} aria-hidden /> {t('version.baseline')}
                </span>
              )}
              <span className={styles.by}>
                {version.created_by_name}, <RelativeTime at={version.created_at} />
              </span>
              <code className={styles.hash} title={version.content_hash}>
                {shortHash(version.content_hash)}
              </code>
            </div>
            {version.note && <p className={styles.note}>{version.note}</p>}
            {version.approvals.map((approval) => (
              <ApprovalLine key={approval.party} approval={approval} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
