import type { EngagementTabProps } from '@web/shell';
import { Conversation } from './conversation';

/** What both parties say to each other about an engagement. */
export function TalkTab({ engagement_id }: EngagementTabProps) {
  return <Conversation subject_kind="engagement" subject_id={engagement_id} />;
}
