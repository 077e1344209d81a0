import { useLocale } from '@web/i18n';
import { cx, formatDay, type Party, PartyBadge } from '@web/kit';
import { ScreenLink } from '@web/shell';
import { ArrowRight } from 'lucide-react';
import styles from './step_line.module.css';
import { type Step, useStepText, useWords } from './words';

interface StepLineProps {
  step: Step;
  /** Whose step it is, in words. */
  title: string;
  party: Party;
  look?: 'quiet' | undefined;
}

/** One step in one line; what is to be done is a button that leads there. */
export function StepLine({ step, title, party, look }: StepLineProps) {
  const t = useWords();
  const stepText = useStepText();
  const is_to_do = isToDo(step);
  return (
    <div className={styles.line} data-urgency={step.urgency} data-look={look}>
      <span className={styles.who}>
        {look === 'quiet' ? (
          <PartyBadge party={party} />
        ) : (
          <span className={styles.mark}>{title}</span>
        )}
      </span>
      <span className={styles.text}>{stepText(step)}</span>
      <DueText step={step} />
      {look !== 'quiet' && is_to_do && (
        <ScreenLink to={step.to} className={cx(styles.go)}>
          {t('do_it')}
          <ArrowRight size={14} aria-hidden />
        </ScreenLink>
      )}
    </div>
  );
}

export function isToDo({ urgency }: Step): boolean {
  return urgency === 'late' || urgency === 'today' || urgency === 'open';
}

/** By when, and whether that is past. */
export function DueText({ step }: { step: Step }) {
  const t = useWords();
  const locale = useLocale();
  if (step.urgency === 'today') return <span className={styles.due}>{t('urgency.today')}</span>;
  if (!step.due_on) return null;
  const by = t('due', { day: formatDay(step.due_on, locale) });
  return (
    <span className={styles.due} data-late={step.urgency === 'late' || undefined}>
      {step.urgency === 'late' ? `${t('urgency.late')} · ${by}` : by}
    </span>
  );
}
