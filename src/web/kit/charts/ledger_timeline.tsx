import { useLocale } from '@web/i18n';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Party } from '../badges';
import { type DayText, formatDay } from '../format';
import { ChartDetails, ChartFrame } from './chart_frame';
import { ChartTable } from './chart_table';
import { type DaySpan, dayNumber, dayText } from './days';
import { LedgerPicture } from './ledger_picture';
import { type ChartWords, useChartWords } from './words';

/** Where a slip of a day is booked (DELAY R8, R11). */
export const ledger_lanes = ['client', 'provider', 'concurrent', 'neutral', 'recovered'] as const;
export type LedgerLane = (typeof ledger_lanes)[number];

export interface LedgerBooking {
  day: DayText;
  lane: LedgerLane;
  /** Days, as a number for its height: one and a half is 1.5. */
  amount: number;
  /** The exact fraction in words, where the number is not it: "3/2". */
  amount_text?: string;
  /** Why, in words. */
  cause: string;
  state: 'open' | 'disputed' | 'settled';
}

/** In whose court it was. */
export interface LedgerCourt extends DaySpan {
  party: Party;
  label: string;
}

export interface LedgerTimelineProps {
  label: string;
  /** Days the picture covers, both included. */
  from: DayText;
  to: DayText;
  bookings: readonly LedgerBooking[];
  courts?: readonly LedgerCourt[];
  today?: DayText;
  /** Opens "Why?" for a day. */
  onOpen?: (day: DayText) => void;
}

export interface LedgerDay {
  day: DayText;
  bookings: LedgerBooking[];
}

/** Day by party: by how much each day moved the finish, and who moved it. */
export function LedgerTimeline(props: LedgerTimelineProps) {
  const { label, bookings, courts = [], onOpen } = props;
  const t = useChartWords();
  const locale = useLocale();
  const days = useMemo(() => byDay(bookings), [bookings]);
  const [at, setAt] = useState<number>();
  const said =
    at === undefined ? '' : sayDay(days[at], t, (day) => formatDay(day, locale, 'weekday'));
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = at === undefined ? undefined : days[at];
    if (event.key === 'Enter' && chosen) return onOpen?.(chosen.day);
    const to = moved(at, event.key, days.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
  };
  return (
    <ChartFrame
      label={label}
      keys={t('ledger.keys')}
      legend={ledger_lanes.map((lane) => ({ swatch: lane, label: t(`ledger.${lane}`) }))}
      picture={(keys_id) => (
        <>
          <div
            role="slider"
            tabIndex={0}
            aria-label={label}
            aria-describedby={keys_id}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, days.length - 1)}
            aria-valuenow={at ?? 0}
            aria-valuetext={said || t('ledger.quiet')}
            onKeyDown={onKeyDown}
          >
            <LedgerPicture
              {...props}
              courts={courts}
              chosen={at === undefined ? undefined : days[at]?.day}
              onChoose={(day) => {
                const found = days.findIndex((each) => each.day === day);
                setAt(found < 0 ? undefined : found);
              }}
            />
          </div>
          <ChartDetails said={said} />
        </>
      )}
      table={() => <LedgerTable label={label} bookings={bookings} courts={courts} />}
    />
  );
}

export function byDay(bookings: readonly LedgerBooking[]): LedgerDay[] {
  const days = new Map<DayText, LedgerDay>();
  for (const booking of bookings) {
    const day = days.get(booking.day) ?? { day: booking.day, bookings: [] };
    day.bookings.push(booking);
    days.set(booking.day, day);
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

function moved(at: number | undefined, key: string, days: number): number | undefined {
  if (days === 0) return undefined;
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1 };
  if (key === 'Home') return 0;
  if (key === 'End') return days - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  if (at === undefined) return step > 0 ? 0 : days - 1;
  return Math.min(Math.max(at + step, 0), days - 1);
}

function sayAmount(booking: LedgerBooking, t: ChartWords): string {
  return booking.amount_text ?? t('days', { days: booking.amount });
}

function sayDay(
  day: LedgerDay | undefined,
  t: ChartWords,
  sayDate: (day: DayText) => string,
): string {
  if (!day) return '';
  const bookings = day.bookings.map((booking) =>
    [
      t('said', { what: t(`ledger.${booking.lane}`), value: sayAmount(booking, t) }),
      booking.cause,
      t(`ledger.${booking.state}`),
    ].join(', '),
  );
  return [sayDate(day.day), ...bookings].join(' · ');
}

interface LedgerTableProps {
  label: string;
  bookings: readonly LedgerBooking[];
  courts: readonly LedgerCourt[];
}

function LedgerTable({ label, bookings, courts }: LedgerTableProps) {
  const t = useChartWords();
  const locale = useLocale();
  const sayDate = (day: DayText) => formatDay(day, locale, 'weekday');
  return (
    <>
      <ChartTable
        label={label}
        rows={byDay(bookings).flatMap((day) => day.bookings)}
        row_key={(row) => `${row.day} ${row.lane} ${row.cause}`}
        columns={[
          { key: 'day', label: t('ledger.day'), cell: (row) => sayDate(row.day) },
          { key: 'party', label: t('ledger.party'), cell: (row) => t(`ledger.${row.lane}`) },
          {
            key: 'amount',
            label: t('ledger.amount'),
            align: 'end',
            cell: (row) => sayAmount(row, t),
          },
          { key: 'cause', label: t('ledger.cause'), cell: (row) => row.cause },
          { key: 'state', label: t('ledger.state'), cell: (row) => t(`ledger.${row.state}`) },
        ]}
      />
      {courts.length > 0 && (
        <ChartTable
          label={t('ledger.ball')}
          rows={courts}
          row_key={(row) => `${row.from} ${row.party} ${row.label}`}
          columns={[
            {
              key: 'days',
              label: t('ledger.day'),
              cell: (row) => t('range', { from: sayDate(row.from), to: sayDate(row.to) }),
            },
            { key: 'party', label: t('ledger.ball'), cell: (row) => t(`ledger.${row.party}`) },
            { key: 'label', label: t('ledger.cause'), cell: (row) => row.label },
          ]}
        />
      )}
    </>
  );
}

/** The days of a picture: from the first to the last. */
export function daysBetween(from: DayText, to: DayText): DayText[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, at) =>
    dayText(first + at),
  );
}
