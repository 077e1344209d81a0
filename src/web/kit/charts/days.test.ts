import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, firstOfNextMonth, isoWeek, isoWeekday, mondayOf } from './days';

describe('days as numbers', () => {
  it('go there and back', () => {
    for (const day of ['1969-12-31', '1970-01-01', '2024-02-29', '2030-12-31']) {
      expect(dayText(dayNumber(day))).toBe(day);
    }
  });

  it('know their weekday, before 1970 too', () => {
    expect(isoWeekday(dayNumber('1970-01-01'))).toBe(4);
    expect(isoWeekday(dayNumber('1969-12-29'))).toBe(1);
    expect(dayText(mondayOf(dayNumber('2026-03-08')))).toBe('2026-03-02');
  });

  it.each([
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
    ['2026-12-31', 53],
  ])('%s is in ISO week %i', (day, week) => {
    expect(isoWeek(dayNumber(day))).toBe(week);
  });

  it('find the next month over the end of a year', () => {
    expect(dayText(firstOfNextMonth(dayNumber('2026-12-31')))).toBe('2027-01-01');
    expect(dayText(firstOfNextMonth(dayNumber('2026-01-31')))).toBe('2026-02-01');
  });
});
