import type { Party } from '../badges';
import type { DayText } from '../format';
import { type DayNumber, type DaySpan, dayNumber } from './days';

/** Time in which a row stands still because somebody's answer is awaited. */
export interface GanttWait extends DaySpan {
  party: Party;
  /** For what: "acceptance". */
  label: string;
}

export interface GanttMark {
  day: DayText;
  kind: 'p50' | 'p80' | 'p95' | 'term_end';
}

/** How much longer a row may take without moving the finish. */
export interface GanttFloat {
  /** Working days; what lies between them is not counted. */
  days: number;
  /** The last day on which it may end; drawn from the planned end to here. */
  until: DayText;
}

/** A line of a Gantt chart. Days are dates, both included. */
export interface GanttRow {
  key: string;
  label: string;
  /** Without work of its own: an engagement over its blocks, a block over its items. */
  is_group?: boolean | undefined;
  /** The key of the row it lies under; that row stands before it. */
  parent?: string | undefined;
  planned?: DaySpan | undefined;
  /** As it was approved. */
  baseline?: DaySpan | undefined;
  actual?: DaySpan | undefined;
  float?: GanttFloat | undefined;
  is_critical?: boolean | undefined;
  waits?: readonly GanttWait[] | undefined;
  pauses?: readonly DaySpan[] | undefined;
  marks?: readonly GanttMark[] | undefined;
  /** Keys of the rows that end before this one begins. */
  after?: readonly string[] | undefined;
  /** A word more for the one who asks: who works on it, why it moved. */
  note?: string | undefined;
}

/** A row that is shown: its depth, and whether anything lies under it. */
export interface ShownRow {
  row: GanttRow;
  depth: number;
  is_parent: boolean;
  is_open: boolean;
}

/** Rows in their order without those under a closed one. */
export function shownRows(
  rows: readonly GanttRow[],
  closed: ReadonlySet<string>,
): readonly ShownRow[] {
  const parents = new Set(rows.map((row) => row.parent));
  const depths = new Map<string, number>();
  const hidden = new Set<string>();
  const shown: ShownRow[] = [];
  for (const row of rows) {
    const depth = row.parent === undefined ? 0 : (depths.get(row.parent) ?? -1) + 1;
    depths.set(row.key, depth);
    if (row.parent !== undefined && (hidden.has(row.parent) || closed.has(row.parent))) {
      hidden.add(row.key);
      continue;
    }
    const is_parent = parents.has(row.key);
    shown.push({ row, depth, is_parent, is_open: is_parent && !closed.has(row.key) });
  }
  return shown;
}

/** From the end of one shown row to the start of another. */
export interface Arrow {
  from: number;
  to: number;
  is_critical: boolean;
}

/** So many rows share a bucket of arrows. */
const bucket_rows = 32;

/** The arrows between shown rows, found by the rows they pass, so that a window paints only its own. */
export class Arrows {
  readonly #buckets = new Map<number, Arrow[]>();

  constructor(shown: readonly ShownRow[]) {
    const places = new Map(shown.map(({ row }, at) => [row.key, at]));
    for (const [to, { row }] of shown.entries()) {
      for (const key of row.after ?? []) {
        const from = places.get(key);
        if (from === undefined) continue;
        const is_critical = row.is_critical === true && shown[from]?.row.is_critical === true;
        this.#add({ from, to, is_critical });
      }
    }
  }

  #add(arrow: Arrow) {
    const first = Math.floor(Math.min(arrow.from, arrow.to) / bucket_rows);
    const last = Math.floor(Math.max(arrow.from, arrow.to) / bucket_rows);
    for (let at = first; at <= last; at += 1) {
      const bucket = this.#buckets.get(at);
      if (bucket) bucket.push(arrow);
      else this.#buckets.set(at, [arrow]);
    }
  }

  /** Those that pass the rows from `first` until before `last`. */
  between(first: number, last: number): Set<Arrow> {
    const found = new Set<Arrow>();
    for (let at = Math.floor(first / bucket_rows); at * bucket_rows < last; at += 1) {
      for (const arrow of this.#buckets.get(at) ?? []) found.add(arrow);
    }
    return found;
  }
}

/** The days that every span and mark lies in, with a margin; a month around `today` for no rows. */
export function daysOf(
  rows: readonly GanttRow[],
  today: DayText,
): { first: DayNumber; last: DayNumber } {
  let first = today;
  let last = today;
  const widen = (day: DayText | undefined) => {
    if (day === undefined) return;
    // Dates in this form stand in the order of their texts.
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const row of rows) {
    for (const span of [row.planned, row.baseline, row.actual, ...(row.waits ?? [])]) {
      widen(span?.from);
      widen(span?.to);
    }
    widen(row.float?.until);
    for (const mark of row.marks ?? []) widen(mark.day);
  }
  return { first: dayNumber(first) - 14, last: dayNumber(last) + 28 };
}

/** The day a row is looked for at. */
export function beginningOf(row: GanttRow): DayText | undefined {
  return row.planned?.from ?? row.actual?.from ?? row.baseline?.from;
}
