import { defineWords } from '@web/i18n';
import strings from './kit.strings.json';

export const useKitWords = defineWords(strings);
