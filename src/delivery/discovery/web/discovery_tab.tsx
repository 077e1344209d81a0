import { Problem, useResource } from '@web/api';
import { RefusalText, ResourceState, UrlTabs, useUrlTab } from '@web/kit';
import type { EngagementTabProps } from '@web/shell';
import { BriefsSection } from './briefs_section';
import { ConsultationsSection } from './consultations_section';
import styles from './discovery.module.css';
import { FactsSection } from './facts_section';
import { OpenSection } from './open_section';
import { QuestionsSection } from './questions_section';
import { RangeSection } from './range_section';
import { type Discovery, discovery_path } from './types';
import { useWords } from './words';
import { WorkshopsSection } from './workshops_section';

/** What is known, what is asked, and who has the ball (DOMAIN §3.1). */
export function DiscoveryTab({ engagement_id }: EngagementTabProps) {
  const discovery = useResource(discovery_path, { path: { engagement_id } });
  return (
    <ResourceState query={discovery}>
      {(data) => <Parts engagement_id={engagement_id} discovery={data} />}
    </ResourceState>
  );
}

export interface PartProps {
  engagement_id: string;
  discovery: Discovery;
}

function Parts(props: PartProps) {
  const t = useWords();
  const { discovery } = props;
  const may = (action: string) => discovery.allowed.includes(action);
  const tabs = [
    { key: 'open' as const, label: t('part.open'), count: discovery.gates.length },
    { key: 'briefs' as const, label: t('part.briefs') },
    { key: 'questions' as const, label: t('part.questions'), count: discovery.questions_open },
    { key: 'workshops' as const, label: t('part.workshops'), count: discovery.workshops_planned },
    { key: 'facts' as const, label: t('part.facts') },
    ...(may('read_consultations')
      ? [{ key: 'consultations' as const, label: t('part.consultations') }]
      : []),
    ...(may('read_range') ? [{ key: 'range' as const, label: t('part.range') }] : []),
  ];
  const open = useUrlTab(tabs, 'part');
  return (
    <div className={styles.parts}>
      <UrlTabs name="part" tabs={tabs} label={t('parts')} />
      {discovery.warnings.map((warning) => (
        <p key={warning.key} className={styles.warning} role="status">
          <RefusalText
            reason={
              new Problem({
                title: warning.key,
                status: 422,
                key: warning.key,
                parameters: warning.parameters,
              })
            }
          />
        </p>
      ))}
      {open === 'open' && <OpenSection {...props} />}
      {open === 'briefs' && <BriefsSection {...props} />}
      {open === 'questions' && <QuestionsSection {...props} />}
      {open === 'workshops' && <WorkshopsSection {...props} />}
      {open === 'facts' && <FactsSection {...props} />}
      {open === 'consultations' && <ConsultationsSection {...props} />}
      {open === 'range' && <RangeSection {...props} />}
    </div>
  );
}
