import { expect, it } from 'vitest';
import { specialDays } from './use_special_days';

it('tells holidays from days with hours of their own', () => {
  const day = { id: 'd', name: '' };
  expect(
    specialDays([
      { ...day, day: '2026-03-09', hours: [] },
      { ...day, day: '2026-03-14', hours: ['09:00-13:00'] },
    ]),
  ).toEqual({ days_off: ['2026-03-09'], days_on: ['2026-03-14'] });
});
