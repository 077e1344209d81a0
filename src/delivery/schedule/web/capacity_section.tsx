import { useResource } from '@web/api';
import { ResourceState, Section, UrlTabs, useUrlTab } from '@web/kit';
import { AnnouncementsSection } from './announcements_section';
import { LoadMap } from './load_map';
import { LoadTable } from './load_table';
import { WhatIfSection } from './what_if_section';
import { useWords } from './words';

/** Who has how much to do, week by week; what would move if; moves that wait to be announced. */
export function CapacitySection() {
  const t = useWords();
  const load = useResource('/api/v1/capacity_load', { query: { weeks: 16 } });
  const tabs = [
    { key: 'map' as const, label: t('load.map') },
    { key: 'table' as const, label: t('load.table') },
  ];
  const view = useUrlTab(tabs, 'load');
  return (
    <>
      <AnnouncementsSection />
      <Section
        title={t('load')}
        padding="flush"
        actions={<UrlTabs name="load" tabs={tabs} label={t('load.view')} />}
      >
        <ResourceState query={load}>
          {(answer) => (view === 'table' ? <LoadTable load={answer} /> : <LoadMap load={answer} />)}
        </ResourceState>
      </Section>
      <WhatIfSection />
    </>
  );
}
