import type { ItemOf } from '@web/api';
import { defineWords } from '@web/i18n';
import strings from './notifications.strings.json';

export const useWords = defineWords(strings);

export type InboxItem = ItemOf<'/api/v1/inbox_items'>;

/** Everything that shows something of the inbox. */
export const inbox_paths = ['/api/v1/inbox_items', '/api/v1/inbox_items/summary'] as const;
