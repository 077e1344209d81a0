import { describe, expect, it } from 'vitest';
import { bookingsOf, courtsOf, hasNews } from './shares';
import type { CourtInterval, DelayDay } from './types';

const quiet = {
  day: '2026-03-10',
  client_days: '0',
  provider_days: '0',
  concurrent_days: '0',
  neutral_days: '0',
  slip_days: '0',
  variation_days: '0',
  causes: [],
  recoveries: [],
  is_settled: false,
  has_open_dispute: false,
} as unknown as DelayDay;

describe('a day of the ledger', () => {
  it('is news when something is booked of it', () => {
    expect(hasNews(quiet)).toBe(false);
    expect(hasNews({ ...quiet, client_days: '1' })).toBe(true);
    expect(hasNews({ ...quiet, slip_days: '-1' })).toBe(true);
  });

  it('is drawn with exact fractions in words', () => {
    const day = { ...quiet, client_days: '3/2', has_open_dispute: true };
    expect(bookingsOf([day], () => 'a question')).toEqual([
      {
        day: '2026-03-10',
        lane: 'client',
        amount: 1.5,
        amount_text: '1 1/2',
        cause: 'a question',
        state: 'disputed',
      },
    ]);
  });

  it('shows what is open until the last day', () => {
    const interval = {
      from: '2026-03-09T08:00:00.000Z',
      until: null,
      party: 'client_contractor',
    } as CourtInterval;
    const courts = courtsOf(
      [interval],
      '2026-03-12',
      () => 'server',
      (at) => at.slice(0, 10),
    );
    expect(courts).toEqual([
      { from: '2026-03-09', to: '2026-03-12', party: 'third_party', label: 'server' },
    ]);
  });
});
