import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import { Instant, ResourceState, Section, useToasts } from '@web/kit';
import { isProvider, useUrlState, useViewer } from '@web/shell';
import { ArrowLeft, FileDown } from 'lucide-react';
import { ApprovalLine, DecisionPanel, version_path } from './approvals';
import { Difference } from './difference';
import { DocumentText } from './document_text';
import styles from './version.module.css';
import { shortHash, type Version, VersionState } from './version_list';
import { useWords } from './words';

interface VersionPageProps {
  engagement_id: string;
  version_id: string;
  versions: readonly Version[];
  onBack?: () => void;
  onOpen: (id: string) => void;
}

/** A version as its readers see it: what it says, what was decided, and how it differs from another. */
export function VersionPage(props: VersionPageProps) {
  const { engagement_id, version_id } = props;
  const version = useResource(version_path, {
    path: { engagement_id, document_version_id: version_id },
  });
  return (
    <ResourceState query={version}>
      {(data) => <VersionReader {...props} version={data} />}
    </ResourceState>
  );
}

function VersionReader(props: VersionPageProps & { version: Version }) {
  const { engagement_id, version, versions, onBack } = props;
  const t = useWords();
  const locale = useLocale();
  const toasts = useToasts();
  const has_draft = isProvider(useViewer());
  const [compared, setCompared] = useUrlState('compare');
  const path = { engagement_id, document_version_id: version.id };
  const content = useResource(`${version_path}/content`, { path });
  const others = [
    ...versions
      .filter(({ id }) => id !== version.id)
      .map(({ id, number }) => ({ value: id, label: t('version.name', { number }) })),
    ...(has_draft ? [{ value: 'draft', label: t('compare.draft') }] : []),
  ];
  const compared_to = others.find(({ value }) => value === compared);
  const pdf = useMutation({
    mutationFn: () =>
      download(
        `${version_path}/pdf`,
        { path, query: { language: locale } },
        `${t('version.file_name', { number: version.number })}.pdf`,
      ),
    onError: toasts.showRefusal,
  });
  return (
    <div className={styles.reader}>
      <div className={styles.reader_head}>
        {onBack && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<ArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            {t('version.back')}
          </Button>
        )}
        <h2 className={styles.reader_title}>{t('version.name', { number: version.number })}</h2>
        <VersionState version={version} />
        <span className={styles.by}>
          {version.created_by_name}, <Instant at={version.created_at} />
        </span>
        <code className={styles.hash} title={version.content_hash}>
          {shortHash(version.content_hash)}
        </code>
        <div className={styles.reader_actions}>
          {others.length > 0 && (
            <Select
              size="xs"
              aria-label={t('compare.label')}
              placeholder={t('compare.label')}
              data={others}
              value={compared_to?.value ?? null}
              clearable
              onChange={(value) => setCompared(value ?? '')}
            />
          )}
          <Button
            size="xs"
            variant="default"
            loading={pdf.isPending}
            onClick={() => pdf.mutate()}
            leftSection={<FileDown size={14} aria-hidden />}
          >
            {t('version.pdf')}
          </Button>
        </div>
      </div>
      {version.note && <p className={styles.note}>{version.note}</p>}
      {version.approvals.map((approval) => (
        <ApprovalLine key={approval.party} approval={approval} />
      ))}
      {version.allowed.includes('decide') && (
        <DecisionPanel engagement_id={engagement_id} version={version} />
      )}
      <Section>
        {compared_to ? (
          <Difference
            engagement_id={engagement_id}
            version={version}
            other={
              compared_to.value === 'draft'
                ? 'draft'
                : (versions.find(({ id }) => id === compared_to.value) ?? 'draft')
            }
          />
        ) : (
          <ResourceState query={content}>
            {(data) => <DocumentText content={data.content} />}
          </ResourceState>
        )}
      </Section>
    </div>
  );
}
