import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  type Column,
  DataTable,
  Day,
  formatEffort,
  ListState,
  Page,
  PartyBadge,
  PersonChip,
  ProgressMeter,
  Section,
  type Sort,
  StatusBadge,
} from '@web/kit';
import { ScreenLink, useGoTo, useUrlState } from '@web/shell';
import { Plus, Ship } from 'lucide-react';
import { EngagementFilters, useEngagementFilters } from './engagement_filters';
import styles from './engagements_page.module.css';
import { party_of, type Summary, state_tones, useTextInLocale, useWords } from './words';

/** The provider's portfolio: what runs, where it stands, whose move it is. */
export function EngagementsPage() {
  const t = useWords();
  const goTo = useGoTo();
  const { query, is_filtered, clear } = useEngagementFilters();
  const [sort, setSort] = useUrlState('sort', '-created_at');
  const engagements = useList('/api/v1/engagements', { query: { ...query, sort } });
  const columns = useColumns();
  const add = (
    <Button leftSection={<Plus size={15} />} onClick={() => goTo('engagements/new')}>
      {t('new')}
    </Button>
  );
  const empty = is_filtered
    ? {
        title: t('none_found'),
        text: t('none_found_text'),
        action: (
          <Button variant="default" onClick={clear}>
            {t('clear_filters')}
          </Button>
        ),
      }
    : { title: t('empty'), text: t('empty_text'), icon: Ship, action: add };
  return (
    <Page title={t('title')} actions={add}>
      <EngagementFilters />
      <Section padding="flush">
        <ListState query={engagements} items={engagements.items} empty={empty}>
          {(items) => (
            <DataTable
              label={t('title')}
              rows={items}
              row_key={(row) => row.id}
              columns={columns.filter(({ key }) => !isUnknown(key, items))}
              sort={sortOf(sort)}
              onSort={({ key, direction }) => setSort(direction === 'ascending' ? key : `-${key}`)}
              onOpen={(row) => goTo(`engagements/${row.id}`)}
            />
          )}
        </ListState>
      </Section>
    </Page>
  );
}

/** What is known of no engagement yet is no column. */
function isUnknown(key: string, rows: readonly Summary[]): boolean {
  if (key === 'ball') return rows.every(({ ball_party }) => ball_party === null);
  if (key === 'hours') return rows.every(({ bought_minutes }) => bought_minutes === null);
  return false;
}

function sortOf(sort: string): Sort {
  return sort.startsWith('-')
    ? { key: sort.slice(1), direction: 'descending' }
    : { key: sort, direction: 'ascending' };
}

function useColumns(): readonly Column<Summary>[] {
  const t = useWords();
  const textOf = useTextInLocale();
  return [
    {
      key: 'name',
      label: t('column.name'),
      is_sortable: true,
      card: 'title',
      cell: (row) => (
        <ScreenLink to={`engagements/${row.id}`} className={styles.name}>
          <strong>{row.name}</strong>
          <span className={styles.client}>{row.client_name}</span>
        </ScreenLink>
      ),
    },
    {
      key: 'stage',
      label: t('column.stage'),
      cell: (row) => <StageBadge engagement={row} />,
    },
    { key: 'package', label: t('column.package'), cell: (row) => textOf(row.package_name) },
    {
      key: 'manager',
      label: t('column.manager'),
      cell: (row) => <PersonChip person={{ name: row.manager_name }} />,
    },
    {
      key: 'ball',
      label: t('column.ball'),
      cell: (row) => (row.ball_party ? <PartyBadge party={party_of[row.ball_party]} /> : null),
    },
    {
      key: 'hours',
      label: t('column.hours'),
      width: '120px',
      cell: (row) => <HoursCell engagement={row} />,
    },
    {
      key: 'ends_on',
      label: t('column.finish'),
      align: 'end',
      is_sortable: true,
      cell: (row) => <FinishCell engagement={row} />,
    },
  ];
}

/** The stage while it runs, the state when it does not. */
function StageBadge({ engagement }: { engagement: Summary }) {
  const t = useWords();
  const { state, stage } = engagement;
  return (
    <StatusBadge tone={state_tones[state]}>
      {state === 'active' ? t(`stage.${stage}`) : t(`state.${state}`)}
    </StatusBadge>
  );
}

function HoursCell({ engagement }: { engagement: Summary }) {
  const t = useWords();
  const locale = useLocale();
  const { used_minutes, bought_minutes } = engagement;
  if (used_minutes === null || bought_minutes === null) {
    return <span className={styles.quiet}>{t('hours_unknown')}</span>;
  }
  return (
    <ProgressMeter
      label={t('column.hours')}
      look="line"
      used={used_minutes}
      total={bought_minutes}
      say={(minutes) => formatEffort(minutes, locale)}
    />
  );
}

function FinishCell({ engagement }: { engagement: Summary }) {
  const t = useWords();
  return (
    <span
      className={styles.finish}
      {...(engagement.planned_finish === null
        ? { title: t('finish_usual'), 'data-usual': true }
        : {})}
    >
      <Day day={engagement.ends_on} />
    </span>
  );
}
