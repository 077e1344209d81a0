import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, api, useResource } from '@web/api';
import { type Locale, locale_names, locales } from '@web/i18n';
import {
  FormFrame,
  ResourceState,
  Section,
  SelectField,
  TextField,
  useForm,
  useToasts,
} from '@web/kit';
import styles from './identity.module.css';
import { timeZoneChoices, useWords } from './words';

/** The workspace's own name, language, zone and currency. */
export function WorkspaceSettings() {
  const t = useWords();
  const workspace = useResource('/api/v1/workspace');
  return (
    <Section title={t('workspace.title')}>
      <ResourceState query={workspace}>
        {(data) => <WorkspaceForm key={data.revision} workspace={data} />}
      </ResourceState>
    </Section>
  );
}

function currencyChoices(present: string) {
  const codes = Intl.supportedValuesOf('currency');
  return (codes.includes(present) ? codes : [present, ...codes]).map((code) => ({
    value: code,
    label: code,
  }));
}

function WorkspaceForm({ workspace }: { workspace: AnswerOf<'/api/v1/workspace', 'get'> }) {
  const t = useWords();
  const toasts = useToasts();
  const cache = useQueryClient();
  const form = useForm({
    initial: {
      name: workspace.name,
      locale: workspace.locale as Locale | null,
      time_zone: workspace.time_zone as string | null,
      currency: workspace.currency as string | null,
    },
    send: (body) => api.patch('/api/v1/workspace', { body, if_match: `"${workspace.revision}"` }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: ['/api/v1/workspace'] });
      void cache.invalidateQueries({ queryKey: ['session'] });
      toasts.show({ text: t('workspace.saved') });
    },
  });
  return (
    <FormFrame form={form}>
      <p className={styles.quiet}>{t('workspace.address', { slug: workspace.slug })}</p>
      <TextField field={form.field('name')} label={t('workspace.name')} required />
      <SelectField
        field={form.field('locale')}
        label={t('workspace.language')}
        choices={locales.map((value) => ({ value, label: locale_names[value] }))}
      />
      <SelectField
        field={form.field('time_zone')}
        label={t('workspace.time_zone')}
        description={t('workspace.time_zone_hint')}
        choices={timeZoneChoices(workspace.time_zone)}
        searchable
      />
      <SelectField
        field={form.field('currency')}
        label={t('workspace.currency')}
        description={t('workspace.currency_hint')}
        choices={currencyChoices(workspace.currency)}
        searchable
      />
    </FormFrame>
  );
}
