import type { AnswerOf } from '@web/api';
import { cx } from '@web/kit';
import styles from './home.module.css';
import { isToDo } from './step_line';
import { useWords } from './words';

type Home = AnswerOf<'/api/v1/home', 'get'>;

/** The day in a few figures; the sections below say which engagements they are. */
export function DayFigures({ home }: { home: Home }) {
  const t = useWords();
  const { lines } = home;
  const count = (suits: (line: Home['lines'][number]) => boolean) => lines.filter(suits).length;
  const figures = [
    { key: 'late', value: count(({ next_step }) => next_step.urgency === 'late'), tone: 'bad' },
    { key: 'to_do', value: count(({ next_step }) => isToDo(next_step)), tone: 'accent' },
    {
      key: 'waiting',
      value: count(({ next_step }) => next_step.urgency === 'waiting'),
      tone: 'plain',
    },
    { key: 'at_risk', value: count(({ is_at_risk }) => is_at_risk), tone: 'warn' },
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, value, tone }) => (
        <div key={key} className={cx(styles.figure, value > 0 && styles[tone])}>
          <dt>{t(`home.figure.${key}`)}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
