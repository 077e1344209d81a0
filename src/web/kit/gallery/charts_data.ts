import type {
  BurnUpPoint,
  GanttRow,
  HeatRow,
  LedgerBooking,
  LedgerCourt,
  LedgerTimelineProps,
} from '../charts';
import { dayNumber, dayText, isoWeekday } from '../charts/days';

/** One engagement as a manager would see it in the middle of its work. */
export const schedule: readonly GanttRow[] = [
  {
    key: 'kolos',
    label: 'Pekarnia Kolos',
    is_group: true,
    planned: { from: '2026-03-02', to: '2026-05-19' },
    baseline: { from: '2026-03-02', to: '2026-05-05' },
    actual: { from: '2026-03-02', to: '2026-04-15' },
    pauses: [{ from: '2026-04-06', to: '2026-04-08' }],
    marks: [
      { day: '2026-05-21', kind: 'p50' },
      { day: '2026-05-29', kind: 'p80' },
      { day: '2026-06-03', kind: 'p95' },
      { day: '2026-06-08', kind: 'term_end' },
    ],
  },
  {
    key: 'discovery',
    label: 'Discovery',
    parent: 'kolos',
    planned: { from: '2026-03-02', to: '2026-03-06' },
    baseline: { from: '2026-03-02', to: '2026-03-05' },
    actual: { from: '2026-03-02', to: '2026-03-06' },
    is_critical: true,
  },
  {
    key: 'document',
    label: 'Implementation document',
    parent: 'kolos',
    after: ['discovery'],
    planned: { from: '2026-03-09', to: '2026-03-24' },
    baseline: { from: '2026-03-06', to: '2026-03-17' },
    actual: { from: '2026-03-09', to: '2026-03-24' },
    waits: [{ from: '2026-03-19', to: '2026-03-24', party: 'client', label: 'Approval' }],
    is_critical: true,
  },
  {
    key: 'contacts',
    label: 'Contacts and groups',
    parent: 'kolos',
    after: ['document'],
    planned: { from: '2026-03-25', to: '2026-04-14' },
    baseline: { from: '2026-03-18', to: '2026-04-01' },
    actual: { from: '2026-03-25', to: '2026-04-14' },
    waits: [{ from: '2026-04-10', to: '2026-04-14', party: 'client', label: 'Acceptance' }],
    pauses: [{ from: '2026-04-06', to: '2026-04-08' }],
    is_critical: true,
  },
  {
    key: 'orders',
    label: 'Orders: process from request to delivery',
    parent: 'kolos',
    after: ['contacts'],
    planned: { from: '2026-04-15', to: '2026-05-04' },
    baseline: { from: '2026-04-02', to: '2026-04-21' },
    actual: { from: '2026-04-15', to: '2026-04-15' },
    waits: [{ from: '2026-04-30', to: '2026-05-04', party: 'client', label: 'Acceptance' }],
    is_critical: true,
    note: 'Olena Marchenko',
  },
  {
    key: 'telephony',
    label: 'Telephony',
    parent: 'kolos',
    after: ['contacts'],
    planned: { from: '2026-04-17', to: '2026-04-28' },
    waits: [{ from: '2026-04-22', to: '2026-04-28', party: 'third_party', label: 'Operator' }],
    float: { days: 7, until: '2026-05-08' },
  },
  {
    key: 'reports',
    label: 'Reports',
    parent: 'kolos',
    after: ['orders', 'telephony'],
    planned: { from: '2026-05-05', to: '2026-05-19' },
    baseline: { from: '2026-04-22', to: '2026-05-05' },
    waits: [{ from: '2026-05-15', to: '2026-05-19', party: 'client', label: 'Acceptance' }],
    is_critical: true,
  },
];

/** The same pseudo-random numbers every time: pictures are compared. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Engagements of nine blocks, as many rows as asked for. */
export function portfolio(rows: number): GanttRow[] {
  const roll = dice(7);
  const first = dayNumber('2025-10-01');
  const made: GanttRow[] = [];
  for (let at = 0; made.length < rows; at += 1) {
    const start = first + Math.floor(roll() * 300);
    const key = `e${at}`;
    const blocks: GanttRow[] = [];
    let day = start;
    for (let block = 0; block < 9; block += 1) {
      const length = 4 + Math.floor(roll() * 18);
      const to = day + length;
      blocks.push({
        key: `${key}b${block}`,
        label: `Block ${block + 1}`,
        parent: key,
        planned: { from: dayText(day), to: dayText(to) },
        baseline: { from: dayText(day - 3), to: dayText(to - 5) },
        actual: roll() > 0.5 ? { from: dayText(day), to: dayText(day + 2) } : undefined,
        waits: [{ from: dayText(to - 3), to: dayText(to), party: 'client', label: 'Acceptance' }],
        is_critical: block % 3 !== 1,
        float: block % 3 === 1 ? { days: 8, until: dayText(to + 12) } : undefined,
        after: block > 0 ? [`${key}b${block - 1}`] : [],
      });
      day = block % 3 === 1 ? day + 3 : to + 1;
    }
    made.push({
      key,
      label: `Engagement ${at + 1}`,
      is_group: true,
      planned: { from: dayText(start), to: dayText(day) },
      marks: [
        { day: dayText(day + 3), kind: 'p50' },
        { day: dayText(day + 9), kind: 'p80' },
      ],
    });
    made.push(...blocks);
  }
  return made.slice(0, rows);
}

export const heat_weeks = Array.from({ length: 16 }, (_, at) =>
  dayText(dayNumber('2026-04-13') + at * 7),
);

export const heat_rows: readonly HeatRow[] = [
  'Olena Marchenko',
  'Ігор Бондар',
  'Anna Weiss',
  'Сергей Ким',
  'Aigerim Nurlanova',
].map((name, person) => {
  const roll = dice(person + 3);
  return {
    key: name,
    name,
    note: person < 3 ? 'junior, 6 of 8' : 'senior, 3',
    cells: heat_weeks.map((_, week) => {
      const away = person === 1 && week > 8 && week < 11 ? 5 : person === 3 && week === 4 ? 2 : 0;
      const capacity_minutes = (5 - away) * 480;
      const load = Math.max(0, 1.12 - week * 0.07 + (roll() - 0.5) * 0.3);
      return {
        capacity_minutes,
        planned_minutes: Math.round(capacity_minutes * load),
        reserved_minutes: person === 2 && week > 5 && away === 0 ? 600 : 0,
        absent_days: away,
      };
    }),
  };
});

const bookings: LedgerBooking[] = [
  ['2026-03-19', 'client', 1, 'Document not approved', 'settled'],
  ['2026-03-20', 'client', 1, 'Document not approved', 'settled'],
  [
    '2026-03-23',
    'concurrent',
    1,
    'Document not approved; manager on another engagement',
    'settled',
  ],
  ['2026-03-24', 'provider', 1, 'Planned day missed', 'disputed'],
  ['2026-03-31', 'recovered', 1, 'Two items in one day', 'settled'],
  ['2026-04-06', 'neutral', 1, 'Pause', 'settled'],
  ['2026-04-07', 'neutral', 1, 'Pause', 'settled'],
  ['2026-04-08', 'neutral', 1, 'Pause', 'settled'],
  ['2026-04-13', 'client', 1.5, 'Block not accepted', 'open'],
  ['2026-04-14', 'client', 1, 'Block not accepted', 'open'],
].map((row) => {
  const [day, lane, amount, cause, state] = row as [
    string,
    LedgerBooking['lane'],
    number,
    string,
    LedgerBooking['state'],
  ];
  return { day, lane, amount, cause, state };
});

const courts: LedgerCourt[] = [
  { from: '2026-03-02', to: '2026-03-15', party: 'provider', label: 'Discovery' },
  { from: '2026-03-16', to: '2026-03-24', party: 'client', label: 'Approval of the document' },
  { from: '2026-03-25', to: '2026-04-05', party: 'provider', label: 'Contacts' },
  { from: '2026-04-06', to: '2026-04-08', party: 'neutral', label: 'Pause' },
  { from: '2026-04-09', to: '2026-04-09', party: 'provider', label: 'Contacts' },
  { from: '2026-04-10', to: '2026-04-15', party: 'client', label: 'Acceptance of contacts' },
];

export const ledger: Pick<LedgerTimelineProps, 'from' | 'to' | 'bookings' | 'courts'> = {
  from: '2026-03-02',
  to: '2026-05-10',
  bookings,
  courts,
};

function burnUp(): BurnUpPoint[] {
  const roll = dice(11);
  const first = dayNumber('2026-03-02');
  const points: BurnUpPoint[] = [];
  let actual = 0;
  let planned = 0;
  for (let day = first; day <= dayNumber('2026-05-19'); day += 1) {
    const works = isoWeekday(day) < 6;
    if (works) planned += 120;
    const is_past = day <= dayNumber('2026-04-15');
    if (works && is_past) actual += Math.round(roll() * 200);
    points.push({
      day: dayText(day),
      planned_minutes: Math.min(planned, 6600),
      scope_minutes: day < dayNumber('2026-04-01') ? 6000 : 6600,
      ...(is_past ? { actual_minutes: actual } : {}),
    });
  }
  return points;
}

export const burn_up = burnUp();
