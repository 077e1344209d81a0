import { Page } from '@web/kit';
import { MembersSection } from './members_section';
import { useWords } from './words';

/** The people of the workspace. */
export function PeoplePage() {
  const t = useWords();
  return (
    <Page title={t('people.title')} subtitle={t('people.subtitle')}>
      <MembersSection />
    </Page>
  );
}
