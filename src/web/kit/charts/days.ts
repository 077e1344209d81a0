import type { DayText } from '../format';

/** Days counted from 1 January 1970: charts reckon in numbers, screens and servers speak in dates. */
export type DayNumber = number;

const day_ms = 86_400_000;

export function dayNumber(day: DayText): DayNumber {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / day_ms);
}

export function dayText(day: DayNumber): DayText {
  return new Date(day * day_ms).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: DayNumber): DayNumber {
  return day - isoWeekday(day) + 1;
}

export function firstOfMonth(day: DayNumber): DayNumber {
  return dayNumber(`${dayText(day).slice(0, 7)}-01`);
}

export function firstOfNextMonth(day: DayNumber): DayNumber {
  return firstOfMonth(firstOfMonth(day) + 31);
}

/** The number of the ISO week: the week of a year's first Thursday is its first. */
export function isoWeek(day: DayNumber): number {
  const thursday = mondayOf(day) + 3;
  const first_day = dayNumber(`${dayText(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - first_day) / 7) + 1;
}

/** Days, both included. */
export interface DaySpan {
  from: DayText;
  to: DayText;
}
