import { Button } from '@mantine/core';
import { api, newKey, useChange } from '@web/api';
import { FormFrame, FormRefusal, Instant, TextAreaField, useForm, useToasts } from '@web/kit';
import { isProvider, useViewer } from '@web/shell';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { document_path, versions_path } from './use_draft';
import styles from './version.module.css';
import { shortHash, type Version } from './version_list';
import { useWords } from './words';

const approvals_path = `${versions_path}/{document_version_id}/approvals` as const;
export const version_path = `${versions_path}/{document_version_id}` as const;

/** One decision: by whom, when, and why not. */
export function ApprovalLine({ approval }: { approval: Version['approvals'][number] }) {
  const t = useWords();
  const is_approved = approval.decision === 'approved';
  const Icon = is_approved ? CircleCheck : CircleX;
  return (
    <div className={styles.approval} data-decision={approval.decision}>
      <Icon size={15} aria-hidden />
      <div>
        {t.node(`approval.${approval.decision}_by_${approval.party}`, {
          person: <strong>{approval.person_name}</strong>,
          time: <Instant at={approval.decided_at} />,
        })}
        {approval.remarks && <p className={styles.remarks}>{approval.remarks}</p>}
      </div>
    </div>
  );
}

interface DecisionProps {
  engagement_id: string;
  version: Version;
}

/** Approve in one press, or say what has to change first. What is approved is this exact content. */
export function DecisionPanel({ engagement_id, version }: DecisionProps) {
  const t = useWords();
  const toasts = useToasts();
  const [is_refusing, setRefusing] = useState(false);
  const party = isProvider(useViewer()) ? 'administrator' : 'client';
  const path = { engagement_id, document_version_id: version.id };
  const decide = useChange(
    (values: { decision: 'approved' | 'refused'; remarks: string; key: string }) =>
      api.post(approvals_path, {
        path,
        body: {
          decision: values.decision,
          content_hash: version.content_hash,
          remarks: values.remarks || null,
        },
        idempotency_key: values.key,
      }),
    {
      touches: [
        versions_path,
        version_path,
        document_path,
        '/api/v1/engagements/{engagement_id}',
        '/api/v1/engagements/{engagement_id}/summary',
      ],
      onDone: (decided) =>
        toasts.show({
          text: t(decided.state === 'refused' ? 'decision.refused' : 'decision.approved'),
        }),
    },
  );
  const form = useForm({
    initial: { remarks: '' },
    draft: `document_remarks.${version.id}`,
    send: (values, { idempotency_key }) =>
      decide.mutateAsync({ decision: 'refused', ...values, key: idempotency_key }),
  });
  return (
    <section className={styles.decision} aria-label={t('decision.label')}>
      <div>
        <h2 className={styles.decision_title}>{t(`decision.title.${party}`)}</h2>
        <p>{t(`decision.text.${party}`)}</p>
        <p className={styles.hash_line}>
          {t.node('decision.hash', {
            hash: <code>{shortHash(version.content_hash)}</code>,
          })}
        </p>
      </div>
      {is_refusing ? (
        <FormFrame
          form={form}
          submit_label={t('decision.send_remarks')}
          onCancel={() => setRefusing(false)}
        >
          <TextAreaField
            field={form.field('remarks')}
            label={t('decision.remarks')}
            description={t('decision.remarks_hint')}
            rows={4}
            autoFocus
          />
        </FormFrame>
      ) : (
        <>
          <FormRefusal reason={decide.error} />
          <div className={styles.buttons}>
            <Button
              loading={decide.isPending}
              onClick={() => decide.mutate({ decision: 'approved', remarks: '', key: newKey() })}
            >
              {t(`decision.approve.${party}`)}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setRefusing(true)}>
              {t('decision.refuse')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
