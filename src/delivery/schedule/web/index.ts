import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { isProvider } from '@web/shell/viewer';
import strings from './schedule.nav.strings.json';

const label = defineLabels(strings);

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
  inbox: [
    { key: 'schedule.announced', label: label('inbox.announced'), says_days: true },
    { key: 'schedule.announcement_waits', label: label('inbox.announcement_waits') },
  ],
};

/** Load by week, what-if and moves to announce, for the page of people. */
export const loadCapacitySection = () =>
  import('./capacity_section').then((m) => m.CapacitySection);
