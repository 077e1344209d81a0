import { defineWords } from '@web/i18n';
import strings from './change_request.strings.json';

export const useWords = defineWords(strings);
