import { defineWords } from '@web/i18n';
import strings from './estimate.strings.json';

export const useWords = defineWords(strings);
