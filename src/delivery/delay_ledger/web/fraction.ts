import type { Fraction } from '@web/kit';

export { formatFraction as inWords } from '@web/kit';

export function asNumber(fraction: Fraction): number {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}

export function isNothing(fraction: Fraction): boolean {
  return asNumber(fraction) === 0;
}
