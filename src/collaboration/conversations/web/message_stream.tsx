import { useTimeZone } from '@web/i18n';
import { Day } from '@web/kit';
import { Fragment } from 'react';
import styles from './conversation.module.css';
import { MessageCard } from './message_card';
import { type About, type Message, useWords } from './words';

interface MessageStreamProps {
  about: About;
  /** The oldest first. */
  messages: readonly Message[];
  /** Messages of others after this moment are new; null while unknown. */
  unread_from: number | null;
  onReply: (message: Message) => void;
}

/** Messages by day, with a line where what is new begins. */
export function MessageStream({ about, messages, unread_from, onReply }: MessageStreamProps) {
  const t = useWords();
  const dayOf = useDayOf();
  const first_new =
    unread_from === null
      ? undefined
      : messages.find((message) => !message.is_own && Date.parse(message.posted_at) > unread_from);
  return (
    <ol className={styles.stream}>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayOf(message.posted_at);
        const opens_day = !before || dayOf(before.posted_at) !== day;
        return (
          <Fragment key={message.id}>
            {opens_day && (
              <li className={styles.day}>
                <Day day={day} />
              </li>
            )}
            {message === first_new && <li className={styles.new}>{t('talk.new')}</li>}
            <li>
              <MessageCard
                about={about}
                message={message}
                follows={!opens_day && message !== first_new && belongsTo(before, message)}
                onReply={() => onReply(message)}
              />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** The calendar day of a moment in the organisation's zone: `2026-03-05`. */
function useDayOf(): (at: string) => string {
  const timeZone = useTimeZone();
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => format.format(new Date(at));
}

/** Of one person, to the same readers, within five minutes: the name need not be said again. */
function belongsTo(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.author_id === message.author_id &&
    before.audience === message.audience &&
    Date.parse(message.posted_at) - Date.parse(before.posted_at) < 5 * 60_000
  );
}
