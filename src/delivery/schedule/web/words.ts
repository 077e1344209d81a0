import { type AnswerOf, type ItemOf, useList } from '@web/api';
import { defineWords, useLocale } from '@web/i18n';
import { formatDay, formatEffort, type Tone } from '@web/kit';
import type { CourtInterval } from './court_waits';
import strings from './schedule.strings.json';

export const useWords = defineWords(strings);

export type Schedule = AnswerOf<'/api/v1/engagements/{engagement_id}/schedule', 'get'>;
export type Activity = Schedule['activities'][number];
export type Move = ItemOf<'/api/v1/engagements/{engagement_id}/schedule_moves'>;
export type Announcement = ItemOf<'/api/v1/schedule_announcements'>;
export type CapacityLoad = AnswerOf<'/api/v1/capacity_load', 'get'>;
export type PersonLoad = CapacityLoad['people'][number];
export type Preview = AnswerOf<'/api/v1/schedule_previews', 'post'>;

export const standing_tones: Record<Activity['standing'], Tone> = {
  planned: 'neutral',
  in_progress: 'accent',
  waiting: 'warn',
  accepted: 'ok',
};

/** A stage or an outline by its word, anything else by its own title. */
export function useActivityTitle(): (activity: { key: string; title: string }) => string {
  const t = useWords();
  return ({ key, title }) => {
    const name = `activity.${key}`;
    return title || (t.has(name) ? t(name) : t('activity.other'));
  };
}

/** The newest dates that moved, and what moved them. */
export function useMoves(engagement_id: string) {
  return useList('/api/v1/engagements/{engagement_id}/schedule_moves', {
    path: { engagement_id },
    query: { limit: 12 },
  });
}

export type ActivityDate = NonNullable<Move['activities'][number]['date']>;

/** Of the moves, the newest first, the last one of a date of an activity. */
export function lastMoveOf(
  moves: readonly Move[],
  key: string,
  date: ActivityDate,
): { move: Move; from: string; to: string } | undefined {
  for (const move of moves) {
    const moved = move.activities.find(
      (part) => part.key === key && (part.date ?? 'accepted') === date,
    );
    if (moved) return { move, from: moved.from, to: moved.to };
  }
  return undefined;
}

const awaited = [
  'question_unanswered',
  'brief_not_filled',
  'document_not_checked',
  'document_not_approved',
  'estimate_not_checked',
  'block_not_accepted',
  'data_not_supplied',
  'access_not_given',
  'contractor_late',
  'change_not_decided',
  'returned_unmet',
  'pause',
  'force_majeure',
] as const;

/** What a party is or was waited for to do, with its own title where the row does not say it. */
export function useAwaited(): (interval: CourtInterval) => string {
  const t = useWords();
  return ({ cause, item, party, title }) => {
    const known = awaited.find((each) => each === cause);
    const what = known ? t(`awaited.${known}`) : t('awaited.other');
    const is_named = ['question', 'input', 'change'].includes(item.split(':')[0] ?? '');
    return is_named && party !== 'neutral' && title ? t('awaited.titled', { what, title }) : what;
  };
}

/** Whole days between two dates; later is over 0. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "3 days later", "on the day". */
export function useDifference(): (from: string, to: string) => string {
  const t = useWords();
  return (from, to) => {
    const days = daysBetween(from, to);
    if (days === 0) return t('difference.none');
    return days > 0 ? t('difference.later', { days }) : t('difference.earlier', { days: -days });
  };
}

/** Why a date moved, as a sentence. */
export function useReason(): (move: Move) => string {
  const t = useWords();
  const locale = useLocale();
  const title = useActivityTitle();
  return (move) => {
    const what =
      move.activity_key || move.title ? title({ key: move.activity_key, title: move.title }) : '';
    const words = {
      what,
      person: move.person_name || move.changed_by_name,
      effort: formatEffort(move.undone_minutes, locale),
      engagement: move.cause_engagement_name,
      day: formatDay(move.moved_on, locale),
    };
    return move.cause_engagement_name
      ? t('reason.in_another', { reason: t(`reason.${move.cause}`, words), ...words })
      : t(`reason.${move.cause}`, words);
  };
}
