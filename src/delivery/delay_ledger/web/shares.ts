import type { DayText, Party } from '@web/kit';
import type { LedgerBooking, LedgerCourt } from '@web/kit/charts';
import { asNumber, inWords, isNothing } from './fraction';
import type { CourtInterval, DelayDay } from './types';

/** Whose a day is; agreed work is variation and nobody's delay. */
export type Share = 'client' | 'provider' | 'concurrent' | 'neutral';
export const share_keys: readonly Share[] = ['client', 'provider', 'concurrent', 'neutral'];

/** Days about which there is something to say. */
export function hasNews(day: DelayDay): boolean {
  return (
    share_keys.some((share) => !isNothing(day[`${share}_days`])) ||
    day.causes.length > 0 ||
    !isNothing(day.slip_days) ||
    !isNothing(day.variation_days)
  );
}

/** What the picture shows of the days; `whyOf` says the causes of one in words. */
export function bookingsOf(
  days: readonly DelayDay[],
  whyOf: (day: DelayDay) => string,
): LedgerBooking[] {
  return days.flatMap((day) => {
    const state = day.has_open_dispute ? 'disputed' : day.is_settled ? 'settled' : 'open';
    const common = { day: day.day, cause: whyOf(day), state } as const;
    const booked = share_keys
      .map((lane) => ({ lane, days: day[`${lane}_days`] }))
      .filter(({ days: fraction }) => asNumber(fraction) > 0)
      .map(({ lane, days: fraction }) => booking(common, lane, fraction));
    const won = day.recoveries.reduce((sum, { days: part }) => sum + asNumber(part), 0);
    if (won === 0) return booked;
    return [...booked, { ...common, lane: 'recovered' as const, amount: won }];
  });
}

function booking(
  common: Pick<LedgerBooking, 'day' | 'cause' | 'state'>,
  lane: LedgerBooking['lane'],
  fraction: string,
): LedgerBooking {
  const amount = asNumber(fraction);
  return Number.isInteger(amount)
    ? { ...common, lane, amount }
    : { ...common, lane, amount, amount_text: inWords(fraction) };
}

const parties: Record<CourtInterval['party'], Party> = {
  provider: 'provider',
  client: 'client',
  client_contractor: 'third_party',
  neutral: 'neutral',
};

/** In whose court everything was, as far as it was with somebody until the last day. */
export function courtsOf(
  intervals: readonly CourtInterval[],
  last: DayText,
  sayOf: (interval: CourtInterval) => string,
  dayOf: (at: string) => DayText,
): LedgerCourt[] {
  return intervals.map((interval) => {
    const from = dayOf(interval.from);
    const until = interval.until === null ? last : dayOf(interval.until);
    const [to = from] = [from, until].sort().slice(-1);
    return {
      from,
      to,
      party: parties[interval.party],
      label: sayOf(interval),
    };
  });
}
