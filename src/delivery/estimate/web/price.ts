interface Price {
  minor_units: number;
  currency: string;
}

/**
 * Reads an amount as people write it: `12 500`, `12500,50`, `₴ 12 500`.
 * @returns null for nothing, undefined for what is no amount.
 */
export function readPrice(text: string, currency: string): Price | null | undefined {
  const digits = text.replaceAll(/[^\d.,-]/g, '').replaceAll(',', '.');
  if (text.trim() === '') return null;
  if (!/^\d+(\.\d{1,3})?$/.test(digits)) return undefined;
  const style = { style: 'currency', currency } as const;
  const places = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
  return { minor_units: Math.round(Number(digits) * 10 ** places), currency };
}
