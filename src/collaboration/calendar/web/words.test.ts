import { expect, test } from 'vitest';
import { parseSpans, spansText } from './words';

test('hours are read as people write them', () => {
  expect(parseSpans('09:00-13:00, 14:00 – 18:00')).toEqual(['09:00-13:00', '14:00-18:00']);
  expect(parseSpans(' ')).toEqual([]);
});

test('what was read is written in the same way', () => {
  expect(parseSpans(spansText(['09:00-13:00', '14:00-18:00']))).toEqual([
    '09:00-13:00',
    '14:00-18:00',
  ]);
});
