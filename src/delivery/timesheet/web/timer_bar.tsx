import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { type AnswerOf, api, useChange, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import { cx, formatEffort, useNow, useShortcut, useToasts } from '@web/kit';
import { ScreenLink } from '@web/shell';
import { Play, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { touched_by_time } from './time_data';
import styles from './timer_bar.module.css';
import { TimerStart } from './timer_start';
import { useWords } from './words';

/** The person's own timer, on every screen: what runs, for how long, and the way to stop it. */
export function TimerBar() {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  const state = useResource('/api/v1/timer');
  useShortcut('t', t('timer.shortcut'), () => setOpen(true));
  if (!state.data) return null;
  const { timer } = state.data;
  return (
    <div className={styles.bar}>
      {timer && <Running timer={timer} />}
      <Popover
        opened={is_open}
        onChange={setOpen}
        position="bottom-end"
        width="min(380px, 94vw)"
        shadow="md"
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            size="compact-sm"
            className={cx(styles.start)}
            aria-label={timer ? t('timer.switch') : t('timer.start')}
            variant={timer ? 'subtle' : 'default'}
            leftSection={<Play size={14} aria-hidden />}
            onClick={() => setOpen(!is_open)}
          >
            <span className={styles.start_word}>
              {timer ? t('timer.switch') : t('timer.start')}
            </span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <TimerStart onDone={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

type Timer = NonNullable<AnswerOf<'/api/v1/timer', 'get'>['timer']>;

function Running({ timer }: { timer: Timer }) {
  const t = useWords();
  const locale = useLocale();
  const toasts = useToasts();
  const now_ms = useNow(10_000);
  const elapsed = Math.max(0, Math.floor((now_ms - Date.parse(timer.started_at)) / 60_000));
  const stop = useChange(() => api.post('/api/v1/timer/time_entries', { body: {} }), {
    touches: touched_by_time,
    onDone: ({ entries, warnings }) => {
      const minutes = entries.reduce((sum, entry) => sum + entry.effort_minutes, 0);
      const hours = formatEffort(minutes, locale);
      const capped = warnings.find(({ key }) => key === 'timer.was_capped');
      toasts.show({ text: t(capped ? 'timer.capped' : 'timer.logged', { hours }) });
    },
  });
  const discard = useChange(() => api.delete('/api/v1/timer'), {
    touches: touched_by_time,
    onDone: () => toasts.show({ text: t('timer.discarded') }),
  });
  const is_busy = stop.isPending || discard.isPending;
  return (
    <section className={styles.running} aria-label={t('timer.running')}>
      <span className={styles.dot} aria-hidden />
      <ScreenLink to={`engagements/${timer.engagement_id}/time`} className={styles.what}>
        <span className={styles.name}>{timer.engagement_name}</span>
        <span className={styles.work}>{timer.item_title ?? t(`work_kind.${timer.work_kind}`)}</span>
      </ScreenLink>
      <span className={styles.clock}>{formatEffort(elapsed, locale)}</span>
      <Button
        size="compact-sm"
        leftSection={<Square size={12} fill="currentColor" aria-hidden />}
        loading={stop.isPending}
        disabled={is_busy}
        onClick={() => stop.mutate(undefined, { onError: toasts.showRefusal })}
      >
        {t('timer.stop')}
      </Button>
      <Tooltip label={t('timer.discard')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('timer.discard')}
          disabled={is_busy}
          onClick={() => discard.mutate(undefined, { onError: toasts.showRefusal })}
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}
