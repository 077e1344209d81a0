import { useResource } from '@web/api';
import { CountBadge } from '@web/kit';
import { useWords } from './words';

/** How much of the inbox is unread, beside its entry in the navigation. */
export function InboxBadge() {
  const t = useWords();
  const count = useResource('/api/v1/inbox_items/summary').data?.unread_count ?? 0;
  return <CountBadge count={count} label={t('inbox.unread_count', { count })} />;
}
