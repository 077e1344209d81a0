import { defineWords } from '@web/i18n';
import strings from './document.strings.json';

export const useWords = defineWords(strings);
