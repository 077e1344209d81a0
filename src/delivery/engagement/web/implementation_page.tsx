import { Select } from '@mantine/core';
import { useList } from '@web/api';
import { ListState, Page } from '@web/kit';
import { useUrlState } from '@web/shell';
import { Ship } from 'lucide-react';
import { EngagementFrame } from './engagement_page';
import { useWords } from './words';

/** The client's page: the same engagement in plain words. With several, the newest one that runs comes first. */
export function ImplementationPage() {
  const t = useWords();
  const [chosen, setChosen] = useUrlState('engagement');
  const engagements = useList('/api/v1/engagements', { query: { sort: '-created_at' } });
  const items = engagements.items;
  const open =
    items?.find(({ id }) => id === chosen) ??
    items?.find(({ state }) => state === 'active' || state === 'paused') ??
    items?.[0];
  if (!open || !items) {
    return (
      <Page title={t('title')}>
        <ListState
          query={engagements}
          items={items}
          empty={{ title: t('not_started'), text: t('not_started_text'), icon: Ship }}
        >
          {() => null}
        </ListState>
      </Page>
    );
  }
  const choice = items.length > 1 && (
    <Select
      aria-label={t('choose_engagement')}
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
      value={open.id}
      onChange={(id) => id && setChosen(id)}
      allowDeselect={false}
      size="xs"
    />
  );
  return <EngagementFrame engagement_id={open.id} base="implementation" choice={choice} />;
}
