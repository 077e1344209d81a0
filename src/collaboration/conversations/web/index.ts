import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import strings from './conversations.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'collaboration/conversations',
  engagement_tabs: [
    {
      key: 'talk',
      load: () => import('./talk_tab').then((m) => m.TalkTab),
      load_badge: () => import('./talk_badge').then((m) => m.TalkBadge),
    },
  ],
  inbox: [
    { key: 'message.posted', label: label('inbox.posted') },
    { key: 'message.mentioned', label: label('inbox.mentioned') },
  ],
};

/** Talk about anything whose kind the server knows: `<Conversation subject_kind="engagement" subject_id={id} />`. */
export const loadConversation = () => import('./conversation').then((m) => m.Conversation);
