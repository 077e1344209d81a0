import { ActionIcon, Button } from '@mantine/core';
import { Problem } from '@web/api';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { type Party, PartyBadge, StatusBadge, type Tone } from '../badges';
import { type Column, DataTable, type Sort } from '../data_table';
import { Day, formatEffort } from '../format';
import { ListState } from '../list_state';
import { Section } from '../page';
import { PersonChip } from '../person_chip';
import { ProgressMeter } from '../progress_meter';
import styles from './gallery.module.css';

interface Row {
  id: string;
  client: string;
  stage: string;
  tone: Tone;
  manager: string;
  ball: Party;
  used: number;
  bought: number;
  finish: string;
}

const rows: readonly Row[] = [
  ['Pekarnia Kolos', 'Document', 'warn', 'Olena Marchenko', 'client', 1980, 7260, '2026-12-18'],
  [
    'Nordwind Trade GmbH',
    'Configuration',
    'info',
    'Ігор Бондар',
    'provider',
    4020,
    6000,
    '2026-12-05',
  ],
  [
    'ТОВ «Світло і сила»',
    'Discovery',
    'neutral',
    'Olena Marchenko',
    'client',
    240,
    5400,
    '2027-02-12',
  ],
  ['Mebel Dom', 'Configuration', 'bad', 'Сергей Ким', 'third_party', 6420, 6000, '2026-11-28'],
  ['Dental Point', 'Estimate', 'accent', 'Anna Weiss', 'neutral', 900, 1500, '2027-01-15'],
].map((row, index) => {
  const [client, stage, tone, manager, ball, used, bought, finish] = row as [
    string,
    string,
    Tone,
    string,
    Party,
    number,
    number,
    string,
  ];
  return { id: String(index), client, stage, tone, manager, ball, used, bought, finish };
});

const columns: readonly Column<Row>[] = [
  {
    key: 'client',
    label: 'Client',
    cell: (row) => <strong>{row.client}</strong>,
    is_sortable: true,
    card: 'title',
  },
  {
    key: 'stage',
    label: 'Stage',
    cell: (row) => <StatusBadge tone={row.tone}>{row.stage}</StatusBadge>,
  },
  { key: 'ball', label: 'Ball', cell: (row) => <PartyBadge party={row.ball} /> },
  {
    key: 'manager',
    label: 'Manager',
    cell: (row) => <PersonChip person={{ name: row.manager }} />,
  },
  {
    key: 'hours',
    label: 'Hours',
    width: '130px',
    cell: (row) => (
      <ProgressMeter
        label="Hours"
        look="line"
        used={row.used}
        total={row.bought}
        say={(minutes) => formatEffort(minutes, 'en')}
      />
    ),
  },
  {
    key: 'finish',
    label: 'Finish',
    align: 'end',
    is_sortable: true,
    cell: (row) => <Day day={row.finish} />,
  },
];

const nothing = { error: null };
const broken = new Problem({
  title: 'Internal',
  status: 500,
  incident: '7f3a-19',
});
const foreign = new Problem({ title: 'Not found', status: 404, key: 'access.not_found' });

export function ListsGallery() {
  const [sort, setSort] = useState<Sort>({ key: 'finish', direction: 'ascending' });
  const [open_key, setOpen] = useState<string>();
  return (
    <div className={styles.column}>
      <Section padding="flush">
        <DataTable
          label="Engagements"
          rows={rows}
          row_key={(row) => row.id}
          columns={columns}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => setOpen(row.id)}
          open_key={open_key}
          actions={(row) => (
            <ActionIcon aria-label={`More for ${row.client}`}>
              <Ellipsis size={16} />
            </ActionIcon>
          )}
        />
      </Section>
      <div className={styles.grid}>
        <Section title="Loading" padding="flush">
          <div data-stays-loading>
            <ListState query={nothing} items={undefined}>
              {() => null}
            </ListState>
          </div>
        </Section>
        <Section title="Empty" padding="flush">
          <ListState
            query={nothing}
            items={[]}
            empty={{
              title: 'No engagements yet',
              text: 'An engagement begins with the hand-over from sales.',
              action: <Button leftSection={<Plus size={15} />}>{'New engagement'}</Button>,
            }}
          >
            {() => null}
          </ListState>
        </Section>
        <Section title="Failed" padding="flush">
          <ListState query={{ error: broken, refetch: () => null }} items={undefined}>
            {() => null}
          </ListState>
        </Section>
        <Section title="Forbidden" padding="flush">
          <ListState query={{ error: foreign }} items={undefined}>
            {() => null}
          </ListState>
        </Section>
      </div>
    </div>
  );
}
