import { Button } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { cx } from './cx';
import styles from './data_table.module.css';
import { useKitWords } from './words';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in figures of one width. */
  align?: 'start' | 'end';
  /** A CSS width; without one the column takes what is left. */
  width?: string;
  is_sortable?: boolean;
  /**
   * In a card: the title, what stands beside it (one column each), words that need no label and share a line,
   * a line with its label, or left out.
   */
  card?: 'title' | 'aside' | 'inline' | 'line' | 'hidden';
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** What the rows are; read aloud, not drawn. */
  label: string;
  rows: readonly Row[];
  row_key: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** The order the rows are in. The server sorts: rows of later pages belong between these. */
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Opens the row: by click, or by Enter on the marked one. */
  onOpen?: (row: Row) => void;
  /** Small buttons or a menu at the end of the row. */
  actions?: (row: Row) => ReactNode;
  /** The row that is open beside the table. */
  open_key?: string | undefined;
  /** More rows than these are shown to whoever asks for them: the first ones are what matters. */
  fold_at?: number;
}

/**
 * A dense table. Arrow keys move between rows, Enter opens, Home and End jump; the head stays while rows scroll by;
 * below 640 px of its own width each row becomes a card.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, row_key, columns, sort, onSort, onOpen, actions, open_key, fold_at } = props;
  const t = useKitWords();
  const [is_unfolded, setUnfolded] = useState(false);
  const is_folded = fold_at !== undefined && props.rows.length > fold_at && !is_unfolded;
  const rows = is_folded ? props.rows.slice(0, fold_at) : props.rows;
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            {actions && (
              <th className={styles.actions_head} scope="col">
                <span className={styles.unseen}>{t('table.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const key = row_key(row);
            return (
              <tr
                key={key}
                className={cx(onOpen && styles.openable)}
                data-open={key === open_key || undefined}
                tabIndex={onOpen ? (index === 0 ? 0 : -1) : undefined}
                onClick={(event) => {
                  if (!isControl(event.target, event.currentTarget)) onOpen?.(row);
                }}
                onKeyDown={(event) => moveOrOpen(event, body.current, () => onOpen?.(row))}
              >
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
                {actions && <td className={styles.actions}>{actions(row)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {is_folded && (
        <div className={styles.unfold}>
          <Button variant="default" onClick={() => setUnfolded(true)}>
            {t('table.unfold', { count: props.rows.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ColumnHeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function ColumnHead<Row>({ column, sort, onSort }: ColumnHeadProps<Row>) {
  const t = useKitWords();
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={direction}
    >
      {column.is_sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          aria-label={t('table.sort', { column: column.label })}
          onClick={() => onSort({ key: column.key, direction: next })}
        >
          {column.label}
          <Arrow size={13} aria-hidden data-shown={direction !== undefined || undefined} />
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      className={cx(column.align === 'end' && 'numeric')}
      data-align={column.align}
      data-card={column.card ?? 'line'}
    >
      <span className={styles.card_label} aria-hidden>
        {column.label}
      </span>
      <span className={styles.value}>{column.cell(row)}</span>
    </td>
  );
}

/** A link or button inside a row does its own thing. */
function isControl(target: EventTarget, row: Element): boolean {
  const control =
    target instanceof Element ? target.closest('a, button, input, [role="menu"]') : null;
  return control !== null && row.contains(control);
}

function moveOrOpen(event: KeyboardEvent<HTMLElement>, body: Element | null, open: () => void) {
  if (event.target !== event.currentTarget || !body) return;
  const rows = [...body.querySelectorAll<HTMLElement>(':scope > tr')];
  const at = rows.indexOf(event.currentTarget);
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  if (event.key === 'Enter') open();
  else if (event.key in to) {
    const next = rows[to[event.key] ?? at];
    if (!next) return;
    for (const row of rows) row.tabIndex = row === next ? 0 : -1;
    next.focus();
  } else return;
  event.preventDefault();
}
