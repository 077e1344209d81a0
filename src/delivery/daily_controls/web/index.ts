import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { isProvider } from '@web/shell/viewer';
import strings from './daily_controls.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'delivery/daily_controls',
  engagement_overview: [
    {
      key: 'daily_controls',
      load: () => import('./engagement_days').then((m) => m.EngagementDays),
      shown: isProvider,
    },
    { key: 'contacts', load: () => import('./contacts_section').then((m) => m.ContactsSection) },
  ],
  settings: [
    {
      key: 'daily_controls',
      label: label('settings'),
      order: 450,
      load: () => import('./control_settings').then((m) => m.ControlSettings),
      shown: isProvider,
    },
  ],
  inbox: [
    { key: 'daily_control.stalled', label: label('inbox.stalled') },
    { key: 'daily_control.several_missed', label: label('inbox.several_missed') },
    { key: 'daily_control.missed_work_logged', label: label('inbox.work_logged') },
    { key: 'daily_control.missed_client_spoken', label: label('inbox.client_spoken') },
    { key: 'daily_control.missed_provider_late', label: label('inbox.provider_late') },
    { key: 'daily_control.missed_client_late', label: label('inbox.client_late') },
  ],
};

/** The department's last days, for the page of a head. */
export const loadDepartmentDay = () => import('./department_day').then((m) => m.DepartmentDay);
/** What the days before left, for the page of a manager. */
export const loadMorningCard = () => import('./morning_card').then((m) => m.MorningCard);
