/** Joins class names, leaving out what is absent: `cx(styles.entry, is_here && styles.here)`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
