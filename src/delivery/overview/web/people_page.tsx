import { loadMembersSection } from '@collaboration/identity/web';
import { loadSlotsSection } from '@delivery/engagement/web';
import { loadCapacitySection } from '@delivery/schedule/web';
import { Page, RowsSkeleton, Section } from '@web/kit';
import { isProvider, useViewer } from '@web/shell';
import { lazy, Suspense } from 'react';
import { DelaySection } from './delay_section';
import { ManagerTable } from './manager_table';
import { useWords } from './words';

const CapacitySection = lazy(async () => ({ default: await loadCapacitySection() }));
const SlotsSection = lazy(async () => ({ default: await loadSlotsSection() }));
const MembersSection = lazy(async () => ({ default: await loadMembersSection() }));

/** Who has room for one more engagement, and everybody who works here. */
export function PeoplePage() {
  const t = useWords();
  const is_provider = isProvider(useViewer());
  return (
    <Page
      title={t(is_provider ? 'people.title' : 'people.members')}
      subtitle={is_provider ? t('people.subtitle') : undefined}
    >
      {is_provider && (
        <>
          <Section title={t('people.tier.junior')} padding="flush">
            <ManagerTable tier="junior" />
          </Section>
          <Section title={t('people.tier.senior')} padding="flush">
            <ManagerTable tier="senior" />
          </Section>
          <DelaySection />
          <Suspense fallback={<RowsSkeleton />}>
            <SlotsSection />
            <CapacitySection />
          </Suspense>
        </>
      )}
      <Suspense fallback={<RowsSkeleton />}>
        <MembersSection />
      </Suspense>
    </Page>
  );
}
