import { useLocale } from '@web/i18n';
import { cx, formatEffort, parseEffort } from '@web/kit';
import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './week_grid.module.css';
import { type TimeEntry, useWords } from './words';

interface WeekCellProps {
  /** Which engagement and day, for those who hear the table. */
  label: string;
  entries: readonly TimeEntry[];
  is_future: boolean;
  /** Throws when it was refused; what was typed then stays. */
  onSave: (entry: TimeEntry | undefined, effort_minutes: number) => Promise<void>;
}

/** A day's time at an engagement. Typed into where it is one entry or none; several are changed in the list below. */
export function WeekCell({ label, entries, is_future, onSave }: WeekCellProps) {
  const t = useWords();
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const [is_saving, setSaving] = useState(false);
  const left_by_escape = useRef(false);
  const [entry] = entries;
  const minutes = entries.reduce((sum, each) => sum + each.effort_minutes, 0);
  const shown = minutes ? formatEffort(minutes, locale) : '';
  const is_locked = entry !== undefined && !entry.allowed.includes('change');
  if (entries.length > 1 || is_locked || (is_future && !entry)) {
    return (
      <span
        className={cx(styles.still)}
        title={entries.length > 1 ? t('own.several', { entries: entries.length }) : undefined}
      >
        {shown}
      </span>
    );
  }
  const wanted = typed === null ? minutes : typed.trim() === '' ? 0 : parseEffort(typed);

  const save = async () => {
    if (left_by_escape.current || typed === null || wanted === minutes) {
      left_by_escape.current = false;
      setTyped(null);
      return;
    }
    if (wanted === null) return;
    setSaving(true);
    try {
      await onSave(entry, wanted);
      setTyped(null);
    } catch {
      // The refusal was shown; what was typed stays to be corrected.
    } finally {
      setSaving(false);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      left_by_escape.current = true;
      event.currentTarget.blur();
    }
  };

  return (
    <input
      className={cx(styles.cell)}
      aria-label={label}
      aria-invalid={wanted === null}
      value={typed ?? shown}
      disabled={is_saving}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}
