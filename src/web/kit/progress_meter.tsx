import styles from './progress_meter.module.css';
import { useKitWords } from './words';

interface ProgressMeterProps {
  /** What is measured: "Hours". */
  label: string;
  used: number;
  total: number;
  /** Says a number of the measure in words: `(minutes) => formatEffort(minutes, locale)`. */
  say: (amount: number) => string;
  /** Where it ought to be by now, in the same measure; drawn as a tick. */
  expected?: number | undefined;
  /** `compact` for a cell or a strip that names the measure itself; `line` without any words. */
  look?: 'full' | 'compact' | 'line';
  /** A `limit` warns as it is used up; a `goal` is reached, and more than reached is fine. */
  kind?: 'limit' | 'goal';
}

/** Used of bought. Nearly used up warns, over is red, and the words say so too. */
export function ProgressMeter(props: ProgressMeterProps) {
  const { label, used, total, say, expected, look = 'full', kind = 'limit' } = props;
  const t = useKitWords();
  const share = total > 0 ? used / total : used > 0 ? 2 : 0;
  const state = kind === 'goal' ? 'within' : share > 1 ? 'over' : share > 0.9 ? 'near' : 'within';
  const words = t('meter.used_of', { used: say(used), total: say(total) });
  const over = state === 'over' ? t('meter.over', { over: say(used - total) }) : '';
  return (
    <div className={styles.meter} data-state={state} data-look={look}>
      {look !== 'line' && (
        <p className={styles.head}>
          {look === 'full' && <span className={styles.label}>{label}</span>}
          <span className={styles.words}>
            {words}
            {over && <span className={styles.over}> · {over}</span>}
          </span>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> can be neither drawn on nor given a text */}
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(total, used)}
        aria-valuenow={used}
        aria-valuetext={over ? `${words}, ${over}` : words}
      >
        <span className={styles.fill} style={{ width: `${Math.min(share, 1) * 100}%` }} />
        {expected !== undefined && total > 0 && (
          <span
            className={styles.expected}
            style={{ left: `${Math.min(expected / total, 1) * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}
