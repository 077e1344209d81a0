/** An exact fraction as the server writes it: `3`, `1/2`, `-5/2`. */
export type Fraction = string;

/** `1 1/2`, with a true minus: people read mixed numbers. */
export function formatFraction(fraction: Fraction): string {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  const over = Number(denominator);
  const whole = Math.trunc(Number(numerator) / over);
  const rest = Math.abs(Number(numerator) % over);
  const sign = Number(numerator) < 0 ? '−' : '';
  if (rest === 0) return `${sign}${Math.abs(whole)}`;
  return whole === 0 ? `${sign}${rest}/${over}` : `${sign}${Math.abs(whole)} ${rest}/${over}`;
}
