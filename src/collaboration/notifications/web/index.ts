import type { Feature } from '@web/shell/feature';

export const feature: Feature = {
  name: 'collaboration/notifications',
  routes: [{ path: 'inbox', load: () => import('./inbox_page').then((m) => m.InboxPage) }],
  nav_badges: [{ to: 'inbox', load: () => import('./inbox_badge').then((m) => m.InboxBadge) }],
};
