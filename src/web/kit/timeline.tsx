import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './badges';
import { Instant, type InstantValue } from './format';
import { Face } from './person_chip';
import styles from './timeline.module.css';

export interface TimelineEntry {
  key: string;
  at: InstantValue;
  /** Who did it; a face instead of the picture. */
  person?: { name: string } | undefined;
  icon?: LucideIcon | undefined;
  tone?: Tone;
  title: ReactNode;
  text?: ReactNode;
}

interface TimelineProps {
  label: string;
  entries: readonly TimelineEntry[];
}

/** What happened, in order, each with its moment. */
export function Timeline({ label, entries }: TimelineProps) {
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map(({ key, at, person, icon: Icon, tone = 'neutral', title, text }) => (
        <li key={key} className={styles.entry}>
          <span className={styles.mark} data-tone={tone}>
            {person ? (
              <Face name={person.name} size={24} />
            ) : (
              Icon && <Icon size={13} aria-hidden />
            )}
          </span>
          <div className={styles.body}>
            <p className={styles.title}>
              {title}
              <span className={styles.at}>
                <Instant at={at} />
              </span>
            </p>
            {text && <div className={styles.text}>{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
