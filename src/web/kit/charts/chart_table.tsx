import { type ReactNode, type UIEvent, useState } from 'react';
import styles from './charts.module.css';

export interface ChartColumn<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
}

interface ChartTableProps<Row> {
  label: string;
  rows: readonly Row[];
  row_key: (row: Row) => string;
  /** The first one names the row. */
  columns: readonly ChartColumn<Row>[];
}

const row_height = 30;
/** Rows drawn above and below what is seen, so that scrolling shows no gap. */
const spare_rows = 20;
const seen_rows = 16;

/** The table twin of a chart: plain, of any length; only the rows near what is seen exist. */
export function ChartTable<Row>({ label, rows, row_key, columns }: ChartTableProps<Row>) {
  const [first_seen, setFirstSeen] = useState(0);
  const first = Math.max(0, first_seen - spare_rows);
  const last = Math.min(rows.length, first_seen + seen_rows + spare_rows);
  const onScroll = (event: UIEvent<HTMLElement>) => {
    const row = Math.floor(event.currentTarget.scrollTop / row_height);
    // By whole steps: a table that is redrawn at every pixel is slow to scroll.
    setFirstSeen(row - (row % 8));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by the keyboard
    <section className={styles.table_scroller} aria-label={label} tabIndex={0} onScroll={onScroll}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} columns={columns.length} />
          {rows.slice(first, last).map((row, index) => (
            <tr key={row_key(row)} aria-rowindex={first + index + 2}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          <Gap rows={rows.length - last} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

/** The height of rows that are not drawn. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={columns} style={{ height: rows * row_height }} />
    </tr>
  );
}
