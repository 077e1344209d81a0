import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { isProvider } from '@web/shell/viewer';
import strings from './overview.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'delivery/overview',
  routes: [
    { path: '', load: () => import('./home_page').then((m) => m.HomePage) },
    { path: 'people', load: () => import('./people_page').then((m) => m.PeoplePage) },
  ],
  engagement_header: {
    load: () => import('./engagement_header').then((m) => m.EngagementHeader),
    asks: (ask, { engagement_id }) => {
      if (!engagement_id) return;
      ask('/api/v1/engagements/{engagement_id}/header', { path: { engagement_id } });
    },
  },
  palette: [
    { key: 'overview.home', label: label('palette.home'), to: '' },
    { key: 'overview.people', label: label('palette.people'), to: 'people', shown: isProvider },
  ],
};
