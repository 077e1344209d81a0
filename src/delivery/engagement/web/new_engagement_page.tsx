import { type AnswerOf, api, type ItemOf, useChange, useList } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import {
  FormFrame,
  ListState,
  needed,
  Page,
  Section,
  TextField,
  todayIn,
  useForm,
  useToasts,
} from '@web/kit';
import { useGoTo, useUrlState, useViewer } from '@web/shell';
import { ClientFields, type ClientValues } from './client_fields';
import {
  HandOverFields,
  type HandOverValues,
  handOverBody,
  handOverValues,
} from './hand_over_fields';
import { ManagerChoice } from './manager_choice';
import styles from './new_engagement.module.css';
import { PackageChoice } from './package_choice';
import { PersonField } from './person_field';
import { useWarningText } from './warning_text';
import { useWords } from './words';

interface Values extends ClientValues, HandOverValues {
  name: string;
  service_package_id: string | null;
  manager_id: string | null;
  administrator_id: string | null;
  sales_representative_id: string | null;
  quality_manager_id: string | null;
  starts_on: string | null;
}

type Slot = ItemOf<'/api/v1/slot_reservations'>;

function bodyOf(values: Values, slot: Slot | undefined) {
  const is_new = values.client_kind === 'new';
  return {
    client_workspace_id: is_new ? null : values.client_workspace_id,
    new_client: is_new
      ? {
          name: values['new_client/name'],
          locale: values['new_client/locale'] ?? 'en',
          time_zone: needed(values['new_client/time_zone']),
          owner_name: values['new_client/owner_name'],
          owner_email: values['new_client/owner_email'],
        }
      : null,
    name: values.name,
    service_package_id: needed(values.service_package_id),
    manager_id: needed(values.manager_id),
    administrator_id: values.administrator_id,
    sales_representative_id: values.sales_representative_id,
    quality_manager_id: values.quality_manager_id,
    starts_on: needed(values.starts_on),
    hand_over: handOverBody(values, []),
    slot_reservation_id: slot?.id ?? null,
  };
}

type Started = AnswerOf<'/api/v1/engagements', 'post'>;

/** The sales hand-over on one page: who, what, with whom, and what was said (DOMAIN §3.1). */
export function NewEngagementPage() {
  const [slot_id] = useUrlState('slot');
  return slot_id ? <FromSlot slot_id={slot_id} /> : <NewEngagement />;
}

/** A slot was kept for it: what is known of it then is filled in. */
function FromSlot({ slot_id }: { slot_id: string }) {
  const t = useWords();
  const slots = useList('/api/v1/slot_reservations');
  return (
    <ListState query={slots} items={slots.items} empty={{ title: t('slots.none') }}>
      {(items) => <NewEngagement slot={items.find(({ id }) => id === slot_id)} />}
    </ListState>
  );
}

function NewEngagement({ slot }: { slot?: Slot | undefined }) {
  const t = useWords();
  const goTo = useGoTo();
  const { show } = useToasts();
  const { person } = useViewer();
  const locale = useLocale();
  const time_zone = useTimeZone();
  const warningText = useWarningText();
  const today = todayIn(time_zone, Date.now());
  const start = useChange(
    ({ values, key }: { values: Values; key: string }): Promise<Started> =>
      api.post('/api/v1/engagements', { body: bodyOf(values, slot), idempotency_key: key }),
    {
      touches: [
        '/api/v1/engagements',
        '/api/v1/manager_capacities',
        '/api/v1/client_workspaces',
        '/api/v1/slot_reservations',
      ],
    },
  );
  const form = useForm<Values, Started>({
    initial: {
      client_kind: 'new',
      client_workspace_id: null,
      'new_client/name': slot?.client_name ?? '',
      'new_client/locale': locale,
      'new_client/time_zone': time_zone,
      'new_client/owner_name': '',
      'new_client/owner_email': '',
      name: '',
      service_package_id: slot?.service_package_id ?? null,
      manager_id: slot?.manager_id ?? null,
      administrator_id: null,
      sales_representative_id: null,
      quality_manager_id: null,
      starts_on: slot && slot.starts_on > today ? slot.starts_on : today,
      ...handOverValues({}),
    },
    draft: `engagement.new.${slot?.id ?? person.id}`,
    send: (values, { idempotency_key }) => start.mutateAsync({ values, key: idempotency_key }),
    onDone: (started) => {
      show({ text: t('new.started', { name: started.name }) });
      for (const warning of started.warnings) show({ text: warningText(warning) });
      goTo(`engagements/${started.id}`);
    },
  });
  return (
    <Page title={t('new')} subtitle={t('new.subtitle')} width="narrow">
      <FormFrame form={form} submit_label={t('new.submit')} onCancel={() => goTo('engagements')}>
        <Section title={t('new.client')}>
          <ClientFields form={form} />
          <TextField
            field={form.field('name')}
            label={t('new.name')}
            placeholder={t('new.name_hint')}
          />
        </Section>
        <Section title={t('new.package')}>
          <PackageChoice
            field={form.field('service_package_id')}
            onChosen={() => form.set('manager_id', null)}
          />
        </Section>
        <Section title={t('new.people')}>
          <ManagerChoice
            starts_on={form.field('starts_on')}
            manager={form.field('manager_id')}
            service_package_id={form.values.service_package_id}
          />
          <div className={styles.people}>
            <PersonField
              field={form.field('administrator_id')}
              label={t('role.administrator')}
              roles={['administrator']}
              clearable
            />
            <PersonField
              field={form.field('sales_representative_id')}
              label={t('role.sales_representative')}
              roles={['sales_representative']}
              clearable
            />
            <PersonField
              field={form.field('quality_manager_id')}
              label={t('role.quality_manager')}
              roles={['quality_manager']}
              clearable
            />
          </div>
        </Section>
        <Section title={t('new.hand_over')}>
          <p className={styles.quiet}>{t('new.hand_over_text')}</p>
          <HandOverFields
            promised={form.field('hand_over/promised')}
            wanted_result={form.field('hand_over/wanted_result')}
            deadlines={form.field('deadlines')}
            contacts={form.field('contacts')}
          />
        </Section>
      </FormFrame>
    </Page>
  );
}
