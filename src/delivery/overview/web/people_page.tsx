import { useList } from '@web/api';
import { DataTable, ListState, Page, PersonChip, Section } from '@web/kit';
import { isProvider, useViewer } from '@web/shell';
import { ManagerTable } from './manager_table';
import { useWords } from './words';

/** Who has room for one more engagement, and everybody who works here. */
export function PeoplePage() {
  const t = useWords();
  const is_provider = isProvider(useViewer());
  return (
    <Page
      title={t(is_provider ? 'people.title' : 'people.members')}
      subtitle={is_provider ? t('people.subtitle') : undefined}
    >
      {is_provider && (
        <>
          <Section title={t('people.tier.junior')} padding="flush">
            <ManagerTable tier="junior" />
          </Section>
          <Section title={t('people.tier.senior')} padding="flush">
            <ManagerTable tier="senior" />
          </Section>
        </>
      )}
      <Section title={t('people.members')} padding="flush">
        <Members />
      </Section>
    </Page>
  );
}

function Members() {
  const t = useWords();
  const members = useList('/api/v1/members');
  return (
    <ListState query={members} items={members.items?.filter(({ is_active }) => is_active)}>
      {(items) => (
        <DataTable
          label={t('people.members')}
          rows={items}
          row_key={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: t('people.name'),
              card: 'title',
              cell: (row) => <PersonChip person={row} />,
            },
            {
              key: 'roles',
              label: t('people.roles'),
              cell: (row) => row.title || row.roles.map((role) => t(`role.${role}`)).join(', '),
            },
            {
              key: 'email',
              label: t('people.email'),
              cell: (row) => <a href={`mailto:${row.email}`}>{row.email}</a>,
            },
          ]}
        />
      )}
    </ListState>
  );
}
