import type { AnswerOf } from '@web/api';
import { defineWords, useLocale } from '@web/i18n';
import strings from './calendar.strings.json';

export const useWords = defineWords(strings);

export type CalendarView = AnswerOf<'/api/v1/calendar', 'get'>;
export type WeekHours = CalendarView['hours'];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function useTextInLocale(): (text: { en: string; ru: string; uk: string }) => string {
  const locale = useLocale();
  return (text) => text[locale];
}

/** "09:00-13:00, 14:00-18:00" */
export function spansText(spans: readonly string[]): string {
  return spans.join(', ');
}

/** The spans of such a text; what is wrong with them the server says. */
export function parseSpans(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((span) => span.replace(/\s/g, '').replace(/[–—]/g, '-'))
    .filter((span) => span !== '');
}
