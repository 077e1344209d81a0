import { useQueryClient } from '@tanstack/react-query';
import { api } from '@web/api';
import { type Locale, locale_names, locales, useLocale } from '@web/i18n';
import { FormFrame, SelectField, TextField, useForm, useToasts } from '@web/kit';
import type { Role } from '@web/shell';
import { RoleChoice } from './role_choice';
import { useWords } from './words';

/** Asks somebody into the workspace; the server mails the invitation. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const cache = useQueryClient();
  const form = useForm({
    initial: {
      name: '',
      email: '',
      title: '',
      roles: [] as Role[],
      locale: useLocale() as Locale | null,
    },
    draft: 'identity.invite',
    send: (values, { idempotency_key }) =>
      api.post('/api/v1/members', { body: values, idempotency_key }),
    onDone: ({ name }) => {
      void cache.invalidateQueries({ queryKey: ['/api/v1/members'] });
      toasts.show({ text: t('people.invitation_sent', { name }) });
      onDone();
    },
  });
  return (
    <FormFrame form={form} submit_label={t('people.send_invitation')} onCancel={onDone}>
      <p>{t('people.invite_text')}</p>
      <TextField field={form.field('name')} label={t('people.name')} required autoFocus />
      <TextField field={form.field('email')} label={t('people.email')} type="email" required />
      <TextField
        field={form.field('title')}
        label={t('people.position')}
        description={t('people.position_hint')}
      />
      <RoleChoice field={form.field('roles')} />
      <SelectField
        field={form.field('locale')}
        label={t('people.language')}
        choices={locales.map((value) => ({ value, label: locale_names[value] }))}
      />
    </FormFrame>
  );
}
