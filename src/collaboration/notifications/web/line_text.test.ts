import { expect, it } from 'vitest';
import { lineText } from './line_text';

const year = new Date().getFullYear();
const spec = { key: 'k', label: () => '', says_days: true, lead: () => 'by' };

it.each([
  [`${year}-12-30`, 'by 30 Dec'],
  [`${year}-12-30 → ${year}-12-31`, 'by 30 Dec → 31 Dec'],
  [`${year}-12-30 · Report of ${year}-01-15`, `by 30 Dec · Report of ${year}-01-15`],
  ['', ''],
])('says the days before the words of "%s"', (text, said) => {
  expect(lineText(spec, text, 'en')).toBe(said);
});

it("leaves people's own words alone", () => {
  expect(lineText({ key: 'k', label: () => '' }, `${year}-12-30`, 'en')).toBe(`${year}-12-30`);
});
