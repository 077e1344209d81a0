import type { Feature } from '@web/shell/feature';

export const feature: Feature = {
  name: 'delivery/estimate',
  engagement_tabs: [
    { key: 'estimate', load: () => import('./estimate_tab').then((m) => m.EstimateTab) },
  ],
};
