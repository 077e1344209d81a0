import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, type BodyOf, resourceKey } from '@web/api';
import { useRefusalText } from '@web/kit';
import type { CalendarChange, CalendarChangeProps } from '@web/shell';
import { PreviewAnswer } from './preview_answer';
import styles from './schedule.module.css';
import { useWords } from './words';

const path = '/api/v1/schedule_previews';
/** Long enough for a date or a line of hours to be typed to its end. */
const typing_ms = 400;

/** Which finishes a change of the calendar would move, as soon as it is complete; nothing is saved by it. */
export function CalendarChangePreview({ change }: CalendarChangeProps) {
  const t = useWords();
  const [settled] = useDebouncedValue(change, typing_ms);
  const body = settled && whatIfOf(settled);
  const preview = useQuery({
    queryKey: [...resourceKey(path), body],
    queryFn: () => api.post(path, { body: body ?? {} }),
    enabled: body !== null,
    // The plan may be another one by the time the same is entered again.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const refusal = useRefusalText(preview.error);
  if (!change) return null;
  return (
    <section className={styles.preview} aria-label={t('preview')} aria-live="polite">
      <h3>{t('preview')}</h3>
      {preview.isLoading && <p className={styles.quiet}>{t('preview.planning')}</p>}
      {refusal && <p className={styles.quiet}>{refusal}</p>}
      {preview.data && <PreviewAnswer preview={preview.data} />}
    </section>
  );
}

/** The change as the planner is asked about it. */
export function whatIfOf(change: CalendarChange): BodyOf<typeof path, 'post'> {
  if (change.kind === 'absence') {
    const { person_id, from_day, to_day } = change;
    return { absence: { person_id, from_day, to_day } };
  }
  if (change.kind === 'days') return { calendar_days: [...change.days] };
  return { working_week: { effective_from: change.effective_from, hours: change.hours } };
}
