import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { hasRole, isProvider, type Viewer } from '@web/shell/viewer';
import strings from './schedule.nav.strings.json';

const label = defineLabels(strings);

/** The server lets these ask what would move. */
const mayPreview = (viewer: Viewer) =>
  isProvider(viewer) && !hasRole(viewer, 'developer', 'quality_manager');

export const feature: Feature = {
  name: 'delivery/schedule',
  routes: [
    { path: 'portfolio', load: () => import('./portfolio_page').then((m) => m.PortfolioPage) },
  ],
  palette: [
    {
      key: 'schedule.portfolio',
      label: label('palette.portfolio'),
      to: 'portfolio',
      shown: isProvider,
    },
  ],
  engagement_tabs: [
    { key: 'schedule', load: () => import('./schedule_tab').then((m) => m.ScheduleTab) },
  ],
  calendar_change: [
    {
      key: 'schedule.preview',
      load: () => import('./calendar_change_preview').then((m) => m.CalendarChangePreview),
      shown: mayPreview,
    },
  ],
  inbox: [
    { key: 'schedule.announced', label: label('inbox.announced'), says_days: true },
    { key: 'schedule.announcement_waits', label: label('inbox.announcement_waits') },
  ],
};

/** Load by week, what-if and moves to announce, for the page of people. */
export const loadCapacitySection = () =>
  import('./capacity_section').then((m) => m.CapacitySection);
