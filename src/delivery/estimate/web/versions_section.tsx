import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Dialog,
  FormFrame,
  formatEffort,
  Instant,
  ListState,
  Section,
  StatusBadge,
  TextAreaField,
  type Tone,
  useForm,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { useState } from 'react';
import styles from './estimate.module.css';
import { type Estimate, type EstimateVersion, estimate_path, versions_path } from './types';
import { useWords } from './words';

const touches = [estimate_path, versions_path, '/api/v1/engagements/{engagement_id}'];

const tones: Record<EstimateVersion['state'], Tone> = {
  awaiting_administrator: 'info',
  agreed: 'ok',
  refused: 'bad',
  superseded: 'neutral',
};

interface VersionsProps {
  engagement_id: string;
  estimate: Estimate;
}

/** What was put to the administrator, and the word on it. */
export function VersionsSection({ engagement_id, estimate }: VersionsProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const versions = useList(versions_path, { path: { engagement_id } });
  const may_submit = estimate.allowed.includes('submit');
  return (
    <Section
      title={t('versions.title')}
      padding="flush"
      actions={
        may_submit && (
          <Button size="compact-sm" onClick={() => setPanel('estimate')}>
            {t('submit')}
          </Button>
        )
      }
    >
      <ListState
        query={versions}
        items={versions.items}
        empty={{ title: t('versions.none'), text: t('versions.none_text') }}
      >
        {(items) => (
          <ul className={styles.versions}>
            {items.map((version) => (
              <VersionLine key={version.id} engagement_id={engagement_id} version={version} />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog is_open={panel === 'estimate'} onClose={() => setPanel('')} title={t('submit')}>
        <SubmitForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function SubmitForm({ engagement_id, onDone }: { engagement_id: string; onDone: () => void }) {
  const t = useWords();
  const submit = useChange(
    ({ note, key }: { note: string; key: string }) =>
      api.post(versions_path, { path: { engagement_id }, body: { note }, idempotency_key: key }),
    { touches },
  );
  const form = useForm({
    initial: { note: '' },
    send: ({ note }, { idempotency_key }) => submit.mutateAsync({ note, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('submit')} onCancel={onDone}>
      <TextAreaField
        field={form.field('note')}
        label={t('submit.note')}
        description={t('submit.note_help')}
        autoFocus
      />
    </FormFrame>
  );
}

interface LineProps {
  engagement_id: string;
  version: EstimateVersion;
}

function VersionLine({ engagement_id, version }: LineProps) {
  const t = useWords();
  const locale = useLocale();
  const [decision, setDecision] = useState<'approved' | 'refused' | null>(null);
  const { agreement, term } = version;
  return (
    <li className={styles.version}>
      <div className={styles.version_text}>
        <p className={styles.version_title}>
          {t('version.title', { number: version.number })}
          <StatusBadge tone={tones[version.state]}>{t(`state.${version.state}`)}</StatusBadge>
        </p>
        <p className={styles.quiet}>
          {formatEffort(version.whole.minutes, locale)}
          {term && ` · ${t('months', { months: term.months })}`}
          {` · ${t('version.document', { number: version.document_number })}`}
        </p>
        {version.note && <p>{version.note}</p>}
        <p className={styles.quiet}>
          {t.node('version.by', {
            person: version.created_by_name,
            when: <Instant at={version.created_at} />,
          })}
        </p>
        {agreement && (
          <p className={styles.quiet}>
            {t.node(
              agreement.decision === 'approved' ? 'version.agreed_by' : 'version.refused_by',
              {
                person: agreement.person_name,
                when: <Instant at={agreement.decided_at} />,
              },
            )}
          </p>
        )}
        {agreement?.remarks && <p className={styles.remark}>{agreement.remarks}</p>}
      </div>
      {version.allowed.includes('agree') && (
        <div className={styles.version_side}>
          <Button size="compact-sm" onClick={() => setDecision('approved')}>
            {t('agree')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDecision('refused')}>
            {t('refuse')}
          </Button>
        </div>
      )}
      <Dialog
        is_open={decision !== null}
        onClose={() => setDecision(null)}
        title={t(decision === 'refused' ? 'refuse.title' : 'agree.title', {
          number: version.number,
        })}
      >
        {decision && (
          <DecisionForm
            engagement_id={engagement_id}
            version={version}
            decision={decision}
            onDone={() => setDecision(null)}
          />
        )}
      </Dialog>
    </li>
  );
}

interface DecisionProps extends LineProps {
  decision: 'approved' | 'refused';
  onDone: () => void;
}

function DecisionForm({ engagement_id, version, decision, onDone }: DecisionProps) {
  const t = useWords();
  const agree = useChange(
    ({ remarks, key }: { remarks: string; key: string }) =>
      api.post(`${versions_path}/{estimate_version_id}/agreements`, {
        path: { engagement_id, estimate_version_id: version.id },
        body: { decision, content_hash: version.content_hash, remarks },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm({
    initial: { remarks: '' },
    send: ({ remarks }, { idempotency_key }) =>
      agree.mutateAsync({ remarks, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame
      form={form}
      submit_label={t(decision === 'approved' ? 'agree' : 'refuse')}
      onCancel={onDone}
    >
      <TextAreaField
        field={form.field('remarks')}
        label={t('remarks')}
        required={decision === 'refused'}
        autoFocus
      />
    </FormFrame>
  );
}
