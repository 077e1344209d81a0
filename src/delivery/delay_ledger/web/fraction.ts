import { type Fraction, formatFraction } from '@web/kit';

export { type Fraction, formatFraction as inWords };

export function asNumber(fraction: Fraction): number {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}

export function isNothing(fraction: Fraction): boolean {
  return asNumber(fraction) === 0;
}
