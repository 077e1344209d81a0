import { inWords, isNothing } from '@delivery/delay_ledger/web';
import { Button } from '@mantine/core';
import { useResource } from '@web/api';
import { type Column, DataTable, PersonChip, ResourceState, Section } from '@web/kit';
import { ScreenLink, useUrlState } from '@web/shell';
import { type DepartmentDelay, type EngagementDelay, useWords } from './words';

/**
 * Working days that the provider bears, of the department and of each engagement that they come from (DELAY R14). The
 * address narrows it to one manager. There is nothing to see while there are none.
 */
export function DelaySection() {
  const t = useWords();
  const delay = useResource('/api/v1/department_delay');
  const [manager, setManager] = useUrlState('delay_of');
  if (delay.data?.engagements.length === 0) return null;
  return (
    <Section
      title={
        delay.data
          ? t('delay.sums', {
              settled: inWords(delay.data.settled_days),
              open: inWords(delay.data.open_days),
            })
          : t('delay')
      }
      padding="flush"
      actions={
        manager && (
          <Button size="compact-sm" variant="default" onClick={() => setManager('')}>
            {t('delay.of_all')}
          </Button>
        )
      }
    >
      <ResourceState query={delay}>
        {(department) => <DelayTable department={department} manager={manager} />}
      </ResourceState>
    </Section>
  );
}

interface DelayTableProps {
  department: DepartmentDelay;
  /** Of whose engagements; empty: everybody's. */
  manager: string;
}

function DelayTable({ department, manager }: DelayTableProps) {
  const t = useWords();
  const columns: readonly Column<EngagementDelay>[] = [
    {
      key: 'engagement',
      label: t('delay.engagement'),
      card: 'title',
      cell: (row) => (
        <ScreenLink to={`engagements/${row.engagement_id}/ledger`}>
          {row.client_name} · {row.engagement_name}
        </ScreenLink>
      ),
    },
    {
      key: 'manager',
      label: t('people.manager'),
      cell: (row) => <PersonChip person={{ name: row.manager_name }} />,
    },
    {
      key: 'settled',
      label: t('delay.settled'),
      align: 'end',
      cell: (row) => <Days days={row.settled_days} />,
    },
    {
      key: 'open',
      label: t('delay.open'),
      align: 'end',
      cell: (row) => <Days days={row.open_days} />,
    },
  ];
  const rows = manager
    ? department.engagements.filter((row) => row.manager_id === manager)
    : department.engagements;
  return (
    <DataTable
      label={t('delay')}
      rows={rows}
      row_key={(row) => row.engagement_id}
      columns={columns}
      fold_at={20}
    />
  );
}

/** As the ledger writes them; nothing is no number. */
function Days({ days }: { days: string }) {
  return <span className="numeric">{isNothing(days) ? '–' : inWords(days)}</span>;
}
