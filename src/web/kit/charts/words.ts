import { defineWords } from '@web/i18n';
import strings from './charts.strings.json';

export const useChartWords = defineWords(strings);
export type ChartWords = ReturnType<typeof useChartWords>;
