import type { Feature } from '@web/shell/feature';

export const feature: Feature = {
  name: 'delivery/implementation_document',
  engagement_tabs: [
    { key: 'document', load: () => import('./document_tab').then((m) => m.DocumentTab) },
  ],
};
