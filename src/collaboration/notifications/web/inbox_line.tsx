import { ActionIcon, Tooltip } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useLocale } from '@web/i18n';
import { CountBadge, Face, RelativeTime, useToasts } from '@web/kit';
import { inboxSpecOf, ScreenLink } from '@web/shell';
import { BellRing, Check, Mail, Undo2 } from 'lucide-react';
import styles from './inbox.module.css';
import { lineText } from './line_text';
import { type InboxItem, inbox_paths, useWords } from './words';

interface Marks {
  is_read?: boolean;
  is_done?: boolean;
}

/** One line: what happened, who did it, the words that matter; a click reads it and goes there. */
export function InboxLine({ item }: { item: InboxItem }) {
  const t = useWords();
  const locale = useLocale();
  const toasts = useToasts();
  const change = useChange(
    (body: Marks) =>
      api.patch('/api/v1/inbox_items/{inbox_item_id}', {
        path: { inbox_item_id: item.id },
        body,
      }),
    { touches: inbox_paths },
  );
  const mark = (marks: Marks) =>
    change.mutate(marks, { onError: (reason) => toasts.showRefusal(reason) });
  const is_unread = !item.read_at;
  const spec = inboxSpecOf(item.key);
  const label = spec?.label(locale) ?? t('inbox.news');
  const text = lineText(spec, item.text, locale);
  return (
    <article className={styles.line} data-unread={is_unread || undefined}>
      <span className={styles.dot}>
        {is_unread && <span className={styles.unread} role="img" aria-label={t('inbox.unread')} />}
      </span>
      {item.actor_name ? (
        <Face name={item.actor_name} size={28} />
      ) : (
        <span className={styles.by_itself} aria-hidden>
          <BellRing size={15} />
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the link inside has the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the link inside has the keyboard */}
      <div className={styles.text} onClick={() => is_unread && mark({ is_read: true })}>
        <ScreenLink to={item.link} className={styles.link}>
          <span className={styles.label}>
            {label} <CountBadge count={item.happened > 1 ? item.happened : 0} />
          </span>
          {text && <span className={styles.excerpt}>{text}</span>}
        </ScreenLink>
        <span className={styles.quiet}>
          {item.actor_name && `${item.actor_name} · `}
          <RelativeTime at={item.occurred_at} />
        </span>
      </div>
      <LineActions item={item} onMark={mark} />
    </article>
  );
}

function LineActions({ item, onMark }: { item: InboxItem; onMark: (marks: Marks) => void }) {
  const t = useWords();
  const is_done = Boolean(item.done_at);
  return (
    <fieldset className={styles.actions} aria-label={t('inbox.actions')}>
      {item.read_at && !is_done && (
        <Tooltip label={t('inbox.mark_unread')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('inbox.mark_unread')}
            onClick={() => onMark({ is_read: false })}
          >
            <Mail size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t(is_done ? 'inbox.mark_undone' : 'inbox.mark_done')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(is_done ? 'inbox.mark_undone' : 'inbox.mark_done')}
          onClick={() => onMark({ is_done: !is_done })}
        >
          {is_done ? <Undo2 size={16} aria-hidden /> : <Check size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </fieldset>
  );
}
