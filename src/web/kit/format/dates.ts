import { intlTag, type Locale } from '@web/i18n';

/** A date without a zone, `2026-03-05`. */
export type DayText = string;
/** A moment: ISO 8601 in UTC, or milliseconds since 1970. */
export type InstantValue = string | number;

export type DayStyle = 'short' | 'long' | 'weekday';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times more than using it, and a long table uses it for each cell. */
function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), options);
    formats.set(key, format);
  }
  return format;
}

function asDate(instant: InstantValue): Date {
  return new Date(instant);
}

/** A date in words; the year only when it is not this one. Read in UTC, so that no zone can move it. */
export function formatDay(
  day: DayText,
  locale: Locale,
  style: DayStyle = 'short',
  this_year = new Date().getFullYear(),
): string {
  const date = new Date(`${day}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
  };
  if (style === 'weekday') options.weekday = 'short';
  if (style === 'long' || date.getUTCFullYear() !== this_year) options.year = 'numeric';
  return formatOf(locale, options).format(date);
}

/** A moment in the zone of the organisation: day and time of day. */
export function formatInstant(
  instant: InstantValue,
  locale: Locale,
  time_zone: string,
  this_year = new Date().getFullYear(),
): string {
  const date = asDate(instant);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: time_zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  };
  if (date.getUTCFullYear() !== this_year) options.year = 'numeric';
  return formatOf(locale, options).format(date);
}

export function formatTime(instant: InstantValue, locale: Locale, time_zone: string): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: time_zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(asDate(instant));
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, or in how long: `3 days ago`, `in 2 hours`, `now`. */
export function formatRelative(instant: InstantValue, locale: Locale, now_ms: number): string {
  const seconds = (asDate(instant).getTime() - now_ms) / 1000;
  const format = new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysBetween(from: DayText, to: DayText): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Today where the organisation is. */
export function todayIn(time_zone: string, now_ms: number): DayText {
  return new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(now_ms);
}
