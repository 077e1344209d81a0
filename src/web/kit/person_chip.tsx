import styles from './person_chip.module.css';

/** One of eight grounds by the name, the same everywhere. */
function toneOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 8;
}

/** The first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

export function Face({ name, size = 20 }: { name: string; size?: number }) {
  return (
    <span
      className={styles.face}
      data-tone={toneOf(name)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}

interface PersonChipProps {
  person: { name: string };
  /** What they are here: "administrator". */
  note?: string;
}

/** A person in a line of text or a cell. */
export function PersonChip({ person, note }: PersonChipProps) {
  return (
    <span className={styles.chip}>
      <Face name={person.name} />
      <span className={styles.name}>{person.name}</span>
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}
