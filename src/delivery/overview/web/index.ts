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
  engagement_header: () => import('./engagement_header').then((m) => m.EngagementHeader),
  palette: [
    { key: 'overview.home', label: label('palette.home'), to: '' },
    { key: 'overview.people', label: label('palette.people'), to: 'people', shown: isProvider },
  ],
};
