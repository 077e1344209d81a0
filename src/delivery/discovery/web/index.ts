import type { Feature } from '@web/shell/feature';

export const feature: Feature = {
  name: 'delivery/discovery',
  public_routes: [
    { path: 'b/$token', load: () => import('./brief_link_page').then((m) => m.BriefLinkPage) },
  ],
  engagement_tabs: [
    { key: 'discovery', load: () => import('./discovery_tab').then((m) => m.DiscoveryTab) },
  ],
};
