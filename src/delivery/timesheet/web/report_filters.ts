import { useUrlState } from '@web/shell';
import { isDay } from './days';
import { stages, work_kinds } from './words';

export const groupings = ['stage', 'block', 'person', 'month', 'work_kind', 'engagement'] as const;
export type Grouping = (typeof groupings)[number];

const oneOf = <Value extends string>(all: readonly Value[], wanted: string) =>
  all.find((value) => value === wanted);

/** What the address says the report is about, and how to say otherwise. */
export function useReportFilters() {
  const [grouping, setGrouping] = useUrlState('group_by', 'stage');
  const [engagement_id, setEngagement] = useUrlState('engagement');
  const [person_id, setPerson] = useUrlState('person');
  const [stage, setStage] = useUrlState('stage');
  const [work_kind, setWorkKind] = useUrlState('work_kind');
  const [billable, setBillable] = useUrlState('billable');
  const [from, setFrom] = useUrlState('from');
  const [to, setTo] = useUrlState('to');
  const known_stage = oneOf(stages, stage);
  const known_kind = oneOf(work_kinds, work_kind);
  const query = {
    group_by: oneOf(groupings, grouping) ?? 'stage',
    ...(engagement_id ? { engagement_id } : {}),
    ...(person_id ? { person_id } : {}),
    ...(known_stage ? { stage: known_stage } : {}),
    ...(known_kind ? { work_kind: known_kind } : {}),
    ...(billable ? { is_billable: billable === 'yes' } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
  return {
    query,
    values: { grouping, engagement_id, person_id, stage, work_kind, billable, from, to },
    set: {
      grouping: setGrouping,
      engagement_id: setEngagement,
      person_id: setPerson,
      stage: setStage,
      work_kind: setWorkKind,
      billable: setBillable,
      from: setFrom,
      to: setTo,
    },
  };
}
