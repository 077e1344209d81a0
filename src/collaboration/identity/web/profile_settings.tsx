import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, api, useResource } from '@web/api';
import { type Locale, locale_names, locales } from '@web/i18n';
import {
  FormFrame,
  PasswordField,
  ResourceState,
  Section,
  SelectField,
  TextField,
  useForm,
  useToasts,
} from '@web/kit';
import { usePreferences } from '@web/shell';
import styles from './identity.module.css';
import { timeZoneChoices, useWords } from './words';

/** One's own name, language, zone and password. */
export function ProfileSettings() {
  const t = useWords();
  const person = useResource('/api/v1/person');
  return (
    <>
      <Section title={t('profile.title')}>
        <ResourceState query={person}>
          {(data) => <ProfileForm key={data.revision} person={data} />}
        </ResourceState>
      </Section>
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
    </>
  );
}

function ProfileForm({ person }: { person: AnswerOf<'/api/v1/person', 'get'> }) {
  const t = useWords();
  const toasts = useToasts();
  const cache = useQueryClient();
  const { setLocale } = usePreferences();
  const form = useForm({
    initial: {
      name: person.name,
      locale: person.locale as Locale | null,
      time_zone: person.time_zone as string | null,
    },
    send: (body) => api.patch('/api/v1/person', { body, if_match: `"${person.revision}"` }),
    onDone: ({ locale }) => {
      setLocale(locale);
      void cache.invalidateQueries({ queryKey: ['/api/v1/person'] });
      void cache.invalidateQueries({ queryKey: ['session'] });
      toasts.show({ text: t('profile.saved') });
    },
  });
  return (
    <FormFrame form={form}>
      <p className={styles.quiet}>{t('profile.email', { email: person.email })}</p>
      <TextField
        field={form.field('name')}
        label={t('profile.name')}
        autoComplete="name"
        required
      />
      <SelectField
        field={form.field('locale')}
        label={t('profile.language')}
        choices={locales.map((value) => ({ value, label: locale_names[value] }))}
      />
      <SelectField
        field={form.field('time_zone')}
        label={t('profile.time_zone')}
        choices={timeZoneChoices(person.time_zone)}
        searchable
      />
    </FormFrame>
  );
}

function PasswordForm() {
  const t = useWords();
  const toasts = useToasts();
  const cache = useQueryClient();
  const form = useForm({
    initial: { current_password: '', password: '' },
    send: (body) => api.put('/api/v1/person/password', { body }),
    onDone: () => {
      toasts.show({ text: t('password.changed') });
      form.reset();
      void cache.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <FormFrame form={form} submit_label={t('password.change')}>
      <p className={styles.quiet}>{t('password.text')}</p>
      <PasswordField
        field={form.field('current_password')}
        label={t('password.current')}
        autoComplete="current-password"
        required
      />
      <PasswordField
        field={form.field('password')}
        label={t('password.wanted')}
        description={t('password.wanted_hint')}
        autoComplete="new-password"
        required
      />
    </FormFrame>
  );
}
