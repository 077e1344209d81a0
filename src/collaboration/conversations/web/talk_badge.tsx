import { useResource } from '@web/api';
import { CountBadge } from '@web/kit';
import type { EngagementTabProps } from '@web/shell';
import { conversation_path, useWords } from './words';

/** How many messages of others wait to be read. */
export function TalkBadge({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const path = { subject_kind: 'engagement', subject_id: engagement_id };
  const count = useResource(conversation_path, { path }).data?.unread_count ?? 0;
  return <CountBadge count={count} label={t('talk.unread', { count })} />;
}
