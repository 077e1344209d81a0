import { Button, Switch } from '@mantine/core';
import { useList } from '@web/api';
import { type Column, DataTable, Face, ListState, Section, SidePanel, StatusBadge } from '@web/kit';
import { hasRole, useUrlState, useViewer } from '@web/shell';
import { UserPlus } from 'lucide-react';
import styles from './identity.module.css';
import { InviteForm } from './invite_form';
import { MemberForm } from './member_form';
import { type Member, useRoleName, useWords } from './words';

/** Everybody in the workspace, with their roles; who may, invites and changes them here. */
export function MembersSection() {
  const t = useWords();
  const viewer = useViewer();
  const [panel, setPanel] = useUrlState('panel');
  const [former, setFormer] = useUrlState('former');
  const members = useList('/api/v1/members');
  const manages = hasRole(viewer, 'head', 'administrator', 'client_owner');
  const shown = members.items?.filter((member) => member.is_active || former === 'shown');
  const has_former = members.items?.some((member) => !member.is_active) ?? false;
  const chosen = members.items?.find(({ id }) => id === panel);
  const close = () => setPanel('');
  return (
    <Section
      title={t('people.members')}
      padding="flush"
      actions={
        <div className={styles.actions}>
          {has_former && (
            <Switch
              size="xs"
              label={t('people.show_former')}
              checked={former === 'shown'}
              onChange={(event) => setFormer(event.currentTarget.checked ? 'shown' : '')}
            />
          )}
          {manages && (
            <Button
              size="compact-sm"
              leftSection={<UserPlus size={14} aria-hidden />}
              onClick={() => setPanel('invite')}
            >
              {t('people.invite')}
            </Button>
          )}
        </div>
      }
    >
      <ListState query={members} items={shown} empty={{ title: t('people.empty') }}>
        {(items) => (
          <MembersTable
            members={items}
            {...(manages ? { onOpen: (member: Member) => setPanel(member.id) } : {})}
          />
        )}
      </ListState>
      <SidePanel
        is_open={panel === 'invite' && manages}
        onClose={close}
        title={t('people.invite_title')}
      >
        <InviteForm onDone={close} />
      </SidePanel>
      <SidePanel
        is_open={chosen !== undefined && manages}
        onClose={close}
        title={chosen?.name ?? ''}
      >
        {chosen && <MemberForm key={chosen.id} member={chosen} onDone={close} />}
      </SidePanel>
    </Section>
  );
}

interface MembersTableProps {
  members: readonly Member[];
  onOpen?: (member: Member) => void;
}

function MembersTable({ members, onOpen }: MembersTableProps) {
  const t = useWords();
  const roleName = useRoleName();
  const columns: Column<Member>[] = [
    {
      key: 'name',
      label: t('people.name'),
      card: 'title',
      cell: (member) => <MemberName member={member} />,
    },
    {
      key: 'roles',
      label: t('people.roles'),
      cell: ({ roles }) => roles.map(roleName).join(' · '),
    },
    { key: 'position', label: t('people.position'), cell: ({ title }) => title },
    {
      key: 'email',
      label: t('people.email'),
      cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
    },
    {
      key: 'state',
      label: t('people.state'),
      width: '190px',
      cell: (member) => <MemberState member={member} />,
    },
  ];
  return (
    <DataTable
      label={t('people.members')}
      rows={members}
      row_key={({ id }) => id}
      columns={columns}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

function MemberName({ member }: { member: Member }) {
  const t = useWords();
  const { person } = useViewer();
  return (
    <span className={styles.person}>
      <Face name={member.name} size={24} />
      <span className={styles.name}>{member.name}</span>
      {member.id === person.id && <span className={styles.quiet}>{t('people.you')}</span>}
    </span>
  );
}

function MemberState({ member }: { member: Member }) {
  const t = useWords();
  if (!member.is_active) return <StatusBadge tone="neutral">{t('people.former')}</StatusBadge>;
  if (!member.has_signed_in) return <StatusBadge tone="info">{t('people.invited')}</StatusBadge>;
  return <StatusBadge tone="ok">{t('people.active')}</StatusBadge>;
}
