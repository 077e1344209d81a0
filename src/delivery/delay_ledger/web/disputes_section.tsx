import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { Day, Dialog, FormFrame, Section, SelectField, TextAreaField, useForm } from '@web/kit';
import { useState } from 'react';
import styles from './delay_ledger.module.css';
import { type Share, share_keys } from './shares';
import { type Dispute, disputes_path, touches } from './types';
import { useWords } from './words';

/** What either side has disputed, and how it was decided, with the reason that both read. */
export function DisputesSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const disputes = useList(disputes_path, { path: { engagement_id } });
  const [deciding, setDeciding] = useState<Dispute | null>(null);
  if (!disputes.items || disputes.items.length === 0) return null;
  return (
    <Section title={t('disputes')} padding="flush">
      <ul className={styles.lines}>
        {disputes.items.map((dispute) => (
          <li key={dispute.id} className={styles.line}>
            <span>
              <Day day={dispute.day} /> –{' '}
              {dispute.person_name
                ? `${dispute.person_name}: ${dispute.reason}`
                : t('dispute.by_policy')}
              {dispute.decision && (
                <span className={styles.answer}>
                  {dispute.decision.person_name}:{' '}
                  {dispute.decision.bearer
                    ? t(`bearer.${dispute.decision.bearer}`)
                    : t('dispute.stands')}
                  . {dispute.decision.reason}
                </span>
              )}
            </span>
            {dispute.allowed.includes('decide') && (
              <Button size="compact-sm" onClick={() => setDeciding(dispute)}>
                {t('decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog is_open={deciding !== null} onClose={() => setDeciding(null)} title={t('decide')}>
        {deciding && (
          <DecideForm
            engagement_id={engagement_id}
            dispute={deciding}
            onDone={() => setDeciding(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface DecideFormProps {
  engagement_id: string;
  dispute: Dispute;
  onDone: () => void;
}

/** The administrator's word: who bears the whole day, or that the booking stands. */
export function DecideForm({ engagement_id, dispute, onDone }: DecideFormProps) {
  const t = useWords();
  const change = useChange(
    ({ bearer, reason, key }: { bearer: Share | null; reason: string; key: string }) =>
      api.post(`${disputes_path}/{delay_dispute_id}/decisions`, {
        path: { engagement_id, delay_dispute_id: dispute.id },
        body: { bearer, reason },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<{ bearer: Share | null; reason: string }>({
    initial: { bearer: null, reason: '' },
    send: (values, { idempotency_key }) => change.mutateAsync({ ...values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('decide')} onCancel={onDone}>
      <p>{dispute.reason || t('dispute.by_policy')}</p>
      <SelectField
        field={form.field('bearer')}
        label={t('decide.bearer')}
        description={t('decide.text')}
        choices={share_keys.map((share) => ({ value: share, label: t(`share.${share}`) }))}
        clearable
      />
      <TextAreaField field={form.field('reason')} label={t('reason')} required autoFocus />
    </FormFrame>
  );
}
