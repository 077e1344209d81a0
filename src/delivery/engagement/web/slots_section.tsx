import { Button } from '@mantine/core';
import { api, type ItemOf, useChange, useList } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  FormFrame,
  ListState,
  needed,
  Section,
  SelectField,
  StatusBadge,
  TextAreaField,
  TextField,
  todayIn,
  useConfirm,
  useForm,
} from '@web/kit';
import { hasRole, useGoTo, useUrlState, useViewer } from '@web/shell';
import { ManagerChoice } from './manager_choice';
import { useWords } from './words';

const path = '/api/v1/slot_reservations';
type Slot = ItemOf<typeof path>;
const touches = [path, '/api/v1/manager_capacities', '/api/v1/department_managers'];

/** Slots of managers kept for engagements that are being sold. */
export function SlotsSection() {
  const t = useWords();
  const viewer = useViewer();
  const [panel, setPanel] = useUrlState('panel');
  const slots = useList(path);
  const may_reserve = !hasRole(viewer, 'developer', 'quality_manager');
  return (
    <Section
      title={t('slots')}
      padding="flush"
      actions={
        may_reserve && (
          <Button variant="default" size="compact-sm" onClick={() => setPanel('slot')}>
            {t('slots.reserve')}
          </Button>
        )
      }
    >
      <ListState
        query={slots}
        items={slots.items}
        empty={{ title: t('slots.none'), text: t('slots.none_text') }}
      >
        {(items) => <SlotTable slots={items} />}
      </ListState>
      <Dialog
        is_open={panel === 'slot'}
        onClose={() => setPanel('')}
        title={t('slots.reserve')}
        size="lg"
      >
        <SlotForm onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function SlotTable({ slots }: { slots: readonly Slot[] }) {
  const t = useWords();
  const locale = useLocale();
  const confirm = useConfirm();
  const goTo = useGoTo();
  const release = useChange(
    (id: string) =>
      api.post('/api/v1/slot_reservations/{slot_reservation_id}/releases', {
        path: { slot_reservation_id: id },
        body: { reason: t('slots.released') },
      }),
    { touches },
  );
  const columns: Column<Slot>[] = [
    {
      key: 'client',
      label: t('slots.client'),
      card: 'title',
      cell: (slot) => (
        <>
          {slot.client_name}{' '}
          {slot.is_lapsed && (
            <StatusBadge tone="neutral" look="outline">
              {t('slots.lapsed')}
            </StatusBadge>
          )}
        </>
      ),
    },
    { key: 'manager', label: t('slots.manager'), cell: (slot) => slot.manager_name },
    { key: 'package', label: t('slots.package'), cell: (slot) => slot.package_name[locale] },
    {
      key: 'from',
      label: t('slots.from'),
      align: 'end',
      cell: (slot) => <Day day={slot.starts_on} />,
    },
    { key: 'to', label: t('slots.to'), align: 'end', cell: (slot) => <Day day={slot.ends_on} /> },
    {
      key: 'until',
      label: t('slots.kept_until'),
      align: 'end',
      cell: (slot) => <Day day={slot.kept_until} />,
    },
    { key: 'by', label: t('slots.by'), cell: (slot) => slot.reserved_by_name },
  ];
  return (
    <DataTable
      label={t('slots')}
      rows={slots}
      row_key={(slot) => slot.id}
      columns={columns}
      actions={(slot) =>
        slot.allowed.includes('release') && (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => goTo(`engagements/new?slot=${slot.id}`)}
            >
              {t('slots.start')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={async () => {
                const is_sure = await confirm({
                  title: t('slots.release_title', { client: slot.client_name }),
                  text: t('slots.release_text'),
                  confirm_label: t('slots.release'),
                });
                if (is_sure) release.mutate(slot.id);
              }}
            >
              {t('slots.release')}
            </Button>
          </>
        )
      }
    />
  );
}

interface Values {
  client_name: string;
  service_package_id: string | null;
  starts_on: string | null;
  manager_id: string | null;
  note: string;
}

function SlotForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const locale = useLocale();
  const packages = useList('/api/v1/service_packages');
  const today = todayIn(useTimeZone(), Date.now());
  const send = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(path, {
        body: {
          client_name: values.client_name,
          service_package_id: needed(values.service_package_id),
          starts_on: needed(values.starts_on),
          manager_id: needed(values.manager_id),
          note: values.note,
        },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<Values>({
    initial: {
      client_name: '',
      service_package_id: null,
      starts_on: today,
      manager_id: null,
      note: '',
    },
    send: (values, { idempotency_key }) => send.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('slots.submit')} onCancel={onDone}>
      <TextField field={form.field('client_name')} label={t('slots.client')} autoFocus />
      <SelectField
        field={form.field('service_package_id')}
        label={t('slots.package')}
        choices={(packages.items ?? []).map((view) => ({
          value: view.id,
          label: view.package.name[locale],
        }))}
      />
      <ManagerChoice
        starts_on={form.field('starts_on')}
        manager={form.field('manager_id')}
        service_package_id={form.values.service_package_id}
      />
      <TextAreaField field={form.field('note')} label={t('slots.note')} rows={2} />
    </FormFrame>
  );
}
