import { Tooltip } from '@mantine/core';
import styles from './daily_controls.module.css';
import { type ControlledDay, control_kinds, useDayText, useWords } from './words';

type Look = 'questions' | 'line';

interface ControlStripProps {
  /** Newest first, as the server lists them. */
  days: readonly ControlledDay[];
  /** `questions`: a row for each of the four; `line`: a mark a day, for tables. */
  look?: Look;
}

/** How many days an answer was missed on, and how many were looked at. */
function counted(days: readonly ControlledDay[]) {
  const controlled = days.filter((day) => stateOf(day) !== 'rest');
  const missed = controlled.filter(({ answers }) =>
    answers.some(({ outcome }) => outcome === 'missed'),
  );
  return { days: controlled.length, missed: missed.length };
}

/** The last working days from left to right, the newest at the right; the table below says the same. */
export function ControlStrip({ days, look = 'questions' }: ControlStripProps) {
  const t = useWords();
  const ordered = [...days].reverse();
  return look === 'line' ? (
    <span className={styles.line} role="img" aria-label={t('strip.spoken', counted(days))}>
      {ordered.map((day) => (
        <DayMark key={day.day} day={day} />
      ))}
    </span>
  ) : (
    <dl className={styles.strip}>
      {control_kinds.map((kind) => (
        <div key={kind} className={styles.question}>
          <dt>{t(`control.${kind}`)}</dt>
          <dd>
            <span
              className={styles.line}
              role="img"
              aria-label={t('strip.spoken', counted(only(days, kind)))}
            >
              {ordered.map((day) => (
                <DayMark key={day.day} day={{ ...day, answers: of(day, kind) }} />
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function of(day: ControlledDay, kind: (typeof control_kinds)[number]) {
  return day.answers.filter((answer) => answer.kind === kind);
}

function only(days: readonly ControlledDay[], kind: (typeof control_kinds)[number]) {
  return days.map((day) => ({ ...day, answers: of(day, kind) }));
}

function DayMark({ day }: { day: ControlledDay }) {
  const dayText = useDayText();
  return (
    <Tooltip label={dayText(day)} multiline maw={320}>
      <i className={styles.mark} data-state={stateOf(day)} />
    </Tooltip>
  );
}

/** The gravest answer of a day. */
export function stateOf(day: ControlledDay): 'rest' | 'missed' | 'excused' | 'kept' {
  const has = (outcome: 'missed' | 'excused') =>
    day.answers.some((answer) => answer.outcome === outcome);
  if (has('missed')) return 'missed';
  // While the manager is away, only what is late is asked.
  if (day.rest !== null && (day.answers.length === 0 || has('excused'))) return 'rest';
  return has('excused') ? 'excused' : 'kept';
}

/** What the marks mean. */
export function StripLegend() {
  const t = useWords();
  return (
    <p className={styles.legend}>
      {(['kept', 'missed', 'excused', 'rest'] as const).map((state) => (
        <span key={state}>
          <i className={styles.mark} data-state={state} aria-hidden /> {t(`legend.${state}`)}
        </span>
      ))}
    </p>
  );
}
