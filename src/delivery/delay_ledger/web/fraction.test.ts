import { describe, expect, it } from 'vitest';
import { asNumber, inWords, isNothing } from './fraction';

describe('a fraction', () => {
  it.each([
    ['3', '3'],
    ['0', '0'],
    ['1/2', '1/2'],
    ['3/2', '1 1/2'],
    ['-1', '−1'],
    ['-5/2', '−2 1/2'],
    ['-1/3', '−1/3'],
  ])('%s is read as %s', (fraction, words) => {
    expect(inWords(fraction)).toBe(words);
  });

  it('is a number for a picture', () => {
    expect(asNumber('5/2')).toBe(2.5);
    expect(isNothing('0')).toBe(true);
  });
});
