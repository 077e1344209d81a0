import { useQueryClient } from '@tanstack/react-query';
import { api, useList } from '@web/api';
import { useToasts } from '@web/kit';
import { useCallback } from 'react';
import { type NewTimeEntry, type TimeEntry, useWords } from './words';

/** The answers that are out of date when time was logged, changed or removed. */
export const touched_by_time = [
  '/api/v1/time_entries',
  '/api/v1/engagements/{engagement_id}/time_entries',
  '/api/v1/engagements/{engagement_id}/time_totals',
  '/api/v1/time_reports',
  '/api/v1/time_months',
  '/api/v1/timer',
];

/** Asks again for everything that shows time. The live line would say so too, a moment later. */
export function useTimeTouched(): () => void {
  const cache = useQueryClient();
  return useCallback(() => {
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => touched_by_time.includes(String(queryKey[0])),
    });
  }, [cache]);
}

const revisionTag = (entry: TimeEntry) => `"${entry.revision}"`;

/** What can be done to an entry from any screen. */
export function useEntryActions() {
  const t = useWords();
  const toasts = useToasts();
  const touched = useTimeTouched();

  const log = useCallback(
    async (engagement_id: string, body: NewTimeEntry, idempotency_key?: string) => {
      const entry = await api.post('/api/v1/engagements/{engagement_id}/time_entries', {
        path: { engagement_id },
        body,
        idempotency_key,
      });
      touched();
      return entry;
    },
    [touched],
  );

  const change = useCallback(
    async (entry: TimeEntry, changes: Partial<NewTimeEntry> & { reason?: string }) => {
      const changed = await api.patch('/api/v1/time_entries/{time_entry_id}', {
        path: { time_entry_id: entry.id },
        if_match: revisionTag(entry),
        body: changes,
      });
      touched();
      return changed;
    },
    [touched],
  );

  /** Gone at once, with a way back: what is logged anew says the same. */
  const remove = useCallback(
    async (entry: TimeEntry, reason?: string) => {
      await api.delete('/api/v1/time_entries/{time_entry_id}', {
        path: { time_entry_id: entry.id },
        query: reason ? { reason } : {},
        if_match: revisionTag(entry),
      });
      touched();
      const { stage, item_id, work_kind, effort_minutes, day, note, is_billable } = entry;
      const again = { stage, item_id, work_kind, effort_minutes, day, note, is_billable };
      toasts.show({
        text: t('entry.removed'),
        ...(reason
          ? {}
          : { onUndo: () => void log(entry.engagement_id, again).catch(toasts.showRefusal) }),
      });
    },
    [t, toasts, touched, log],
  );

  return { log, change, remove };
}

/** The document's items, to choose what the time was for; grouped by their blocks. */
export function useItemChoices(engagement_id: string | null) {
  const items = useList('/api/v1/engagements/{engagement_id}/timed_items', {
    path: { engagement_id: engagement_id ?? '' },
  });
  const groups = new Map<string, { group: string; items: { value: string; label: string }[] }>();
  for (const item of engagement_id ? (items.items ?? []) : []) {
    const group = groups.get(item.block_id) ?? { group: item.block_title, items: [] };
    group.items.push({ value: item.item_id, label: item.item_title });
    groups.set(item.block_id, group);
  }
  return [...groups.values()];
}
