import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './checklist.module.css';
import { useKitWords } from './words';

export interface ChecklistItem {
  key: string;
  label: ReactNode;
  is_done: boolean;
  /** Who and when, or what is missing. */
  note?: ReactNode;
  /** Absent: it follows from work, and cannot be ticked by hand. */
  onToggle?: ((is_done: boolean) => void) | undefined;
}

interface ChecklistProps {
  label: string;
  items: readonly ChecklistItem[];
}

/** What must be complete before something may happen, and how much of it is. */
export function Checklist({ label, items }: ChecklistProps) {
  const t = useKitWords();
  const done = items.filter((item) => item.is_done).length;
  return (
    <div className={styles.checklist}>
      <p className={styles.progress}>
        {t('checklist.progress', { done, total: items.length })}
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${(100 * done) / Math.max(items.length, 1)}%` }} />
        </span>
      </p>
      <ul className={styles.list} aria-label={label}>
        {items.map((item) => (
          <li key={item.key} className={styles.item} data-done={item.is_done || undefined}>
            <Checkbox
              size="xs"
              label={item.label}
              description={item.note}
              checked={item.is_done}
              disabled={!item.onToggle}
              onChange={(event) => item.onToggle?.(event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
