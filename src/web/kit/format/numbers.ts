import { intlTag, type Locale } from '@web/i18n';

/** Money as the server writes it: whole minor units (kopecks, cents) of an ISO 4217 currency. */
export interface MoneyValue {
  minor_units: number;
  currency: string;
}

function narrow(locale: Locale, unit: 'hour' | 'minute' | 'day'): Intl.NumberFormat {
  return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: 'narrow' });
}

/** `12 500,00 ₴`; without the minor part when there is none. */
export function formatMoney({ minor_units, currency }: MoneyValue, locale: Locale): string {
  const style = { style: 'currency', currency } as const;
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = minor_units / 10 ** digits;
  return new Intl.NumberFormat(intlTag(locale), {
    ...style,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
  }).format(amount);
}

/** Labour in minutes as people say it: `4h 30m`, `4 ч 30 мин`. */
export function formatEffort(effort_minutes: number, locale: Locale): string {
  const sign = effort_minutes < 0 ? '−' : '';
  const whole = Math.round(Math.abs(effort_minutes));
  const hours = Math.floor(whole / 60);
  const minutes = whole % 60;
  const parts: string[] = [];
  if (hours > 0 || minutes === 0) parts.push(narrow(locale, 'hour').format(hours));
  if (minutes > 0) parts.push(narrow(locale, 'minute').format(minutes));
  return sign + parts.join(' ');
}

/** Labour as a decimal of hours for tables and sums: `4.5`, `121`. */
export function formatHours(effort_minutes: number, locale: Locale): string {
  const format = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 });
  return format.format(effort_minutes / 60);
}

/** Working time in minutes as working days and hours of the calendar it was counted in: `2d 3h`. */
export function formatWorkingTime(
  working_minutes: number,
  locale: Locale,
  minutes_per_day = 480,
): string {
  const days = Math.floor(working_minutes / minutes_per_day);
  const rest = Math.round(working_minutes - days * minutes_per_day);
  if (days === 0) return formatEffort(rest, locale);
  const whole_days = narrow(locale, 'day').format(days);
  // Beyond a working week nobody cares for hours.
  return rest < 30 || days >= 5
    ? whole_days
    : `${whole_days} ${formatEffort(rest - (rest % 30), locale)}`;
}

export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/**
 * Reads labour as people write it: `1:30`, `1.5h`, `1,5`, `90m`, `1h 30m`, `2 ч 15 мин`. A bare number is hours.
 * @returns whole minutes, or null when it is none of these.
 */
export function parseEffort(text: string): number | null {
  const source = text.trim().toLowerCase().replaceAll(',', '.');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(source);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const words =
    /^(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?|ч|час\p{L}*|г|год\p{L}*)\.?)?\s*(?:(\d+)\s*(?:m|min\p{L}*|м|мин\p{L}*|хв\p{L}*)\.?)?$/u.exec(
      source,
    );
  if (words && (words[1] || words[2])) {
    return Math.round(Number(words[1] ?? 0) * 60) + Number(words[2] ?? 0);
  }
  return /^\d+(\.\d+)?$/.test(source) ? Math.round(Number(source) * 60) : null;
}
