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

interface HealthSignalsProps {
  signals: readonly HealthSignal[];
  /** `compact` for a cell: the pictures alone, each with its words on focus and hover. */
  look?: 'full' | 'compact';
}

export function HealthSignals({ signals, look = 'full' }: HealthSignalsProps) {
  const t = useKitWords();
  return (
    <ul className={styles.list} data-look={look}>
      {signals.map((signal) => {
        const Icon = icons[signal.state];
        const spoken = `${signal.label}: ${signal.value} (${t(`health.${signal.state}`)})`;
        return (
          <li key={signal.key} className={styles.signal} data-state={signal.state}>
            <Tooltip
              label={signal.explanation ?? spoken}
              disabled={look === 'full' && !signal.explanation}
              multiline
              maw={280}
            >
              {look === 'full' ? (
                <span className={styles.line}>
                  <Icon size={15} strokeWidth={2} aria-label={t(`health.${signal.state}`)} />
                  <span className={styles.label}>{signal.label}</span>
                  <span className={styles.value}>{signal.value}</span>
                </span>
              ) : (
                <span className={styles.line} role="img" aria-label={spoken}>
                  <Icon size={15} strokeWidth={2} aria-hidden />
                </span>
              )}
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
