import { describe, expect, it } from 'vitest';
import { fullnessOf } from './load_share';

describe('the fullness of a week', () => {
  it.each([
    [0, 0, 'away'],
    [0, 2400, 'empty'],
    [600, 2400, 'low'],
    [1200, 2400, 'half'],
    [2000, 2400, 'high'],
    [2400, 2400, 'full'],
    [2401, 2400, 'over'],
    [60, 0, 'over'],
  ])('of %i planned minutes in %i is %s', (planned_minutes, available_minutes, fullness) => {
    expect(fullnessOf({ planned_minutes, available_minutes })).toBe(fullness);
  });
});
