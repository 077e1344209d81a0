import { Tooltip } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import styles from './health_signals.module.css';
import { useKitWords } from './words';

export type SignalState = 'good' | 'warning' | 'bad' | 'unknown';

/** One named signal with its value: health is a few of these, never a single score (DOMAIN §4.5). */
export interface HealthSignal {
  key: string;
  label: string;
  /** "2 of 5 days", "+3 days". */
  value: string;
  state: SignalState;
  /** How it is counted. */
  explanation?: string | undefined;
}

const icons = { good: CircleCheck, warning: CircleAlert, bad: CircleX, unknown: CircleDashed };

/** The mark of a state: its shape says it as well as its colour. Silent unless it is given a word. */
export function SignalIcon({ state, word }: { state: SignalState; word?: string }) {
  const Icon = icons[state];
  const spoken = word ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  return <Icon className={styles.icon} data-state={state} size={15} strokeWidth={2} {...spoken} />;
}

interface HealthSignalsProps {
  signals: readonly HealthSignal[];
  /** `list` one under another; `compact` for a cell: the marks alone, each with its words on hover and focus. */
  look?: 'full' | 'list' | 'compact';
}

export function HealthSignals({ signals, look = 'full' }: HealthSignalsProps) {
  const t = useKitWords();
  return (
    <ul className={styles.list} data-look={look}>
      {signals.map((signal) => {
        const spoken = `${signal.label}: ${signal.value} (${t(`health.${signal.state}`)})`;
        return (
          <li key={signal.key} className={styles.signal} data-state={signal.state}>
            <Tooltip
              label={signal.explanation ?? spoken}
              disabled={look !== 'compact' && !signal.explanation}
              multiline
              maw={280}
            >
              {look === 'compact' ? (
                <span className={styles.line} role="img" aria-label={spoken}>
                  <SignalIcon state={signal.state} />
                </span>
              ) : (
                <span className={styles.line}>
                  <SignalIcon state={signal.state} word={t(`health.${signal.state}`)} />
                  <span className={styles.label}>{signal.label}</span>
                  <span className={styles.value}>{signal.value}</span>
                </span>
              )}
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
