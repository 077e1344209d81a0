import { Popover, UnstyledButton } from '@mantine/core';
import { type FocusEvent, useState } from 'react';
import { type HealthSignal, HealthSignals, SignalIcon } from './health_signals';
import styles from './health_summary.module.css';
import { useKitWords } from './words';

const gravest_first = ['bad', 'warning', 'unknown', 'good'] as const;

/** The gravest of the signals, in the words of a narrow place; nothing when all is well. */
function gravest(signals: readonly HealthSignal[]): HealthSignal | undefined {
  for (const state of gravest_first.slice(0, 2)) {
    const found = signals.find((signal) => signal.state === state);
    if (found) return found;
  }
  return undefined;
}

interface HealthSummaryProps {
  signals: readonly HealthSignal[];
  /** `marks` where many stand one under another and words would be a wall. */
  look?: 'words' | 'marks';
}

/** Health in a strip: a mark for each signal, the gravest in words, and all of them in full on hover, focus or press. */
export function HealthSummary({ signals, look = 'words' }: HealthSummaryProps) {
  const t = useKitWords();
  const [is_looked_at, setLookedAt] = useState(false);
  const [is_pressed, setPressed] = useState(false);
  const worst = gravest(signals);
  const spoken = signals.map(({ label, value }) => `${label}: ${value}`).join('; ');
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.matches(':focus-visible')) setLookedAt(true);
  };
  return (
    <Popover
      opened={is_looked_at || is_pressed}
      onChange={(is_open) => {
        if (is_open) return;
        setPressed(false);
        setLookedAt(false);
      }}
      position="bottom-end"
      shadow="md"
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.button ?? ''}
          aria-label={`${t('health.title')}: ${spoken}`}
          onClick={() => setPressed((was) => !was)}
          onMouseEnter={() => setLookedAt(true)}
          onMouseLeave={() => setLookedAt(false)}
          onFocus={onFocus}
          onBlur={() => setLookedAt(false)}
        >
          <span className={styles.marks}>
            {signals.map(({ key, state }) => (
              <SignalIcon key={key} state={state} />
            ))}
          </span>
          {worst && look === 'words' && (
            <span className={styles.worst} data-state={worst.state}>
              {worst.label}: {worst.value}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <HealthSignals signals={signals} look="list" />
      </Popover.Dropdown>
    </Popover>
  );
}
