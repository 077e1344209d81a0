import { useList } from '@web/api';
import { Day, Dialog, ListState, PartyBadge, RelativeTime, Section } from '@web/kit';
import { useUrlState } from '@web/shell';
import { useState } from 'react';
import styles from './delay_ledger.module.css';
import {
  type InputStep,
  InputStepButtons,
  InputStepForm,
  type InputStepProps,
  InputSteps,
  stepOf,
} from './input_steps';
import { PlaceLink } from './place_link';
import { type CourtInterval, court_path, type InputRequest, inputs_path } from './types';
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
  const [requested, setRequested] = useUrlState('request');
  const [wanted, setWanted] = useState<InputStep>('supply');
  const open = court.items?.filter(({ until }) => until === null);
  const acting = inputs.items?.find(({ id }) => id === requested);
  const step = acting && stepOf(acting, wanted);
  const take = ({ request, step: chosen }: InputStepProps) => {
    setWanted(chosen);
    setRequested(request.id);
  };
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
                onStep={take}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Supplied requests={inputs.items ?? []} onStep={take} />
      <Dialog
        is_open={step !== undefined}
        onClose={() => setRequested('')}
        title={acting?.title ?? ''}
      >
        {acting && step && (
          <InputStepForm
            engagement_id={engagement_id}
            request={acting}
            step={step}
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
  onStep: (step: InputStepProps) => void;
}

function CourtLine({ engagement_id, interval, request, onStep }: CourtLineProps) {
  const t = useWords();
  const word = useCauseWord();
  return (
    <li className={styles.line}>
      <span>
        <PlaceLink engagement_id={engagement_id} item={interval.item} cause={interval.cause}>
          {word(interval.cause)}
          {interval.title && <span className={styles.quiet}> «{interval.title}»</span>}
        </PlaceLink>
        {request && <InputSteps request={request} />}
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
        {request && <InputStepButtons request={request} onStep={onStep} />}
      </span>
    </li>
  );
}

interface SuppliedProps {
  requests: readonly InputRequest[];
  onStep: (step: InputStepProps) => void;
}

/** What was supplied, as long as the provider may say that it is not complete. */
function Supplied({ requests, onStep }: SuppliedProps) {
  const t = useWords();
  const supplied = requests.filter(({ allowed }) => allowed.includes('return_supply'));
  if (supplied.length === 0) return null;
  return (
    <details className={styles.supplied}>
      <summary>{t('supplied', { count: supplied.length })}</summary>
      <ul className={styles.lines}>
        {supplied.map((request) => (
          <li key={request.id} className={styles.line}>
            <span>
              {request.title} <InputSteps request={request} />
            </span>
            <InputStepButtons request={request} onStep={onStep} />
          </li>
        ))}
      </ul>
    </details>
  );
}
