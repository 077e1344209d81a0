import { useResource } from '@web/api';
import { ResourceState, Section } from '@web/kit';
import { HeatMap } from '@web/kit/charts';
import { ScreenLink, useGoTo } from '@web/shell';
import { AnnouncementsSection } from './announcements_section';
import { WhatIfSection } from './what_if_section';
import { type CapacityLoad, useWords } from './words';

/** Who has how much to do, week by week; what would move if; moves that wait to be announced. */
export function CapacitySection() {
  const t = useWords();
  const load = useResource('/api/v1/capacity_load', { query: { weeks: 16 } });
  return (
    <>
      <AnnouncementsSection />
      <Section
        title={t('load')}
        actions={<ScreenLink to="portfolio">{t('portfolio.open')}</ScreenLink>}
      >
        <ResourceState query={load}>{(answer) => <LoadMap load={answer} />}</ResourceState>
      </Section>
      <WhatIfSection />
    </>
  );
}

function LoadMap({ load }: { load: CapacityLoad }) {
  const t = useWords();
  const goTo = useGoTo();
  return (
    <HeatMap
      label={t('load')}
      weeks={load.mondays}
      rows={load.people.map((person) => ({
        key: person.person_id,
        name: person.person_name,
        cells: person.weeks.map((week) => ({
          planned_minutes: week.planned_minutes,
          reserved_minutes: week.reserved_minutes,
          capacity_minutes: week.available_minutes,
          absent_days: week.absent_days,
        })),
      }))}
      onOpen={(row) => goTo(`engagements?manager=${row.key}`)}
    />
  );
}
