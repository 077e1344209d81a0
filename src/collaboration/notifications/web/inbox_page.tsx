import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { ListState, Page, Section, UrlTabs, useToasts, useUrlTab } from '@web/kit';
import { CheckCheck, Inbox } from 'lucide-react';
import styles from './inbox.module.css';
import { groupsOf } from './inbox_groups';
import { InboxLine } from './inbox_line';
import { type InboxItem, inbox_paths, useWords } from './words';

const views = ['open', 'unread', 'done'] as const;

/** What one is told, by what it is about. */
export function InboxPage() {
  const t = useWords();
  const tabs = views.map((key) => ({ key, label: t(`inbox.view.${key}`) }));
  const view = useUrlTab(tabs) ?? 'open';
  const inbox = useList('/api/v1/inbox_items', { query: { view } });
  const newest = inbox.items?.[0];
  return (
    <Page
      width="narrow"
      title={t('inbox.title')}
      subtitle={t('inbox.subtitle')}
      tabs={<UrlTabs tabs={tabs} label={t('inbox.views')} />}
      actions={
        newest &&
        view !== 'done' && (
          <>
            <MarkAllButton mark="read" until={newest.occurred_at} />
            <MarkAllButton mark="done" until={newest.occurred_at} />
          </>
        )
      }
    >
      <ListState
        query={inbox}
        items={inbox.items}
        empty={{ title: t(`inbox.empty.${view}`), text: t('inbox.empty_text'), icon: Inbox }}
      >
        {(items) =>
          groupsOf(items).map((group) => (
            <Section
              key={group.key}
              title={group.name}
              padding="flush"
              actions={view !== 'done' && <GroupDoneButton items={group.items} />}
            >
              <ul className={styles.lines}>
                {group.items.map((item) => (
                  <li key={item.id}>
                    <InboxLine item={item} />
                  </li>
                ))}
              </ul>
            </Section>
          ))
        }
      </ListState>
    </Page>
  );
}

/** Marks all up to the newest line on the screen: what came meanwhile stays. */
function MarkAllButton({ mark, until }: { mark: 'read' | 'done'; until: string }) {
  const t = useWords();
  const toasts = useToasts();
  const change = useChange(() => api.post('/api/v1/inbox_marks', { body: { mark, until } }), {
    touches: inbox_paths,
  });
  return (
    <Button
      variant="default"
      loading={change.isPending}
      leftSection={mark === 'done' ? <CheckCheck size={15} aria-hidden /> : undefined}
      onClick={() => change.mutate(undefined, { onError: (reason) => toasts.showRefusal(reason) })}
    >
      {t(`inbox.mark_all.${mark}`)}
    </Button>
  );
}

function GroupDoneButton({ items }: { items: readonly InboxItem[] }) {
  const t = useWords();
  const toasts = useToasts();
  const [newest] = items;
  const change = useChange(
    ({ subject_kind, subject_id, occurred_at }: InboxItem) =>
      api.post('/api/v1/inbox_marks', {
        body: { mark: 'done', subject_kind, subject_id, until: occurred_at },
      }),
    { touches: inbox_paths },
  );
  if (!newest) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={change.isPending}
      onClick={() => change.mutate(newest, { onError: (reason) => toasts.showRefusal(reason) })}
    >
      {t('inbox.group_done')}
    </Button>
  );
}
