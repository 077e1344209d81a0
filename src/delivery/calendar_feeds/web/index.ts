import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import strings from './calendar_feeds.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'delivery/calendar_feeds',
  engagement_actions: [
    {
      key: 'calendar_feeds.subscribe',
      load: () => import('./subscribe_button').then((m) => m.SubscribeButton),
    },
  ],
  settings: [
    {
      key: 'calendar_feeds',
      label: label('settings.calendar_feeds'),
      order: 210,
      load: () => import('./feeds_settings').then((m) => m.FeedsSettings),
    },
  ],
};
