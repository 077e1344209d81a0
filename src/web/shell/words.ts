import { defineWords } from '@web/i18n';
import strings from './shell.strings.json';

export const useShellWords = defineWords(strings);
