import type { AnswerOf, ItemOf } from '@web/api';

const base = '/api/v1/engagements/{engagement_id}';
export const ledger_path = `${base}/delay_ledger` as const;
export const days_path = `${base}/delay_days` as const;
export const entries_path = `${base}/delay_entries` as const;
export const court_path = `${base}/court_intervals` as const;
export const activities_path = `${base}/delay_activities` as const;
export const inputs_path = `${base}/input_requests` as const;
export const waits_path = `${base}/delay_waits` as const;
export const pacing_path = `${base}/pacing_notices` as const;
export const stops_path = `${base}/neutral_stops` as const;
export const disputes_path = `${base}/delay_disputes` as const;
export const statements_path = `${base}/extension_statements` as const;
export const statement_path = `${base}/extension_statements/{extension_statement_id}` as const;

export type Ledger = AnswerOf<typeof ledger_path, 'get'>;
export type DelayDay = ItemOf<typeof days_path>;
export type DelayCause = DelayDay['causes'][number];
export type DelayEntry = ItemOf<typeof entries_path>;
export type CourtInterval = ItemOf<typeof court_path>;
export type InputRequest = ItemOf<typeof inputs_path>;
export type Wait = ItemOf<typeof waits_path>;
export type PacingNotice = ItemOf<typeof pacing_path>;
export type NeutralStop = ItemOf<typeof stops_path>;
export type Dispute = ItemOf<typeof disputes_path>;
export type Statement = ItemOf<typeof statements_path>;
export type Bearer = DelayEntry['bearer'];

/** Whose answers anything added to the ledger makes stale. */
export const touches = [
  ledger_path,
  days_path,
  entries_path,
  court_path,
  activities_path,
  inputs_path,
  waits_path,
  pacing_path,
  stops_path,
  disputes_path,
  statements_path,
];
