import { defineWords } from '@web/i18n';
import strings from './brief.strings.json';

export const useBriefWords = defineWords(strings);
