import { HealthSignals } from '@web/kit';
import { ScreenLink } from '@web/shell';
import { ArrowRight } from 'lucide-react';
import { BallText } from './ball_text';
import styles from './home.module.css';
import { DueText, isToDo } from './step_line';
import { type HomeLine, useSignals, useStepText, useWords } from './words';

/** Engagements with their next step: the whole line leads to what does it. */
export function HomeLines({ lines }: { lines: readonly HomeLine[] }) {
  const t = useWords();
  const stepText = useStepText();
  const signals = useSignals();
  return (
    <ul className={styles.lines}>
      {lines.map(({ engagement, next_step, ball, health }) => (
        <li key={engagement.id} className={styles.line} data-urgency={next_step.urgency}>
          <div className={styles.what}>
            <ScreenLink to={next_step.to} className={styles.step}>
              {stepText(next_step)}
            </ScreenLink>
            <DueText step={next_step} />
            <ScreenLink to={`engagements/${engagement.id}`} className={styles.where}>
              {engagement.client_name} · {engagement.name}
            </ScreenLink>
          </div>
          <div className={styles.whose}>
            <BallText ball={ball} side={engagement.side} />
          </div>
          <HealthSignals signals={signals(health)} look="compact" />
          {isToDo(next_step) ? (
            <ScreenLink to={next_step.to} className={styles.go} aria-label={stepText(next_step)}>
              {t('do_it')}
              <ArrowRight size={14} aria-hidden />
            </ScreenLink>
          ) : (
            <ScreenLink to={next_step.to} className={styles.look} aria-label={stepText(next_step)}>
              {t('look')}
            </ScreenLink>
          )}
        </li>
      ))}
    </ul>
  );
}
