import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  type Column,
  DataTable,
  FinishDay,
  formatEffort,
  ListState,
  Page,
  PartyBadge,
  PersonChip,
  ProgressMeter,
  RelativeTime,
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
  if (key === 'ball') return rows.every((row) => row.ball_party === null || isOver(row));
  if (key === 'hours') return rows.every(({ used_minutes }) => used_minutes === null);
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
      width: '34%',
      is_sortable: true,
      card: 'title',
      cell: (row) => (
        <ScreenLink to={`engagements/${row.id}`} className={styles.name}>
          <strong>{row.name}</strong>
          <span className={styles.client}>
            {row.client_name} · {textOf(row.package_name)}
          </span>
        </ScreenLink>
      ),
    },
    {
      key: 'stage',
      label: t('column.stage'),
      width: '132px',
      card: 'aside',
      cell: (row) => <StageBadge engagement={row} />,
    },
    {
      key: 'manager',
      label: t('column.manager'),
      width: '158px',
      card: 'inline',
      cell: (row) => <PersonChip person={{ name: row.manager_name }} />,
    },
    {
      key: 'ball',
      label: t('column.ball'),
      width: '124px',
      card: 'inline',
      cell: (row) => <BallCell engagement={row} />,
    },
    {
      key: 'hours',
      label: t('column.hours'),
      width: '124px',
      cell: (row) => <HoursCell engagement={row} />,
    },
    {
      key: 'ends_on',
      label: t('column.finish'),
      is_sortable: true,
      width: '124px',
      cell: (row) => <FinishCell engagement={row} />,
    },
  ];
}

const isOver = ({ state }: Summary) => state === 'completed' || state === 'cancelled';

/** Whose move it is while there is one to make, and since when. */
function BallCell({ engagement }: { engagement: Summary }) {
  const { ball_party, ball_since } = engagement;
  if (ball_party === null || isOver(engagement)) return null;
  return (
    <span className={styles.ball}>
      <PartyBadge party={party_of[ball_party]} />
      {ball_since !== null && (
        <span className={styles.quiet}>
          <RelativeTime at={ball_since} />
        </span>
      )}
    </span>
  );
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
  if (bought_minutes !== null) {
    return (
      <ProgressMeter
        label={t('column.hours')}
        look="compact"
        used={used_minutes ?? 0}
        total={bought_minutes}
        say={(minutes) => formatEffort(minutes, locale)}
      />
    );
  }
  if (used_minutes === null) return null;
  return <span className="numeric">{formatEffort(used_minutes, locale)}</span>;
}

function FinishCell({ engagement }: { engagement: Summary }) {
  const t = useWords();
  // When it was over is another date than when it should have been.
  if (isOver(engagement)) return null;
  const is_planned = engagement.planned_finish !== null;
  return (
    <FinishDay
      day={engagement.ends_on}
      basis={t(is_planned ? 'finish_planned' : 'finish_usual')}
      is_rough={!is_planned}
      is_open
    />
  );
}
