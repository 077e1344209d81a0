import { Button } from '@mantine/core';
import { api, newKey, useChange, useList } from '@web/api';
import { Day, Dialog, Instant, SidePanel, useToasts } from '@web/kit';
import { useState } from 'react';
import { AdjustForm, DisputeForm } from './day_forms';
import { DayState } from './day_table';
import styles from './delay_ledger.module.css';
import { DecideForm } from './disputes_section';
import { asNumber, inWords, isNothing } from './fraction';
import { PlaceLink } from './place_link';
import { share_keys } from './shares';
import { type DelayDay, type DelayEntry, disputes_path, entries_path, touches } from './types';
import { useCauseWord, useWords } from './words';

interface DayPanelProps {
  engagement_id: string;
  day: DelayDay | undefined;
  onClose: () => void;
}

/** "Why?": the day's three forecasts, the evidence, and what was booked of it (DELAY R22). */
export function DayPanel({ engagement_id, day, onClose }: DayPanelProps) {
  const t = useWords();
  return (
    <SidePanel
      is_open={day !== undefined}
      onClose={onClose}
      title={day && t.node('why.title', { day: <Day day={day.day} style="long" /> })}
      footer={day && <DayActions engagement_id={engagement_id} day={day} />}
    >
      {day && <DayDetails engagement_id={engagement_id} day={day} />}
    </SidePanel>
  );
}

interface DayProps {
  engagement_id: string;
  day: DelayDay;
}

function DayDetails({ engagement_id, day }: DayProps) {
  const t = useWords();
  const slip = asNumber(day.slip_days);
  return (
    <div className={styles.details}>
      <p className={styles.sentence}>
        {slip === 0
          ? t('why.in_time')
          : t(slip > 0 ? 'why.later' : 'why.earlier', {
              days: inWords(day.slip_days).replace('−', ''),
            })}{' '}
        <DayState day={day} />
      </p>
      {slip > 0 && <Forecasts day={day} />}
      <Shares day={day} />
      <Causes engagement_id={engagement_id} day={day} />
      <Entries engagement_id={engagement_id} day={day.day} />
      <p className={styles.quiet}>
        {day.plan_of_record.document_number === null
          ? t('plan.usual')
          : t('plan.agreed', {
              document: day.plan_of_record.document_number,
              estimate: day.plan_of_record.estimate_number ?? 0,
            })}{' '}
        {!day.is_settled && t.node('until', { day: <Day day={day.disputable_until} /> })}
      </p>
    </div>
  );
}

function Forecasts({ day }: { day: DelayDay }) {
  const t = useWords();
  const rows = [
    { key: 'before' as const, finish: day.finish_before },
    { key: 'actual' as const, finish: day.finish },
    { key: 'without_client' as const, finish: day.finish_without_client },
    { key: 'without_provider' as const, finish: day.finish_without_provider },
  ];
  return (
    <table className={styles.forecasts}>
      <caption>{t('forecasts')}</caption>
      <tbody>
        {rows.map(({ key, finish }) => (
          <tr key={key}>
            <th scope="row">{t(`forecasts.${key}`)}</th>
            <td>
              <Day day={finish.on} />
            </td>
            <td className={styles.number}>
              {t('forecasts.days', { days: inWords(finish.working_days) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shares({ day }: { day: DelayDay }) {
  const t = useWords();
  const shares = share_keys.filter((share) => !isNothing(day[`${share}_days`]));
  if (shares.length === 0) return null;
  return (
    <ul className={styles.shares}>
      {shares.map((share) => (
        <li key={share} data-share={share}>
          {t(`share.${share}`)}: {inWords(day[`${share}_days`])}
        </li>
      ))}
      {!day.was_client_reminded && !isNothing(day.client_days) && <li>{t('not_reminded')}</li>}
    </ul>
  );
}

function Causes({ engagement_id, day }: DayProps) {
  const t = useWords();
  const word = useCauseWord();
  if (day.causes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('evidence')}</h3>
      <ul className={styles.plain}>
        {day.causes.map((cause) => (
          <li key={`${cause.cause} ${cause.item}`}>
            <PlaceLink engagement_id={engagement_id} item={cause.item} cause={cause.cause}>
              <strong>{word(cause.cause)}</strong>
              {cause.title && <span> «{cause.title}»</span>}
            </PlaceLink>
            <span className={styles.quiet}>
              {' '}
              {t(`party.${cause.party}`)}. {t.node('since', { day: <Day day={cause.since} /> })}
              {cause.minutes > 0 && ` · ${t('minutes_missing', { minutes: cause.minutes })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entries({ engagement_id, day }: { engagement_id: string; day: string }) {
  const t = useWords();
  const entries = useList(entries_path, { path: { engagement_id } });
  const of_day = entries.items?.filter((entry) => entry.day === day) ?? [];
  if (of_day.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('entries')}</h3>
      <ul className={styles.plain}>
        {of_day.map((entry) => (
          <EntryLine key={entry.id} engagement_id={engagement_id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

interface EntryLineProps {
  engagement_id: string;
  entry: DelayEntry;
}

function EntryLine({ engagement_id, entry }: EntryLineProps) {
  const t = useWords();
  return (
    <li>
      {t(`entry.${entry.kind}`)}: {t(`bearer.${entry.bearer}`)} {inWords(entry.days)}
      {entry.reason && <span> – {entry.reason}</span>}
      <span className={styles.quiet}>
        {' '}
        {entry.person_name} <Instant at={entry.recorded_at} />
        {entry.needs_agreement && ` ${t(entry.is_agreed ? 'entry.agreed' : 'entry.waits')}`}
      </span>
      {entry.allowed.includes('agree') && (
        <AgreeButton engagement_id={engagement_id} entry={entry} />
      )}
    </li>
  );
}

/** A settled day changes only with the client's word (DELAY R21). */
function AgreeButton({ engagement_id, entry }: EntryLineProps) {
  const t = useWords();
  const toasts = useToasts();
  const agree = useChange(
    (key: string) =>
      api.post(`${entries_path}/{delay_entry_id}/agreements`, {
        path: { engagement_id, delay_entry_id: entry.id },
        idempotency_key: key,
      }),
    { touches },
  );
  return (
    <div className={styles.actions}>
      <Button
        size="compact-sm"
        loading={agree.isPending}
        onClick={() => agree.mutate(newKey(), { onError: toasts.showRefusal })}
      >
        {t('entry.agree')}
      </Button>
    </div>
  );
}

function DayActions({ engagement_id, day }: DayProps) {
  const t = useWords();
  const [form, setForm] = useState<'dispute' | 'decide' | 'adjust' | null>(null);
  const close = () => setForm(null);
  const disputes = useList(disputes_path, { path: { engagement_id } });
  const to_decide = disputes.items?.find(
    (dispute) => dispute.day === day.day && dispute.allowed.includes('decide'),
  );
  return (
    <div className={styles.actions}>
      {day.allowed.includes('dispute') && (
        <Button onClick={() => setForm('dispute')}>{t('dispute')}</Button>
      )}
      {to_decide && <Button onClick={() => setForm('decide')}>{t('decide')}</Button>}
      {day.allowed.includes('adjust') && (
        <Button variant="default" onClick={() => setForm('adjust')}>
          {t('adjust')}
        </Button>
      )}
      <Dialog is_open={form !== null} onClose={close} title={form ? t(form) : ''}>
        {form === 'dispute' && (
          <DisputeForm engagement_id={engagement_id} day={day.day} onDone={close} />
        )}
        {form === 'decide' && to_decide && (
          <DecideForm engagement_id={engagement_id} dispute={to_decide} onDone={close} />
        )}
        {form === 'adjust' && (
          <AdjustForm engagement_id={engagement_id} day={day.day} onDone={close} />
        )}
      </Dialog>
    </div>
  );
}
