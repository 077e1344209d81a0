import { defineWords } from '@web/i18n';
import strings from './calendar_feeds.strings.json';

export const useWords = defineWords(strings);
