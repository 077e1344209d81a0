import { SegmentedControl } from '@mantine/core';
import { useList } from '@web/api';
import { type Locale, locale_names, locales } from '@web/i18n';
import { FieldRow, type Form, SelectField, TextField } from '@web/kit';
import { useMemo } from 'react';
import { useWords } from './words';

export interface ClientValues {
  client_kind: 'new' | 'known';
  client_workspace_id: string | null;
  'new_client/name': string;
  'new_client/locale': Locale | null;
  'new_client/time_zone': string | null;
  'new_client/owner_name': string;
  'new_client/owner_email': string;
}

/** A client who has a workspace, or what a new one needs to get it. */
export function ClientFields<Values extends ClientValues>({ form }: { form: Form<Values> }) {
  const t = useWords();
  const bound = form as unknown as Form<ClientValues>;
  const clients = useList('/api/v1/client_workspaces');
  const known = clients.items ?? [];
  return (
    <>
      {known.length > 0 && (
        <SegmentedControl
          aria-label={t('new.client')}
          value={bound.values.client_kind}
          data={[
            { value: 'new', label: t('new.client_new') },
            { value: 'known', label: t('new.client_known') },
          ]}
          onChange={(kind) => bound.set('client_kind', kind === 'known' ? 'known' : 'new')}
        />
      )}
      {bound.values.client_kind === 'known' ? (
        <SelectField
          field={bound.field('client_workspace_id')}
          label={t('new.which_client')}
          choices={known.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
        />
      ) : (
        <NewClientFields form={bound} />
      )}
    </>
  );
}

function NewClientFields({ form }: { form: Form<ClientValues> }) {
  const t = useWords();
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })),
    [],
  );
  const chosen = form.values['new_client/time_zone'];
  // The browser may still call a zone by its old name: Europe/Kiev.
  const all = zones.some(({ value }) => value === chosen)
    ? zones
    : [...(chosen ? [{ value: chosen, label: chosen }] : []), ...zones];
  return (
    <>
      <TextField field={form.field('new_client/name')} label={t('new.client_name')} />
      <FieldRow>
        <SelectField
          field={form.field('new_client/locale')}
          label={t('new.client_locale')}
          choices={locales.map((value) => ({ value, label: locale_names[value] }))}
        />
        <SelectField
          field={form.field('new_client/time_zone')}
          label={t('new.client_zone')}
          choices={all}
          searchable
        />
      </FieldRow>
      <FieldRow>
        <TextField field={form.field('new_client/owner_name')} label={t('new.owner_name')} />
        <TextField
          field={form.field('new_client/owner_email')}
          label={t('new.owner_email')}
          description={t('new.owner_email_text')}
          type="email"
        />
      </FieldRow>
    </>
  );
}
