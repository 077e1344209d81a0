import { Page } from '@web/kit';
import { AbsencesSection } from './absences_section';
import { useWords } from './words';

/** Who is away, for everybody; one's own absences are recorded here. */
export function AbsencesPage() {
  const t = useWords();
  return (
    <Page title={t('absences')} subtitle={t('absences.subtitle')}>
      <AbsencesSection />
    </Page>
  );
}
