import { inWords, isNothing } from '@delivery/delay_ledger/web';
import { useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  type Column,
  cx,
  DataTable,
  Day,
  formatDay,
  formatEffort,
  ListState,
  PersonChip,
  ProgressMeter,
} from '@web/kit';
import { ScreenLink } from '@web/shell';
import { UsersRound } from 'lucide-react';
import styles from './people.module.css';
import { type ManagerLine, useWords } from './words';

/**
 * Account managers with their room and what is late or waits: numbers first, a bar beside each. Those of one tier by
 * who has room first; all of them by who needs help first.
 */
export function ManagerTable({ tier }: { tier?: ManagerLine['tier'] }) {
  const t = useWords();
  const managers = useList('/api/v1/department_managers');
  const columns = useColumns();
  const items =
    tier === undefined
      ? managers.items?.toSorted((a, b) => troubleOf(b) - troubleOf(a))
      : managers.items?.filter((line) => line.tier === tier);
  return (
    <ListState
      query={managers}
      items={items}
      empty={{ title: t('people.empty'), text: t('people.empty_text'), icon: UsersRound }}
    >
      {(rows) => (
        <DataTable
          label={t('people.manager')}
          rows={rows}
          row_key={(row) => `${row.id}${row.tier}`}
          columns={columns}
          fold_at={20}
        />
      )}
    </ListState>
  );
}

/** What is late weighs more than any number of what may become late. */
function troubleOf({ late_engagements, at_risk_engagements }: ManagerLine): number {
  return 1000 * late_engagements + at_risk_engagements;
}

function useColumns(): readonly Column<ManagerLine>[] {
  const t = useWords();
  return [
    {
      key: 'name',
      label: t('people.manager'),
      card: 'title',
      cell: (row) => (
        <span className={styles.manager}>
          <ScreenLink to={`engagements?manager=${row.id}`} className={styles.name}>
            <PersonChip person={row} />
          </ScreenLink>
          <AbsenceText line={row} />
        </span>
      ),
    },
    { key: 'slots', label: t('people.slots'), cell: (row) => <Slots line={row} /> },
    { key: 'month', label: t('people.month'), width: '120px', cell: (row) => <Month line={row} /> },
    {
      key: 'late',
      label: t('people.late'),
      align: 'end',
      cell: (row) => <Count value={row.late_engagements} tone="bad" />,
    },
    {
      key: 'waiting',
      label: t('people.waiting'),
      align: 'end',
      cell: (row) => <Count value={row.waiting_engagements} tone="plain" />,
    },
    {
      key: 'risk',
      label: t('people.risk'),
      align: 'end',
      cell: (row) => <Count value={row.at_risk_engagements} tone="warn" />,
    },
    {
      key: 'delay',
      label: t('people.delay'),
      align: 'end',
      cell: (row) => <Delay line={row} />,
    },
    { key: 'free', label: t('people.free'), align: 'end', cell: (row) => <FreeFrom line={row} /> },
  ];
}

function Count({ value, tone }: { value: number; tone: 'bad' | 'warn' | 'plain' }) {
  return <span className={cx('numeric', value > 0 ? styles[tone] : styles.quiet)}>{value}</span>;
}

/** A slot is a square; the ones taken are filled. */
function Slots({ line }: { line: ManagerLine }) {
  const t = useWords();
  const { open_engagements: open, slot_limit: limit } = line;
  if (limit === null) return <span className="numeric">{open}</span>;
  const places = Math.min(Math.max(limit, open), 24);
  return (
    <span className={styles.slots}>
      <span className={styles.squares} aria-hidden>
        {Array.from({ length: places }, (_, place) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: identical squares
            key={place}
            data-state={place >= limit ? 'over' : place < open ? 'taken' : 'free'}
          />
        ))}
      </span>
      <span className="numeric">{t('people.slots_of', { open, limit })}</span>
    </span>
  );
}

function Month({ line }: { line: ManagerLine }) {
  const t = useWords();
  const locale = useLocale();
  return (
    <ProgressMeter
      label={t('people.month')}
      look="line"
      used={line.committed_minutes}
      total={line.calendar_minutes}
      say={(minutes) => formatEffort(minutes, locale)}
    />
  );
}

/** Days that the provider bears, with the engagements that they come from behind them. */
function Delay({ line }: { line: ManagerLine }) {
  const t = useWords();
  const { settled_delay_days: settled, open_delay_days: open } = line;
  if (isNothing(settled) && isNothing(open)) return <Count value={0} tone="plain" />;
  return (
    <ScreenLink to={`people?delay_of=${line.id}`} className={cx('numeric', styles.name)}>
      <span className={isNothing(settled) ? styles.quiet : styles.bad}>{inWords(settled)}</span>
      {!isNothing(open) && (
        <span className={styles.quiet}> {t('people.delay_open', { days: inWords(open) })}</span>
      )}
    </ScreenLink>
  );
}

function FreeFrom({ line }: { line: ManagerLine }) {
  const t = useWords();
  if (line.free_from === null)
    return <span className={styles.quiet}>{t('people.free_never')}</span>;
  return <Day day={line.free_from} />;
}

function AbsenceText({ line }: { line: ManagerLine }) {
  const t = useWords();
  const locale = useLocale();
  const { absent_until, absent_from } = line;
  if (absent_until !== null) {
    return (
      <span className={styles.away}>
        {t('people.absent_until', { day: formatDay(absent_until, locale) })}
      </span>
    );
  }
  if (absent_from === null) return null;
  return (
    <span className={styles.quiet}>
      {t('people.absent_from', { day: formatDay(absent_from, locale) })}
    </span>
  );
}
