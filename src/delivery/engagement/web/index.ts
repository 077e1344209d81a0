import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { isProvider } from '@web/shell/viewer';
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
      asks: (ask, { engagement_id }) => {
        if (!engagement_id) return;
        ask('/api/v1/engagements/{engagement_id}', { path: { engagement_id } });
      },
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
  inbox: [
    { key: 'engagement.started', label: label('inbox.started') },
    { key: 'engagement.manager_changed', label: label('inbox.manager_changed') },
    { key: 'engagement.stage_changed', label: label('inbox.stage_changed') },
    { key: 'engagement.stage_discovery', label: label('inbox.stage_discovery') },
    { key: 'engagement.stage_document', label: label('inbox.stage_document') },
    { key: 'engagement.stage_estimate', label: label('inbox.stage_estimate') },
    { key: 'engagement.stage_configuration', label: label('inbox.stage_configuration') },
    { key: 'engagement.completed', label: label('inbox.completed') },
    { key: 'engagement.cancelled', label: label('inbox.cancelled') },
    { key: 'engagement.pause_requested', label: label('inbox.pause_requested') },
    { key: 'engagement.pause_needs_consent', label: label('inbox.pause_needs_consent') },
    { key: 'engagement.pause_consented', label: label('inbox.pause_consented') },
    { key: 'engagement.pause_refused', label: label('inbox.pause_refused') },
    { key: 'engagement.pause_withdrawn', label: label('inbox.pause_withdrawn') },
    { key: 'engagement.resumed', label: label('inbox.resumed') },
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

/** Slots kept for coming engagements, for the page of people. */
export const loadSlotsSection = () => import('./slots_section').then((m) => m.SlotsSection);
