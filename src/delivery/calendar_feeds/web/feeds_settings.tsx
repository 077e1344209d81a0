import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import {
  DataTable,
  Dialog,
  Instant,
  ListState,
  Section,
  useConfirm,
  useRefusalText,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { CalendarPlus } from 'lucide-react';
import { NewFeed } from './new_feed';
import { useWords } from './words';

/** One's own feeds: what reads one's days, and how to stop it. */
export function FeedsSettings() {
  const t = useWords();
  const confirm = useConfirm();
  const [panel, setPanel] = useUrlState('panel');
  const feeds = useList('/api/v1/calendar_feeds');
  const revoke = useChange(
    (calendar_feed_id: string) =>
      api.delete('/api/v1/calendar_feeds/{calendar_feed_id}', { path: { calendar_feed_id } }),
    { touches: ['/api/v1/calendar_feeds'] },
  );
  const refusal = useRefusalText(revoke.error);
  const ask = async (id: string) => {
    const yes = await confirm({
      title: t('revoke.title'),
      text: t('revoke.text'),
      confirm_label: t('revoke'),
      kind: 'destructive',
    });
    if (yes) revoke.mutate(id);
  };
  const subscribe = (
    <Button variant="default" size="compact-sm" onClick={() => setPanel('subscribe')}>
      {t('subscribe')}
    </Button>
  );
  return (
    <Section title={t('feeds')} actions={subscribe} padding="flush">
      {refusal && <p role="alert">{refusal}</p>}
      <ListState
        query={feeds}
        items={feeds.items}
        empty={{ title: t('none'), text: t('subscribe.person'), icon: CalendarPlus }}
      >
        {(items) => (
          <DataTable
            label={t('feeds')}
            rows={items}
            row_key={(row) => row.id}
            columns={[
              {
                key: 'what',
                label: t('what'),
                card: 'title',
                cell: (row) => row.engagement_name || t('everything'),
              },
              { key: 'made', label: t('made'), cell: (row) => <Instant at={row.created_at} /> },
            ]}
            actions={(row) => (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                onClick={() => void ask(row.id)}
              >
                {t('revoke')}
              </Button>
            )}
          />
        )}
      </ListState>
      <Dialog
        is_open={panel === 'subscribe'}
        onClose={() => setPanel('')}
        title={t('subscribe.title')}
        size="lg"
      >
        <NewFeed text={t('subscribe.person')} />
      </Dialog>
    </Section>
  );
}
