import { cx } from '@web/kit';
import styles from './home.module.css';
import { type Home, useWords } from './words';

const tones = { late: 'bad', to_do: 'accent', waiting: 'plain', at_risk: 'warn' } as const;
const order = ['late', 'to_do', 'waiting', 'at_risk'] as const;

/** The day in a few figures; the sections below say which engagements they are. */
export function DayFigures({ figures }: { figures: Home['figures'] }) {
  const t = useWords();
  return (
    <dl className={styles.figures}>
      {order.map((key) => (
        <div key={key} className={cx(styles.figure, figures[key] > 0 && styles[tones[key]])}>
          <dt>{t(`home.figure.${key}`)}</dt>
          <dd className="numeric">{figures[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
