import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { hasRole, isProvider, type Viewer } from '@web/shell/viewer';
import { Clock } from 'lucide-react';
import strings from './timesheet.nav.strings.json';

const label = defineLabels(strings);

/** Who has time of their own to log; whether they may, the server says. */
const logsTime = (viewer: Viewer) =>
  hasRole(
    viewer,
    'head',
    'administrator',
    'junior_account_manager',
    'senior_account_manager',
    'developer',
  );

export const feature: Feature = {
  name: 'delivery/timesheet',
  routes: [
    { path: 'time', load: () => import('./my_time_page').then((m) => m.MyTimePage) },
    { path: 'time/reports', load: () => import('./reports_page').then((m) => m.ReportsPage) },
    { path: 'time/months', load: () => import('./months_page').then((m) => m.MonthsPage) },
  ],
  nav: [{ to: 'time', label: label('nav.time'), icon: Clock, order: 350, shown: isProvider }],
  engagement_tabs: [{ key: 'time', load: () => import('./time_tab').then((m) => m.TimeTab) }],
  palette: [
    { key: 'time.own', label: label('palette.own'), to: 'time', shown: logsTime },
    { key: 'time.reports', label: label('palette.reports'), to: 'time/reports', shown: isProvider },
    { key: 'time.months', label: label('palette.months'), to: 'time/months', shown: isProvider },
  ],
  frame_parts: [
    { key: 'timer', load: () => import('./timer_bar').then((m) => m.TimerBar), shown: logsTime },
  ],
};

/** The day's hours, for a page that shows more of the day than that. */
export const loadMyDay = () => import('./my_day').then((m) => m.MyDay);
