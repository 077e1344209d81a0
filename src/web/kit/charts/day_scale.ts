import { intlTag, type Locale } from '@web/i18n';
import {
  type DayNumber,
  dayText,
  firstOfMonth,
  firstOfNextMonth,
  isoWeek,
  isoWeekday,
  mondayOf,
} from './days';

export const zooms = ['day', 'week', 'month'] as const;
/** How much of time a picture shows: what one step of its axis is. */
export type Zoom = (typeof zooms)[number];

export const day_width: Record<Zoom, number> = { day: 28, week: 10, month: 3.2 };

/** Dates as distances: `first` begins at 0, each day is `width` wide. */
export interface DayScale {
  first: DayNumber;
  /** Included. */
  last: DayNumber;
  width: number;
}

export function makeDayScale(first: DayNumber, last: DayNumber, zoom: Zoom): DayScale {
  return { first, last, width: day_width[zoom] };
}

export function lengthOf(scale: DayScale): number {
  return (scale.last - scale.first + 1) * scale.width;
}

/** Where a day begins. */
export function startOf(scale: DayScale, day: DayNumber): number {
  return (day - scale.first) * scale.width;
}

/** Where a day ends. */
export function endOf(scale: DayScale, day: DayNumber): number {
  return startOf(scale, day + 1);
}

export function dayAt(scale: DayScale, x: number): DayNumber {
  return scale.first + Math.floor(x / scale.width);
}

export interface Tick {
  day: DayNumber;
  /** The first day after it. */
  until: DayNumber;
  label: string;
}

/** The two lines of an axis: months over days or weeks, years over months. */
export interface Ticks {
  major: Tick[];
  minor: Tick[];
}

function months(from: DayNumber, to: DayNumber, label: (day: DayNumber) => string): Tick[] {
  const ticks: Tick[] = [];
  for (let day = firstOfMonth(from); day <= to; day = firstOfNextMonth(day)) {
    ticks.push({ day, until: firstOfNextMonth(day), label: label(day) });
  }
  return ticks;
}

function years(from: DayNumber, to: DayNumber): Tick[] {
  const ticks: Tick[] = [];
  for (const month of months(from, to, (day) => dayText(day).slice(0, 4))) {
    const last = ticks.at(-1);
    if (last?.label === month.label) last.until = month.until;
    else ticks.push(month);
  }
  return ticks;
}

/** The marks of the axis between two days, in the language of the page. */
export function ticksBetween(
  from: DayNumber,
  to: DayNumber,
  zoom: Zoom,
  locale: Locale,
  week_label: (week: number) => string,
): Ticks {
  const say = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(intlTag(locale), { timeZone: 'UTC', ...options });
    return (day: DayNumber) => format.format(day * 86_400_000);
  };
  const long_month = say({ month: 'long', year: 'numeric' });
  if (zoom === 'month') {
    return { major: years(from, to), minor: months(from, to, say({ month: 'short' })) };
  }
  const minor: Tick[] = [];
  if (zoom === 'week') {
    for (let day = mondayOf(from); day <= to; day += 7) {
      minor.push({ day, until: day + 7, label: week_label(isoWeek(day)) });
    }
  } else {
    for (let day = from; day <= to; day += 1) {
      minor.push({ day, until: day + 1, label: String(Number(dayText(day).slice(8))) });
    }
  }
  return { major: months(from, to, long_month), minor };
}

export function isWeekend(day: DayNumber): boolean {
  return isoWeekday(day) > 5;
}
