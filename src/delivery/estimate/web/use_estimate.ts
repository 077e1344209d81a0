import { useQueryClient } from '@tanstack/react-query';
import { api, resourceKey, useResource } from '@web/api';
import { useToasts } from '@web/kit';
import { useCallback, useRef, useState } from 'react';
import { type Estimate, type EstimateContent, estimate_path } from './types';

export type SaveEstimate = (edit: (estimate: Estimate) => EstimateContent) => Promise<void>;

/**
 * The estimate, and a way to change it cell by cell. Changes are sent one after another, each upon the answer
 * to the one before, so that whoever types quickly overtakes nobody, not even themselves.
 */
export function useEstimate(engagement_id: string) {
  const cache = useQueryClient();
  const toasts = useToasts();
  const query = useResource(estimate_path, { path: { engagement_id } });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const key = JSON.stringify(resourceKey(estimate_path, { path: { engagement_id } }));

  const save = useCallback<SaveEstimate>(
    (edit) => {
      const query_key = JSON.parse(key);
      setWaiting((count) => count + 1);
      const sent = queue.current.then(async () => {
        const now = cache.getQueryData<{ body: Estimate; etag: string | null }>(query_key);
        if (!now) return;
        const body = await api.put(estimate_path, {
          path: { engagement_id },
          if_match: `"${now.body.revision}"`,
          body: { content: edit(now.body) },
        });
        cache.setQueryData(query_key, { ...now, body, etag: `"${body.revision}"` });
      });
      queue.current = sent.catch(() => cache.invalidateQueries({ queryKey: query_key }));
      return sent
        .catch((reason: unknown) => {
          toasts.showRefusal(reason);
          throw reason;
        })
        .finally(() => setWaiting((count) => count - 1));
    },
    [cache, engagement_id, key, toasts],
  );
  return { query, save, is_saving: waiting > 0 };
}
