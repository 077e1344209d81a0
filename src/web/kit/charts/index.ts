// Not part of '@web/kit': a screen with a picture imports '@web/kit/charts', so that only such screens load it.
export { BurnUp, type BurnUpPoint, type BurnUpProps } from './burn_up';
export type { DaySpan } from './days';
export { Gantt, type GanttProps } from './gantt';
export type { GanttFloat, GanttMark, GanttRow, GanttWait } from './gantt_rows';
export { type HeatCell, HeatMap, type HeatRow } from './heat_map';
export {
  type LedgerBooking,
  type LedgerCourt,
  type LedgerLane,
  LedgerTimeline,
  type LedgerTimelineProps,
} from './ledger_timeline';
