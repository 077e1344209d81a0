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
import { useUrlState } from '@web/shell';
import { useState } from 'react';
import styles from './delay_ledger.module.css';
import { PlaceLink } from './place_link';
import { type CourtInterval, court_path, type InputRequest, inputs_path, touches } from './types';
import { useCauseWord, useWords } from './words';

const badges = {
  provider: 'provider',
  client: 'client',
  client_contractor: 'third_party',
  neutral: 'neutral',
} as const;

/** What may end a request: it is there, or it is needed no more. */
const endings = ['supply', 'withdraw'] as const;
type Ending = (typeof endings)[number];
interface Closing {
  request: InputRequest;
  ending: Ending;
}

/** In whose court everything open is, since when and until when (DELAY R4). */
export function CourtSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const path = { engagement_id };
  const court = useList(court_path, { path });
  const inputs = useList(inputs_path, { path });
  const [requested, setRequested] = useUrlState('request');
  const [ending, setEnding] = useState<Ending>('supply');
  const open = court.items?.filter(({ until }) => until === null);
  const closing = inputs.items?.find(({ id, allowed }) => id === requested && allowed.length > 0);
  return (
    <Section title={t('court')} padding="flush">
      <ListState query={court} items={open} empty={{ title: t('court.empty') }}>
        {(items) => (
          <ul className={styles.lines}>
            {items.map((interval) => (
              <CourtLine
                key={`${interval.item} ${interval.from}`}
                engagement_id={engagement_id}
                interval={interval}
                request={inputs.items?.find(({ id }) => interval.item === `input:${id}`)}
                onClosing={({ request, ending }) => {
                  setEnding(ending);
                  setRequested(request.id);
                }}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={closing !== undefined}
        onClose={() => setRequested('')}
        title={closing?.title ?? ''}
      >
        {closing && (
          <ClosingForm
            engagement_id={engagement_id}
            request={closing}
            ending={closing.allowed.includes(ending) ? ending : 'withdraw'}
            onDone={() => setRequested('')}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface CourtLineProps {
  engagement_id: string;
  interval: CourtInterval;
  request: InputRequest | undefined;
  onClosing: (closing: Closing) => void;
}

function CourtLine({ engagement_id, interval, request, onClosing }: CourtLineProps) {
  const t = useWords();
  const word = useCauseWord();
  return (
    <li className={styles.line}>
      <span>
        <PlaceLink engagement_id={engagement_id} item={interval.item} cause={interval.cause}>
          {word(interval.cause)}
          {interval.title && <span className={styles.quiet}> «{interval.title}»</span>}
        </PlaceLink>
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
        {request &&
          endings
            .filter((ending) => request.allowed.includes(ending))
            .map((ending) => (
              <Button
                key={ending}
                size="compact-sm"
                variant={ending === 'supply' ? 'default' : 'subtle'}
                onClick={() => onClosing({ request, ending })}
              >
                {t(ending)}
              </Button>
            ))}
      </span>
    </li>
  );
}

interface ClosingFormProps extends Closing {
  engagement_id: string;
  onDone: () => void;
}

function ClosingForm({ engagement_id, request, ending, onDone }: ClosingFormProps) {
  const t = useWords();
  const path = { engagement_id, input_request_id: request.id };
  const change = useChange(
    ({ note, key }: { note: string; key: string }) => {
      const options = { path, body: { note }, idempotency_key: key };
      return ending === 'supply'
        ? api.post(`${inputs_path}/{input_request_id}/supplies`, options)
        : api.post(`${inputs_path}/{input_request_id}/withdrawals`, options);
    },
    { touches },
  );
  const form = useForm({
    initial: { note: '' },
    send: ({ note }, { idempotency_key }) => change.mutateAsync({ note, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t(ending)} onCancel={onDone}>
      {request.details && <p>{request.details}</p>}
      <TextAreaField
        field={form.field('note')}
        label={t(ending === 'supply' ? 'supply.note' : 'reason')}
        autoFocus
      />
    </FormFrame>
  );
}
