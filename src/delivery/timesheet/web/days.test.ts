import { describe, expect, it } from 'vitest';
import { addDays, isDay, mondayOf, monthAround, weekFrom } from './days';

describe('days', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-01', '2026-02-23'],
    ['2026-01-01', '2025-12-29'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('a week goes over the end of a month and of summer time', () => {
    expect(weekFrom('2026-03-23').at(-1)).toBe('2026-03-29');
    expect(weekFrom('2026-03-30')[2]).toBe('2026-04-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  });

  it('a month has its own last day, also across a year', () => {
    expect(monthAround('2026-02-14')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(monthAround('2026-01-31', -1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it.each(['', '2026-3-1', '2026-13-01', 'today'])('"%s" is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
