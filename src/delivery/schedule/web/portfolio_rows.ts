import type { ItemOf } from '@web/api';
import { todayIn } from '@web/kit';
import type { GanttRow, GanttWait } from '@web/kit/charts';
import { marksOf } from './gantt_rows';

export type PortfolioRow = ItemOf<'/api/v1/portfolio_schedule'>;
type Bar = PortfolioRow['bars'][number];

interface RowWords {
  title: (bar: { key: string; title: string }) => string;
  acceptance: string;
  waiting: string;
}

/** Today, and the zone of the workspace, which says on which day an instant was. */
interface Now {
  today: string;
  time_zone: string;
}

/** Each engagement, and under it its stages and blocks. */
export function portfolioRows(
  portfolio: readonly PortfolioRow[],
  now: Now,
  words: RowWords,
): GanttRow[] {
  return portfolio.flatMap((row) => [
    {
      key: row.engagement_id,
      label: row.client_name ? `${row.client_name} · ${row.name}` : row.name,
      is_group: true,
      planned: { from: row.starts_on, to: row.finishes_on },
      baseline:
        row.baseline_starts_on && row.baseline_finishes_on
          ? { from: row.baseline_starts_on, to: row.baseline_finishes_on }
          : undefined,
      marks: marksOf(row),
      waits: waitOf(row, now, words.waiting),
      note: row.manager_name,
    },
    ...row.bars.map((bar) => barRow(row, bar, now.today, words)),
  ]);
}

/** Since when somebody else than the provider has the ball. */
function waitOf(row: PortfolioRow, { today, time_zone }: Now, label: string): GanttWait[] {
  const { ball_party: party, ball_since } = row;
  if (!ball_since || (party !== 'client' && party !== 'third_party')) return [];
  const from = todayIn(time_zone, Date.parse(ball_since));
  return [{ from, to: from > today ? from : today, party, label }];
}

/** From the delivery to the acceptance, or until today while that has not come. */
function acceptanceOf(bar: Bar, today: string, label: string): GanttWait[] {
  const { actual_delivered_on: from, actual_accepted_on } = bar;
  if (!from || actual_accepted_on === from) return [];
  const to = actual_accepted_on ?? today;
  return [{ from, to: [from, to].sort()[1] ?? to, party: 'client', label }];
}

function barRow(row: PortfolioRow, bar: Bar, today: string, words: RowWords): GanttRow {
  const from = bar.starts_on ?? bar.actual_started_on ?? bar.delivered_on;
  const { accepted_on, float_days, float_until } = bar;
  return {
    key: `${row.engagement_id}/${bar.key}`,
    parent: row.engagement_id,
    label: words.title(bar),
    planned: { from: [from, accepted_on].sort()[0] ?? from, to: accepted_on },
    baseline: bar.baseline_accepted_on
      ? {
          from: bar.baseline_starts_on ?? bar.baseline_accepted_on,
          to: bar.baseline_accepted_on,
        }
      : undefined,
    actual: bar.actual_started_on
      ? {
          from: bar.actual_started_on,
          to: bar.actual_accepted_on ?? bar.actual_delivered_on ?? today,
        }
      : undefined,
    waits: acceptanceOf(bar, today, words.acceptance),
    float:
      float_days > 0 && !bar.actual_accepted_on
        ? { days: float_days, until: float_until }
        : undefined,
    is_critical: float_days === 0 && !bar.actual_accepted_on,
  };
}
