import { EmptyState, ResourceState, Section } from '@web/kit';
import { type EngagementTabProps, useViewer } from '@web/shell';
import { BurnUpSection } from './burn_up_section';
import styles from './estimate.module.css';
import { EstimateGrid } from './estimate_grid';
import { Summary } from './summary';
import { TermSection } from './term_section';
import { useEstimate } from './use_estimate';
import { VersionsSection } from './versions_section';
import { Warnings } from './warnings';
import { useWords } from './words';

/** What the implementation takes, and how long the service is bought for (DOMAIN §3.3, §4.2). */
export function EstimateTab({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  const { query, save, is_saving } = useEstimate(engagement_id);
  return (
    <ResourceState query={query}>
      {(estimate) =>
        estimate.blocks.length === 0 ? (
          <Section>
            <EmptyState
              title={t(is_client ? 'empty.client' : 'empty.title')}
              text={t(is_client ? 'empty.client_text' : 'empty.text')}
            />
          </Section>
        ) : (
          <div className={styles.parts}>
            <Summary estimate={estimate} is_saving={is_saving} />
            <Warnings estimate={estimate} />
            <EstimateGrid estimate={estimate} save={save} />
            {estimate.term && <TermSection term={estimate.term} />}
            <BurnUpSection engagement_id={engagement_id} />
            <VersionsSection engagement_id={engagement_id} estimate={estimate} />
          </div>
        )
      }
    </ResourceState>
  );
}
