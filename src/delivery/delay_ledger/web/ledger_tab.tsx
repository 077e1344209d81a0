import { useList, useResource } from '@web/api';
import { ListState, ResourceState, Section, UrlTabs, useUrlTab } from '@web/kit';
import { type EngagementTabProps, useUrlState, useViewer } from '@web/shell';
import { CourtSection } from './court_section';
import { DayPanel } from './day_panel';
import { DayTable } from './day_table';
import styles from './delay_ledger.module.css';
import { DisputesSection } from './disputes_section';
import { LedgerActions } from './ledger_actions';
import { LedgerSummary } from './ledger_summary';
import { LedgerTimeline } from './ledger_timeline';
import { hasNews } from './shares';
import { StatementsSection } from './statements_section';
import { days_path, ledger_path } from './types';
import { useWords } from './words';

/** How far the finish moved, who moved it, and who pays: the same for both sides (DELAY). */
export function LedgerTab({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  const [open, setOpen] = useUrlState('day');
  const path = { engagement_id };
  const ledger = useResource(ledger_path, { path });
  const days = useList(days_path, { path });
  const tabs = [
    { key: 'picture' as const, label: t('view.picture') },
    { key: 'table' as const, label: t('view.table') },
  ];
  const view = useUrlTab(tabs, 'view');
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
      <Section
        title={t('days')}
        padding="flush"
        actions={<UrlTabs name="view" tabs={tabs} label={t('view')} />}
      >
        <ListState
          query={days}
          items={days.items}
          empty={{ title: t('days.empty'), text: t(is_client ? 'days.client' : 'days.text') }}
        >
          {(items) =>
            view === 'table' ? (
              <DayTable days={items.filter(hasNews)} open={open} onOpen={setOpen} />
            ) : (
              <LedgerTimeline days={items} open={open} onOpen={setOpen} />
            )
          }
        </ListState>
      </Section>
      <StatementsSection engagement_id={engagement_id} />
      <CourtSection engagement_id={engagement_id} />
      <DisputesSection engagement_id={engagement_id} />
      <DayPanel
        engagement_id={engagement_id}
        day={days.items?.find(({ day }) => day === open)}
        onClose={() => setOpen('')}
      />
    </div>
  );
}
