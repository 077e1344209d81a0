import type { Feature } from '@web/shell/feature';

export const feature: Feature = {
  name: 'delivery/acceptance',
  engagement_tabs: [{ key: 'blocks', load: () => import('./blocks_tab').then((m) => m.BlocksTab) }],
};
