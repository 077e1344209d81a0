import type { ItemOf } from '@web/api';
import { defineWords } from '@web/i18n';
import strings from './conversations.strings.json';

export const useWords = defineWords(strings);

export const conversation_path = '/api/v1/conversations/{subject_kind}/{subject_id}';
export const messages_path = '/api/v1/conversations/{subject_kind}/{subject_id}/messages';
export const message_path =
  '/api/v1/conversations/{subject_kind}/{subject_id}/messages/{message_id}';

export type Message = ItemOf<typeof messages_path>;
export type Participant = ItemOf<'/api/v1/conversations/{subject_kind}/{subject_id}/participants'>;

/** What is talked about. */
export interface About {
  subject_kind: string;
  subject_id: string;
}
