import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatRelative, todayIn } from './dates';
import {
  formatBytes,
  formatEffort,
  formatHours,
  formatMoney,
  formatWorkingTime,
  parseEffort,
} from './numbers';

/** Intl separates with several kinds of space; the tests read them as one. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('parseEffort', () => {
  it.each([
    ['1:30', 90],
    ['0:05', 5],
    ['1.5h', 90],
    ['1,5', 90],
    ['90m', 90],
    ['90 min', 90],
    ['2h 15m', 135],
    ['2 ч 15 мин', 135],
    ['1 год 20 хв', 80],
    ['3 часа', 180],
    ['8', 480],
    ['0.33', 20],
  ])('reads %s as %i minutes', (text, expected) => {
    expect(parseEffort(text)).toBe(expected);
  });

  it.each(['', '1:75', 'soon', '-1', '1h30x', '1.5.5'])('refuses "%s"', (text) => {
    expect(parseEffort(text)).toBeNull();
  });
});

describe('numbers', () => {
  it('says labour', () => {
    expect(plain(formatEffort(270, 'en'))).toBe('4h 30m');
    expect(plain(formatEffort(270, 'ru'))).toBe('4 ч 30 мин');
    expect(plain(formatEffort(0, 'en'))).toBe('0h');
    expect(plain(formatEffort(-30, 'en'))).toBe('−30m');
    expect(plain(formatHours(270, 'uk'))).toBe('4,5');
  });

  it('says working time in days of its calendar', () => {
    expect(plain(formatWorkingTime(1140, 'en'))).toBe('2d 3h');
    expect(plain(formatWorkingTime(1140, 'en', 360))).toBe('3d 1h');
    expect(plain(formatWorkingTime(45, 'en'))).toBe('45m');
    expect(plain(formatWorkingTime(480 * 6 + 120, 'en'))).toBe('6d');
  });

  it('says money in the minor units of its currency', () => {
    expect(plain(formatMoney({ minor_units: 1250050, currency: 'UAH' }, 'uk'))).toBe('12 500,50 ₴');
    expect(plain(formatMoney({ minor_units: 1250000, currency: 'EUR' }, 'en'))).toBe('€12,500');
    expect(plain(formatMoney({ minor_units: 500, currency: 'JPY' }, 'en'))).toBe('¥500');
  });

  it('says sizes', () => {
    expect(plain(formatBytes(2_400_000, 'en'))).toBe('2.4 MB');
    expect(plain(formatBytes(0, 'en'))).toBe('0 byte');
  });
});

describe('dates', () => {
  it('never moves a day by a zone', () => {
    expect(formatDay('2026-03-05', 'en', 'short', 2026)).toBe('5 Mar');
    expect(plain(formatDay('2025-12-31', 'en', 'short', 2026))).toBe('31 Dec 2025');
  });

  it('shows a moment where the organisation is', () => {
    expect(plain(formatInstant('2026-03-05T22:30:00Z', 'en', 'Europe/Kyiv', 2026))).toMatch(
      /^6 Mar.* 00:30$/,
    );
    expect(todayIn('Europe/Kyiv', Date.parse('2026-03-05T22:30:00Z'))).toBe('2026-03-06');
  });

  it('says how far a moment is', () => {
    const now = Date.parse('2026-03-05T12:00:00Z');
    expect(formatRelative('2026-03-05T10:00:00Z', 'en', now)).toBe('2 hours ago');
    expect(formatRelative('2026-03-06T12:00:00Z', 'ru', now)).toBe('завтра');
    expect(formatRelative(now - 20_000, 'en', now)).toBe('now');
  });
});
