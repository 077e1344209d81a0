import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import styles from './charts.module.css';
import { useChartWords } from './words';

type View = 'picture' | 'table';

export interface LegendItem {
  /** Which of the swatches of charts.module.css. */
  swatch: string;
  label: string;
}

interface ChartFrameProps {
  /** What the picture shows; the name of both its twins. */
  label: string;
  legend?: readonly LegendItem[];
  /** The scale and the like: of the picture only. */
  controls?: ReactNode;
  /** How a keyboard moves in the picture; read aloud with it. */
  keys: string;
  picture: (keys_id: string) => ReactNode;
  /** The same facts as a table. */
  table: () => ReactNode;
}

/** Every chart stands in it: a legend, a picture, and the table twin that says the same without looking. */
export function ChartFrame({ label, legend, controls, keys, picture, table }: ChartFrameProps) {
  const t = useChartWords();
  const keys_id = useId();
  const [view, setView] = useState<View>('picture');
  const views: { value: View; label: string }[] = [
    { value: 'picture', label: t('view.picture') },
    { value: 'table', label: t('view.table') },
  ];
  return (
    <figure className={styles.frame} aria-label={label}>
      <div className={styles.bar}>
        {view === 'picture' && legend && <Legend items={legend} />}
        <div className={styles.controls}>
          {view === 'picture' && controls}
          <SegmentedControl
            size="xs"
            aria-label={t('view')}
            data={views}
            value={view}
            onChange={(value) => setView(value === 'table' ? 'table' : 'picture')}
          />
        </div>
      </div>
      <p id={keys_id} className={styles.unseen}>
        {keys}
      </p>
      {view === 'picture' ? picture(keys_id) : table()}
    </figure>
  );
}

/** What a look or a key stands on, in words, below the picture; its line is always there, so that nothing jumps. */
export function ChartDetails({ said }: { said: string }) {
  const t = useChartWords();
  return (
    <p className={styles.details} data-empty={said === '' || undefined} aria-hidden>
      {said || t('details.hint')}
    </p>
  );
}

function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={styles.legend}>
      {items.map(({ swatch, label }) => (
        <li key={label}>
          <i className={styles.swatch} data-swatch={swatch} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
