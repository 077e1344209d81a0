import { expect, it } from 'vitest';
import { readPrice } from './price';

it.each([
  ['12 500', 1_250_000],
  ['12\u00a0500,50 ₴', 1_250_050],
  ['₴12500.5', 1_250_050],
  ['0', 0],
])('reads %s', (text, minor_units) => {
  expect(readPrice(text, 'UAH')).toEqual({ minor_units, currency: 'UAH' });
});

it('takes an emptied cell for no price, and words for none that can be read', () => {
  expect(readPrice(' ', 'UAH')).toBeNull();
  expect(readPrice('a lot', 'UAH')).toBeUndefined();
  expect(readPrice('-5', 'UAH')).toBeUndefined();
});
