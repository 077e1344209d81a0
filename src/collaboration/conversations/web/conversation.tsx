import { Button } from '@mantine/core';
import { useList, useResource } from '@web/api';
import { EmptyState, FailedState, RowsSkeleton } from '@web/kit';
import { MessagesSquare } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Composer } from './composer';
import styles from './conversation.module.css';
import { MessageStream } from './message_stream';
import { useReadMark } from './use_read_mark';
import { type About, conversation_path, type Message, messages_path, useWords } from './words';

/** What people say about something: the newest below, where one writes. */
export function Conversation(about: About) {
  const t = useWords();
  const { subject_kind, subject_id } = about;
  const path = { subject_kind, subject_id };
  const conversation = useResource(conversation_path, { path });
  const messages = useList(messages_path, { path });
  const [reply_to, setReplyTo] = useState<Message | null>(null);
  const unread_from = useUnreadFrom(conversation.data?.read_until, conversation.data !== undefined);
  const newest = messages.items?.[0];
  useReadMark(about, newest?.id, (conversation.data?.unread_count ?? 0) > 0);
  const end = useStayAtEnd(newest?.id);
  if (messages.items === undefined) {
    if (messages.error) return <FailedState reason={messages.error} onAgain={messages.refetch} />;
    return <RowsSkeleton />;
  }
  return (
    <section className={styles.conversation} aria-label={t('talk.messages')}>
      {messages.hasNextPage && (
        <div className={styles.earlier}>
          <Button
            variant="default"
            size="compact-sm"
            loading={messages.isFetchingNextPage}
            onClick={() => void messages.fetchNextPage()}
          >
            {t('talk.earlier')}
          </Button>
        </div>
      )}
      {messages.items.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('talk.empty')} text={t('talk.empty_text')} />
      ) : (
        <MessageStream
          about={about}
          messages={[...messages.items].reverse()}
          unread_from={unread_from}
          onReply={setReplyTo}
        />
      )}
      {conversation.data?.allowed.includes('post') && (
        <Composer
          about={about}
          may_write_internally={conversation.data.allowed.includes('post_to_provider_only')}
          reply_to={reply_to}
          onNoReply={() => setReplyTo(null)}
        />
      )}
      <div ref={end} />
    </section>
  );
}

/** Where "New" stands: it stays while one reads, although reading moves the mark. */
function useUnreadFrom(read_until: string | null | undefined, is_known: boolean): number | null {
  const [from, setFrom] = useState<number | null>(null);
  if (from === null && is_known) setFrom(read_until ? Date.parse(read_until) : 0);
  return from;
}

/** Scrolls to the newest message when the conversation opens and when one arrives while one looks at the end. */
function useStayAtEnd(newest_id: string | undefined) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const mark = end.current;
    if (!mark || newest_id === undefined || seen.current === newest_id) return;
    const is_first = seen.current === undefined;
    const is_near = mark.getBoundingClientRect().top < window.innerHeight + 400;
    seen.current = newest_id;
    if (is_first || is_near) mark.scrollIntoView?.({ block: 'end' });
  }, [newest_id]);
  return end;
}
