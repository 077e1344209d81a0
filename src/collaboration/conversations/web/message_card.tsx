import { AttachmentList } from '@collaboration/attachments/web';
import { ActionIcon, Menu } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import { Face, formatInstant, RelativeTime, useConfirm, useToasts } from '@web/kit';
import { EllipsisVertical, LockKeyhole, Pencil, Reply, Trash2 } from 'lucide-react';
import { useState } from 'react';
import styles from './conversation.module.css';
import { EditForm } from './edit_form';
import { MessageText } from './message_body';
import { VersionsButton } from './versions_button';
import {
  type About,
  conversation_path,
  type Message,
  message_path,
  messages_path,
  useWords,
} from './words';

interface MessageCardProps {
  about: About;
  message: Message;
  /** Stands under another of the same person: no name, no face. */
  follows: boolean;
  onReply: () => void;
}

export function MessageCard({ about, message, follows, onReply }: MessageCardProps) {
  const [is_editing, setEditing] = useState(false);
  const is_deleted = message.deleted_at !== null && message.deleted_at !== undefined;
  return (
    <article
      className={styles.message}
      data-internal={message.audience === 'provider_only' || undefined}
      data-follows={follows || undefined}
    >
      <div className={styles.face}>{!follows && <Face name={message.author_name} size={30} />}</div>
      <div className={styles.content}>
        {!follows && <MessageHead message={message} />}
        {message.reply_to && <Quote quote={message.reply_to} />}
        {is_editing ? (
          <EditForm about={about} message={message} onDone={() => setEditing(false)} />
        ) : (
          <Said about={about} message={message} is_deleted={is_deleted} />
        )}
      </div>
      {!is_editing && message.allowed.length > 0 && (
        <MessageMenu
          about={about}
          message={message}
          onReply={onReply}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  );
}

function MessageHead({ message }: { message: Message }) {
  const t = useWords();
  return (
    <header className={styles.head}>
      <span className={styles.author}>{message.author_name}</span>
      <span className={styles.quiet}>{message.party_name}</span>
      <span className={styles.quiet}>
        <RelativeTime at={message.posted_at} />
      </span>
      {message.audience === 'provider_only' && (
        <span className={styles.internal} title={t('talk.internal_hint')}>
          <LockKeyhole size={12} aria-hidden /> {t('talk.internal')}
        </span>
      )}
    </header>
  );
}

function Quote({ quote }: { quote: NonNullable<Message['reply_to']> }) {
  const t = useWords();
  return (
    <blockquote className={styles.quote}>
      <span className={styles.quiet}>{quote.author_name}</span>
      <span className={styles.quote_text}>{quote.is_deleted ? t('talk.deleted') : quote.text}</span>
    </blockquote>
  );
}

interface SaidProps {
  about: About;
  message: Message;
  is_deleted: boolean;
}

function Said({ about, message, is_deleted }: SaidProps) {
  const t = useWords();
  const locale = useLocale();
  const time_zone = useTimeZone();
  if (is_deleted) return <p className={styles.deleted}>{t('talk.deleted')}</p>;
  return (
    <>
      {message.text && (
        <p className={styles.text} title={formatInstant(message.posted_at, locale, time_zone)}>
          <MessageText text={message.text} mentions={message.mentions} />{' '}
          {message.edited_at && <VersionsButton about={about} message={message} />}
        </p>
      )}
      <AttachmentList attachments={message.attachments} />
    </>
  );
}

interface MessageMenuProps {
  about: About;
  message: Message;
  onReply: () => void;
  onEdit: () => void;
}

function MessageMenu({ about, message, onReply, onEdit }: MessageMenuProps) {
  const t = useWords();
  const remove = useRemove(about, message);
  const may_change = message.allowed.includes('change');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={styles.menu ?? ''}
          variant="subtle"
          color="gray"
          aria-label={t('talk.actions', { name: message.author_name })}
        >
          <EllipsisVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {message.allowed.includes('reply') && (
          <Menu.Item leftSection={<Reply size={15} aria-hidden />} onClick={onReply}>
            {t('talk.reply')}
          </Menu.Item>
        )}
        {may_change && (
          <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={onEdit}>
            {t('talk.change')}
          </Menu.Item>
        )}
        {may_change && (
          <Menu.Item
            color="red"
            leftSection={<Trash2 size={15} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('talk.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function useRemove({ subject_kind, subject_id }: About, message: Message) {
  const t = useWords();
  const toasts = useToasts();
  const confirm = useConfirm();
  const change = useChange(
    () =>
      api.delete(message_path, {
        path: { subject_kind, subject_id, message_id: message.id },
        if_match: `"${message.revision}"`,
      }),
    { touches: [messages_path, conversation_path] },
  );
  return async () => {
    const is_sure = await confirm({
      title: t('talk.remove_title'),
      text: t('talk.remove_text'),
      confirm_label: t('talk.remove'),
      kind: 'destructive',
    });
    if (is_sure) change.mutate(undefined, { onError: (reason) => toasts.showRefusal(reason) });
  };
}
