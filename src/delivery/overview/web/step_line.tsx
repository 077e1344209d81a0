import { useLocale, useTimeZone } from '@web/i18n';
import {
  daysBetween,
  formatDay,
  type Party,
  PartyBadge,
  todayIn,
  useDaysLate,
  useNow,
} from '@web/kit';
import { ScreenButton } from '@web/shell';
import { ArrowRight } from 'lucide-react';
import styles from './step_line.module.css';
import { type Step, useStepText, useWords } from './words';

/** The reader's own step: what is to be done, by when, and the button that leads there. */
export function OwnStep({ step }: { step: Step }) {
  const t = useWords();
  const stepText = useStepText();
  const is_to_do = isToDo(step);
  return (
    <div className={styles.own}>
      <p className={styles.words}>
        <span className={styles.mark}>{t('your_step')}</span>
        <span className={styles.text} title={stepText(step)}>
          {stepText(step)}
        </span>
        <DueText step={step} />
      </p>
      {is_to_do && (
        <ScreenButton
          to={step.to}
          size="compact-sm"
          aria-label={`${t('do_it')}: ${stepText(step)}`}
          rightSection={<ArrowRight size={14} aria-hidden />}
        >
          {t('do_it')}
        </ScreenButton>
      )}
    </div>
  );
}

/** What the other party has to do meanwhile. */
export function OtherStep({ step, party }: { step: Step; party: Party }) {
  const stepText = useStepText();
  return (
    <p className={styles.other}>
      <PartyBadge party={party} />
      <span className={styles.text} title={stepText(step)}>
        {stepText(step)}
      </span>
      <DueText step={step} />
    </p>
  );
}

export function isToDo({ urgency }: Step): boolean {
  return urgency === 'late' || urgency === 'today' || urgency === 'open';
}

/** How long a step has been there, once that is a day or more. */
export function SinceText({ step }: { step: Step }) {
  const t = useWords();
  const time_zone = useTimeZone();
  const now_ms = useNow();
  if (step.since === null || !isToDo(step)) return null;
  const days = daysBetween(todayIn(time_zone, Date.parse(step.since)), todayIn(time_zone, now_ms));
  return days > 0 ? <span className={styles.due}>{t('waits_days', { days })}</span> : null;
}

/** By when, and in words how late. */
export function DueText({ step }: { step: Step }) {
  const t = useWords();
  const locale = useLocale();
  const days_late = useDaysLate(step.due_on);
  if (step.urgency === 'today') return <span className={styles.due}>{t('urgency.today')}</span>;
  if (!step.due_on) return null;
  const by = t('due', { day: formatDay(step.due_on, locale) });
  if (step.urgency !== 'late' && days_late === 0) return <span className={styles.due}>{by}</span>;
  return (
    <span className={styles.due} data-late title={by}>
      {days_late > 0 ? t('late_by', { days: days_late }) : t('urgency.late')}
    </span>
  );
}
