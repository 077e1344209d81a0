import type { ItemOf } from '@web/api';
import { todayIn } from '@web/kit';
import type { GanttWait } from '@web/kit/charts';
import type { Schedule } from './words';

export type CourtInterval = ItemOf<'/api/v1/engagements/{engagement_id}/court_intervals'>;

interface Reading {
  today: string;
  time_zone: string;
  /** For what is waited: "acceptance". */
  word: (interval: CourtInterval) => string;
}

const parties = {
  provider: 'provider',
  client: 'client',
  client_contractor: 'third_party',
  neutral: 'neutral',
} as const;

/** Where an open item belongs that is no activity of its own, or no longer. */
const stages: Readonly<Record<string, string>> = {
  brief: 'discovery',
  question: 'discovery',
  document_check: 'document',
  document_approval: 'document',
  estimate_check: 'estimate',
};

/** "question:<id>" is drawn at the question while the plan has it, then at its stage; all else at the engagement. */
function rowOf(item: string, { activities, engagement_id }: Schedule): string {
  const [kind = '', id = ''] = item.split(':');
  const has = (key: string | undefined) => activities.some((activity) => activity.key === key);
  if (has(id)) return id;
  const stage = stages[kind];
  return stage && has(stage) ? stage : engagement_id;
}

/** In whose court each row's open items are and were (DELAY R4), by the row's key. */
export function courtWaits(
  intervals: readonly CourtInterval[],
  schedule: Schedule,
  { today, time_zone, word }: Reading,
): ReadonlyMap<string, readonly GanttWait[]> {
  const dayOf = (instant: string) => todayIn(time_zone, Date.parse(instant));
  // What ends when a day begins ended the day before.
  const lastDayBefore = (instant: string) => todayIn(time_zone, Date.parse(instant) - 1);
  const waits = new Map<string, GanttWait[]>();
  for (const interval of intervals) {
    const from = dayOf(interval.from);
    const to = interval.until === null ? today : lastDayBefore(interval.until);
    const wait: GanttWait = {
      from,
      to: [from, to].sort()[1] ?? to,
      party: parties[interval.party],
      label: word(interval),
    };
    const key = rowOf(interval.item, schedule);
    const row = waits.get(key);
    if (row) row.push(wait);
    else waits.set(key, [wait]);
  }
  return waits;
}
