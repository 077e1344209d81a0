import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import strings from './calendar.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'collaboration/calendar',
  routes: [{ path: 'absences', load: () => import('./absences_page').then((m) => m.AbsencesPage) }],
  palette: [{ key: 'calendar.absences', label: label('palette.absences'), to: 'absences' }],
  settings: [
    {
      key: 'calendar',
      label: label('settings.calendar'),
      order: 200,
      load: () => import('./calendar_settings').then((m) => m.CalendarSettings),
    },
  ],
};
