import { useLocale } from '@web/i18n';
import { cx, formatEffort, parseEffort } from '@web/kit';
import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './estimate.module.css';

interface CellProps<Value> {
  /** Which item and figure, for those who hear the table. */
  label: string;
  /** The arrow keys and Enter move among the cells of one column. */
  column: string;
  value: Value | null;
  say: (value: Value) => string;
  /** Undefined: not readable; null: emptied. */
  read: (text: string) => Value | null | undefined;
  onSave: (value: Value | null) => Promise<void>;
  is_suggested?: boolean;
  is_warned?: boolean;
}

function goAlong(cell: HTMLInputElement, step: number) {
  const column = [
    ...(cell
      .closest('table')
      ?.querySelectorAll<HTMLInputElement>(`input[data-column="${cell.dataset.column}"]`) ?? []),
  ];
  column[column.indexOf(cell) + step]?.focus();
}

/** A cell as in a spreadsheet: typed over, left by Enter or the arrows, given up by Escape. */
export function Cell<Value>(props: CellProps<Value>) {
  const { label, column, value, say, read, onSave } = props;
  // What stood in the cell when it was entered stays there: a figure that comes in meanwhile, as the
  // neighbour's saving works one out, does not move the text under the hands.
  const [entered, setEntered] = useState<{ before: string; typed: string } | null>(null);
  const is_given_up = useRef(false);
  const shown = value === null ? '' : say(value);
  const is_changed = entered !== null && entered.typed !== entered.before;
  const wanted = is_changed ? read(entered.typed) : value;

  const leave = async () => {
    if (is_given_up.current || !is_changed) {
      is_given_up.current = false;
      setEntered(null);
      return;
    }
    if (wanted === undefined) return;
    try {
      await onSave(wanted);
      setEntered(null);
    } catch {
      // The refusal was shown; what was typed stays to be corrected.
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const cell = event.currentTarget;
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      if (event.key === 'Enter') cell.blur();
      goAlong(cell, event.key === 'Enter' && event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      goAlong(cell, -1);
    } else if (event.key === 'Escape') {
      is_given_up.current = true;
      cell.blur();
    }
  };

  return (
    <input
      className={cx(
        styles.cell,
        props.is_suggested && styles.suggested,
        props.is_warned && styles.warned,
      )}
      data-column={column}
      aria-label={label}
      aria-invalid={wanted === undefined}
      value={entered?.typed ?? shown}
      autoComplete="off"
      onFocus={(event) => {
        setEntered((before) => before ?? { before: shown, typed: shown });
        event.currentTarget.select();
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setEntered((before) => ({ before: before?.before ?? shown, typed }));
      }}
      onBlur={() => void leave()}
      onKeyDown={onKeyDown}
    />
  );
}

type EffortCellProps = Omit<CellProps<number>, 'say' | 'read' | 'onSave'> & {
  onSave: (minutes: number | null) => Promise<void>;
};

/** Hours as people write them: `1:30`, `1.5`, `90m`. */
export function EffortCell(props: EffortCellProps) {
  const locale = useLocale();
  return (
    <Cell
      {...props}
      say={(minutes) => formatEffort(minutes, locale)}
      read={(text) => (text.trim() === '' ? null : (parseEffort(text) ?? undefined))}
    />
  );
}
