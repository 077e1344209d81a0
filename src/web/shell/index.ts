export { CalendarChangeSlot } from './calendar_change_slot';
export {
  EngagementActionSlot,
  EngagementHeaderSlot,
  EngagementOverviewSlot,
  EngagementTabs,
} from './engagement_tabs';
export type {
  CalendarChange,
  CalendarChangeProps,
  EngagementTabKey,
  EngagementTabProps,
  Feature,
} from './feature';
export * from './links';
export { usePreferences } from './preferences';
export { inboxSpecOf } from './registry';
export type { Person, Role, Workspace } from './session';
export { hasRole, isProvider, useViewer, type Viewer } from './viewer';
