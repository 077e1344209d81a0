import { defineLabels } from '@web/i18n';
import { type Feature, isProvider } from '@web/shell';
import strings from './engagement.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'delivery/engagement',
  routes: [
    {
      path: 'engagements',
      load: () => import('./engagements_page').then((m) => m.EngagementsPage),
    },
    {
      path: 'engagements/new',
      load: () => import('./new_engagement_page').then((m) => m.NewEngagementPage),
    },
    {
      path: 'engagements/$engagement_id/{-$tab}',
      load: () => import('./engagement_page').then((m) => m.EngagementPage),
    },
    {
      path: 'implementation/{-$tab}',
      load: () => import('./implementation_page').then((m) => m.ImplementationPage),
    },
    { path: 'packages', load: () => import('./packages_page').then((m) => m.PackagesPage) },
    {
      path: 'packages/$service_package_id',
      load: () => import('./package_page').then((m) => m.PackagePage),
    },
  ],
  engagement_tabs: [
    { key: 'overview', load: () => import('./overview_tab').then((m) => m.OverviewTab) },
  ],
  palette: [
    {
      key: 'engagement.list',
      label: label('palette.engagements'),
      to: 'engagements',
      shown: isProvider,
    },
    {
      key: 'engagement.new',
      label: label('palette.new_engagement'),
      to: 'engagements/new',
      shown: isProvider,
    },
    {
      key: 'engagement.packages',
      label: label('palette.packages'),
      to: 'packages',
      shown: isProvider,
    },
  ],
};
