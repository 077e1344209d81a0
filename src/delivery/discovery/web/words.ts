import { defineWords } from '@web/i18n';
import strings from './discovery.strings.json';

export const useWords = defineWords(strings);
