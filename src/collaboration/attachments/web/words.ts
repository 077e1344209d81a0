import type { ItemOf } from '@web/api';
import { defineWords } from '@web/i18n';
import strings from './attachments.strings.json';

export const useWords = defineWords(strings);

export type Attachment = ItemOf<'/api/v1/attachments'>;

/** As the server limits one file. */
export const limit_bytes = 100_000_000;
