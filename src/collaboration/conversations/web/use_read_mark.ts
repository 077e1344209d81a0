import { useQueryClient } from '@tanstack/react-query';
import { api } from '@web/api';
import { useEffect, useRef } from 'react';
import { type About, conversation_path } from './words';

/**
 * Tells the server what has been read: the newest message, while the conversation is open in a tab that is looked
 * at. Coming back to the tab reads what came meanwhile.
 */
export function useReadMark(about: About, newest_id: string | undefined, has_unread: boolean) {
  const cache = useQueryClient();
  const told = useRef<string | null>(null);
  const { subject_kind, subject_id } = about;
  useEffect(() => {
    const tell = () => {
      if (newest_id === undefined || !has_unread || document.visibilityState !== 'visible') return;
      if (told.current === newest_id) return;
      told.current = newest_id;
      api
        .put('/api/v1/conversations/{subject_kind}/{subject_id}/read_mark', {
          path: { subject_kind, subject_id },
          body: { message_id: newest_id },
        })
        .then(() =>
          cache.invalidateQueries({
            predicate: ({ queryKey: [path] }) =>
              path === conversation_path ||
              (typeof path === 'string' && path.startsWith('/api/v1/inbox_items')),
          }),
        )
        .catch(() => {
          // Nothing is lost: the next message, or coming back to the tab, tells it again.
          told.current = null;
        });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [cache, subject_kind, subject_id, newest_id, has_unread]);
}
