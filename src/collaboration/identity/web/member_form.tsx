import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, useChange } from '@web/api';
import { FormFrame, TextField, useConfirm, useForm, useToasts } from '@web/kit';
import type { Role } from '@web/shell';
import styles from './identity.module.css';
import { RoleChoice } from './role_choice';
import { type Member, useWords } from './words';

/** What somebody is and may here. The last who decides is protected by the server. */
export function MemberForm({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const cache = useQueryClient();
  const request = { path: { person_id: member.id }, if_match: `"${member.revision}"` };
  const form = useForm({
    initial: { title: member.title, roles: [...member.roles] as Role[] },
    send: (body) => api.patch('/api/v1/members/{person_id}', { ...request, body }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: ['/api/v1/members'] });
      toasts.show({ text: t('people.saved') });
      onDone();
    },
  });
  return (
    <>
      <FormFrame form={form} submit_label={t('people.save')} onCancel={onDone}>
        <p className={styles.quiet}>{member.email}</p>
        <TextField
          field={form.field('title')}
          label={t('people.position')}
          description={t('people.position_hint')}
        />
        <RoleChoice field={form.field('roles')} />
      </FormFrame>
      <AccessButton member={member} onDone={onDone} />
    </>
  );
}

function AccessButton({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useWords();
  const confirm = useConfirm();
  const toasts = useToasts();
  const change = useChange(
    (is_active: boolean) =>
      api.patch('/api/v1/members/{person_id}', {
        path: { person_id: member.id },
        if_match: `"${member.revision}"`,
        body: { is_active },
      }),
    { touches: ['/api/v1/members'], onDone },
  );
  const turn = async () => {
    const closes = member.is_active;
    const is_sure =
      !closes ||
      (await confirm({
        title: t('people.deactivate_title', { name: member.name }),
        text: t('people.deactivate_text'),
        confirm_label: t('people.deactivate'),
        kind: 'destructive',
      }));
    if (is_sure) change.mutate(!closes, { onError: (reason) => toasts.showRefusal(reason) });
  };
  return (
    <div className={styles.apart}>
      <Button
        variant="default"
        color={member.is_active ? 'red' : 'gray'}
        loading={change.isPending}
        onClick={() => void turn()}
      >
        {t(member.is_active ? 'people.deactivate' : 'people.activate')}
      </Button>
    </div>
  );
}
