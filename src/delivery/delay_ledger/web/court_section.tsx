import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import {
  Day,
  Dialog,
  FormFrame,
  ListState,
  PartyBadge,
  RelativeTime,
  Section,
  TextAreaField,
  useForm,
} from '@web/kit';
import { useState } from 'react';
import styles from './delay_ledger.module.css';
import { type CourtInterval, court_path, type InputRequest, inputs_path, touches } from './types';
import { useCauseWord, useWords } from './words';

const badges = {
  provider: 'provider',
  client: 'client',
  client_contractor: 'third_party',
  neutral: 'neutral',
} as const;

/** In whose court everything open is, since when and until when (DELAY R4). */
export function CourtSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const path = { engagement_id };
  const court = useList(court_path, { path });
  const inputs = useList(inputs_path, { path });
  const [closing, setClosing] = useState<InputRequest | null>(null);
  const open = court.items?.filter(({ until }) => until === null);
  return (
    <Section title={t('court')} padding="flush">
      <ListState query={court} items={open} empty={{ title: t('court.empty') }}>
        {(items) => (
          <ul className={styles.lines}>
            {items.map((interval) => (
              <CourtLine
                key={`${interval.item} ${interval.from}`}
                interval={interval}
                request={inputs.items?.find(({ id }) => interval.item === `input:${id}`)}
                onClosing={setClosing}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={closing !== null}
        onClose={() => setClosing(null)}
        title={closing?.title ?? ''}
      >
        {closing && (
          <SupplyForm
            engagement_id={engagement_id}
            request={closing}
            onDone={() => setClosing(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface CourtLineProps {
  interval: CourtInterval;
  request: InputRequest | undefined;
  onClosing: (request: InputRequest) => void;
}

function CourtLine({ interval, request, onClosing }: CourtLineProps) {
  const t = useWords();
  const word = useCauseWord();
  return (
    <li className={styles.line}>
      <span>
        {word(interval.cause)}
        {interval.title && <span className={styles.quiet}> «{interval.title}»</span>}
      </span>
      <span className={styles.side}>
        <span className={styles.quiet}>
          <RelativeTime at={interval.from} />
        </span>
        {interval.due_on && (
          <span className={styles.quiet}>
            {t.node('due', { day: <Day day={interval.due_on} /> })}
          </span>
        )}
        <PartyBadge party={badges[interval.party]} />
        {request && request.allowed.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onClosing(request)}>
            {t('supply')}
          </Button>
        )}
      </span>
    </li>
  );
}

interface SupplyFormProps {
  engagement_id: string;
  request: InputRequest;
  onDone: () => void;
}

function SupplyForm({ engagement_id, request, onDone }: SupplyFormProps) {
  const t = useWords();
  const path = { engagement_id, input_request_id: request.id };
  const change = useChange(
    ({ note, key }: { note: string; key: string }) =>
      api.post(`${inputs_path}/{input_request_id}/supplies`, {
        path,
        body: { note },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm({
    initial: { note: '' },
    send: ({ note }, { idempotency_key }) => change.mutateAsync({ note, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('supply')} onCancel={onDone}>
      {request.details && <p>{request.details}</p>}
      <TextAreaField field={form.field('note')} label={t('supply.note')} autoFocus />
    </FormFrame>
  );
}
