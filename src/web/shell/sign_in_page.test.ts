import { expect, it } from 'vitest';
import { safeNext } from './sign_in_page';

it.each([
  ['/w/north/settings?x=1', '/w/north/settings?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [undefined, '/'],
])('after sign-in %s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
