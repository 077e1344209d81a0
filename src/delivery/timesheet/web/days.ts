import type { DayText } from '@web/kit';

const day_ms = 86_400_000;

const asUtc = (day: DayText) => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): DayText => date.toISOString().slice(0, 10);

export function addDays(day: DayText, days: number): DayText {
  return asDay(new Date(asUtc(day).getTime() + days * day_ms));
}

/** The Monday of the week that the day is in. */
export function mondayOf(day: DayText): DayText {
  return addDays(day, -((asUtc(day).getUTCDay() + 6) % 7));
}

/** Monday to Sunday. */
export function weekFrom(monday: DayText): readonly DayText[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The first and the last day of the month that is `months` away from the day's. */
export function monthAround(day: DayText, months = 0): { from: DayText; to: DayText } {
  const date = asUtc(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  return { from: asDay(first), to: asDay(last) };
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(asUtc(text).getTime());
}
