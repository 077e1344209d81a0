import { useList, useResource } from '@web/api';
import { ResourceState } from '@web/kit';
import { type EngagementTabProps, useUrlState } from '@web/shell';
import { CourtSection } from './court_section';
import { DayPanel } from './day_panel';
import { DaysSection } from './days_section';
import styles from './delay_ledger.module.css';
import { DisputesSection } from './disputes_section';
import { LedgerActions } from './ledger_actions';
import { LedgerSummary } from './ledger_summary';
import { PapersSection } from './papers_section';
import { StatementsSection } from './statements_section';
import { days_path, ledger_path } from './types';

/** How far the finish moved, who moved it, and who pays: the same for both sides (DELAY). */
export function LedgerTab({ engagement_id }: EngagementTabProps) {
  const [open, setOpen] = useUrlState('day');
  const path = { engagement_id };
  const ledger = useResource(ledger_path, { path });
  const days = useList(days_path, { path });
  return (
    <div className={styles.parts}>
      <ResourceState query={ledger}>
        {(sums) => (
          <LedgerSummary
            ledger={sums}
            actions={<LedgerActions engagement_id={engagement_id} ledger={sums} />}
          />
        )}
      </ResourceState>
      <StatementsSection engagement_id={engagement_id} />
      <DaysSection engagement_id={engagement_id} open={open} onOpen={setOpen} />
      <CourtSection engagement_id={engagement_id} />
      <PapersSection engagement_id={engagement_id} />
      <DisputesSection engagement_id={engagement_id} />
      <DayPanel
        engagement_id={engagement_id}
        day={days.items?.find(({ day }) => day === open)}
        onClose={() => setOpen('')}
      />
    </div>
  );
}
