import { expect, it } from 'vitest';
import { type PortfolioRow, portfolioRows } from './portfolio_rows';

const row: PortfolioRow = {
  engagement_id: 'e',
  name: 'Orders',
  client_name: 'Kolos',
  manager_id: 'm',
  manager_name: 'Olena',
  tier: 'junior',
  stage: 'configuration',
  state: 'active',
  ball_party: 'client',
  // Already the 10th in Kyiv.
  ball_since: '2026-04-09T21:30:00Z',
  starts_on: '2026-03-02',
  finishes_on: '2026-05-05',
  baseline_starts_on: '2026-03-02',
  baseline_finishes_on: '2026-04-30',
  p50: '2026-05-06',
  p80: '2026-05-12',
  p95: null,
  bars: [
    {
      key: 'b',
      kind: 'block',
      title: 'Contacts',
      starts_on: '2026-04-03',
      delivered_on: '2026-04-13',
      accepted_on: '2026-04-16',
      float_days: 0,
      float_until: '2026-04-16',
      baseline_starts_on: null,
      baseline_accepted_on: null,
      actual_started_on: '2026-04-03',
      actual_delivered_on: null,
      actual_accepted_on: null,
    },
  ],
};

const now = {
  today: '2026-04-14',
  time_zone: 'Europe/Kyiv',
};
const words = {
  title: ({ title }: { title: string }) => title,
  acceptance: 'Acceptance',
  waiting: 'Waiting',
};

it('draws an engagement over its bars, with forecasts and whoever is waited for', () => {
  const [engagement, block] = portfolioRows([row], now, words);
  expect(engagement).toMatchObject({
    key: 'e',
    label: 'Kolos · Orders',
    planned: { from: '2026-03-02', to: '2026-05-05' },
    baseline: { from: '2026-03-02', to: '2026-04-30' },
    marks: [
      { day: '2026-05-06', kind: 'p50' },
      { day: '2026-05-12', kind: 'p80' },
    ],
    waits: [{ from: '2026-04-10', to: '2026-04-14', party: 'client', label: 'Waiting' }],
  });
  expect(block).toMatchObject({
    key: 'e/b',
    parent: 'e',
    is_critical: true,
    actual: { from: '2026-04-03', to: '2026-04-14' },
    waits: [],
  });
});

it('waits for the client from a delivery that was until the acceptance, or today', () => {
  const [bar] = row.bars;
  const waitsOf = (actual_delivered_on: string | null, actual_accepted_on: string | null) => {
    const bars = bar ? [{ ...bar, actual_delivered_on, actual_accepted_on }] : [];
    return portfolioRows([{ ...row, bars }], now, words)[1]?.waits;
  };
  const wait = { from: '2026-04-13', party: 'client', label: 'Acceptance' };
  expect(waitsOf(null, null)).toEqual([]);
  expect(waitsOf('2026-04-13', null)).toEqual([{ ...wait, to: '2026-04-14' }]);
  expect(waitsOf('2026-04-13', '2026-04-20')).toEqual([{ ...wait, to: '2026-04-20' }]);
  expect(waitsOf('2026-04-13', '2026-04-13')).toEqual([]);
});
