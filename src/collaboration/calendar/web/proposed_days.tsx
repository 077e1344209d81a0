import { Button, Checkbox } from '@mantine/core';
import { api, type ItemOf, useChange } from '@web/api';
import { DataTable, Day, StatusBadge, type Tone, useRefusalText, useToasts } from '@web/kit';
import { CalendarChangeSlot } from '@web/shell';
import { useState } from 'react';
import styles from './calendar.module.css';
import { spansText, useWords } from './words';

export type ProposedDay = ItemOf<'/api/v1/holiday_sets/{country}/days'>;

const tones: Record<ProposedDay['state'], Tone> = {
  fresh: 'accent',
  off_already: 'neutral',
  taken: 'info',
  past: 'neutral',
};

interface ProposedDaysProps {
  days: readonly ProposedDay[];
  /** Where they come from: "UA 2026". */
  origin: string;
  onDone: () => void;
}

/** What would be added, day by day, before anything is: those that change nothing are left unticked. */
export function ProposedDays({ days, origin, onDone }: ProposedDaysProps) {
  const t = useWords();
  const { show } = useToasts();
  const fresh = days.filter(({ state }) => state === 'fresh').map(({ day }) => day);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fresh));
  const add = useChange(
    (taken: readonly ProposedDay[]) =>
      api.post('/api/v1/calendar/imports', {
        body: {
          origin,
          days: taken.map(({ day, name, hours }) => ({ day, name, hours: hours ?? [] })),
        },
      }),
    {
      touches: ['/api/v1/calendar', '/api/v1/holiday_sets/{country}/days'],
      onDone: ({ days: added }) => {
        show({ text: t('import.added', { days: added.length }) });
        onDone();
      },
    },
  );
  const refusal = useRefusalText(add.error);
  const taken = days.filter(({ day, state }) => isFree(state) && chosen.has(day));
  const toggle = (day: string) => (is_on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (is_on) after.add(day);
      else after.delete(day);
      return after;
    });
  return (
    <div className={styles.proposal}>
      <DataTable
        label={t('import.preview')}
        rows={days}
        row_key={(row) => row.day}
        columns={[
          {
            key: 'take',
            label: t('import.take'),
            width: '48px',
            cell: (row) => (
              <Checkbox
                size="xs"
                aria-label={`${row.day} ${row.name}`}
                checked={isFree(row.state) && chosen.has(row.day)}
                disabled={!isFree(row.state)}
                onChange={(event) => toggle(row.day)(event.currentTarget.checked)}
              />
            ),
          },
          {
            key: 'day',
            label: t('day.day'),
            width: '128px',
            cell: (row) => <Day day={row.day} style="weekday" />,
          },
          { key: 'name', label: t('day.name'), card: 'title', cell: (row) => <Name day={row} /> },
          {
            key: 'state',
            label: t('import.state'),
            cell: (row) => (
              <StatusBadge tone={tones[row.state]} look="outline">
                {t(`import.state.${row.state}`)}
              </StatusBadge>
            ),
          },
        ]}
      />
      <CalendarChangeSlot
        change={
          taken.length > 0
            ? { kind: 'days', days: taken.map(({ day, hours }) => ({ day, hours: hours ?? [] })) }
            : null
        }
      />
      {refusal && <p role="alert">{refusal}</p>}
      <div className={styles.proposal_foot}>
        <Button
          disabled={taken.length === 0}
          loading={add.isPending}
          onClick={() => add.mutate(taken)}
        >
          {t('import.add', { days: taken.length })}
        </Button>
      </div>
    </div>
  );
}

function isFree(state: ProposedDay['state']): boolean {
  return state === 'fresh' || state === 'off_already';
}

/** The name with what one should know before taking the day: its hours, where it comes from, how sure it is. */
function Name({ day }: { day: ProposedDay }) {
  const t = useWords();
  const notes = [
    spansText(day.hours ?? []),
    day.kind && day.kind !== 'holiday' ? t(`import.kind.${day.kind}`) : '',
    day.certainty === 'estimated' ? t('import.estimated') : '',
    day.line ? t('import.line', { line: day.line }) : '',
  ].filter(Boolean);
  return (
    <>
      {day.name}
      {notes.length > 0 && <small className={styles.note}>{notes.join(' · ')}</small>}
    </>
  );
}
