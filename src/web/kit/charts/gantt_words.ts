import type { Locale } from '@web/i18n';
import { formatDay } from '../format';
import type { DaySpan } from './days';
import type { GanttRow, GanttWait } from './gantt_rows';
import type { ChartWords } from './words';

/** Says the parts of a row, for the line below the picture, for those who do not see it, and for the table. */
export class GanttWords {
  constructor(
    private readonly t: ChartWords,
    private readonly locale: Locale,
    private readonly labels: ReadonlyMap<string, string>,
  ) {}

  span(span: DaySpan | undefined): string {
    if (!span) return '';
    const from = formatDay(span.from, this.locale);
    if (span.from === span.to) return from;
    return this.t('range', { from, to: formatDay(span.to, this.locale) });
  }

  float(row: GanttRow): string {
    if (!row.float) return '';
    const { days, until } = row.float;
    return this.t('gantt.float_days', { days, day: formatDay(until, this.locale) });
  }

  wait(wait: GanttWait): string {
    const party = this.t(`ledger.${wait.party}`);
    return `${wait.label} (${party}) ${this.span(wait)}`;
  }

  waits(row: GanttRow): string {
    return (row.waits ?? []).map((wait) => this.wait(wait)).join('; ');
  }

  pauses(row: GanttRow): string {
    return (row.pauses ?? []).map((pause) => this.span(pause)).join('; ');
  }

  marks(row: GanttRow): string {
    return (row.marks ?? [])
      .map((mark) => `${this.t(`mark.${mark.kind}`)} ${formatDay(mark.day, this.locale)}`)
      .join('; ');
  }

  after(row: GanttRow): string {
    return (row.after ?? []).map((key) => this.labels.get(key) ?? key).join(', ');
  }

  /** Everything about a row in one line. */
  row(row: GanttRow): string {
    const parts: (readonly [what: string, value: string])[] = [
      [this.t('gantt.planned'), this.span(row.planned)],
      [this.t('gantt.baseline'), this.span(row.baseline)],
      [this.t('gantt.actual'), this.span(row.actual)],
      [this.t('gantt.float'), this.float(row)],
      [this.t('gantt.waits'), this.waits(row)],
      [this.t('gantt.pauses'), this.pauses(row)],
      [this.t('gantt.forecast'), this.marks(row)],
      [this.t('gantt.after'), this.after(row)],
    ];
    const said = parts
      .filter(([, value]) => value !== '')
      .map(([what, value]) => this.t('said', { what, value }));
    const critical = row.is_critical ? [this.t('gantt.critical')] : [];
    return [row.label, ...critical, ...said, ...(row.note ? [row.note] : [])].join(' · ');
  }
}
