import { Button } from '@mantine/core';
import { api, type ItemOf, useList } from '@web/api';
import {
  type Column,
  DataTable,
  FormFrame,
  Hours,
  Instant,
  ListState,
  Page,
  Section,
  SidePanel,
  StatusBadge,
  TextAreaField,
  useForm,
  useToasts,
} from '@web/kit';
import { ScreenLink } from '@web/shell';
import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { monthAround } from './days';
import { useTimeTouched } from './time_data';
import { TimeTabs } from './time_tabs';
import { useMonthName, useWords } from './words';

type Month = ItemOf<'/api/v1/time_months'>;

/** The months, what is in them, and whether they are closed. */
export function MonthsPage() {
  const t = useWords();
  const monthName = useMonthName();
  const months = useList('/api/v1/time_months');
  const [open, setOpen] = useState<Month | null>(null);
  const columns: Column<Month>[] = [
    {
      key: 'month',
      label: t('grouping.month'),
      card: 'title',
      cell: ({ month }) => {
        const { from, to } = monthAround(month);
        return (
          <ScreenLink to={`time/reports?from=${from}&to=${to}&group_by=person`}>
            {monthName(month)}
          </ScreenLink>
        );
      },
    },
    {
      key: 'effort',
      label: t('field.effort'),
      align: 'end',
      width: '120px',
      cell: ({ effort_minutes }) => <Hours effort_minutes={effort_minutes} />,
    },
    {
      key: 'billable',
      label: t('reports.billable'),
      align: 'end',
      width: '130px',
      cell: ({ billable_minutes }) => <Hours effort_minutes={billable_minutes} />,
    },
    {
      key: 'people',
      label: t('months.people'),
      align: 'end',
      width: '100px',
      cell: ({ person_count }) => person_count,
    },
    { key: 'state', label: t('months.state'), cell: (month) => <State month={month} /> },
  ];
  return (
    <Page
      title={t('months.title')}
      subtitle={t('months.subtitle')}
      tabs={<TimeTabs open="months" />}
    >
      <Section padding="flush">
        <ListState query={months} items={months.items}>
          {(items) => (
            <DataTable
              label={t('months.title')}
              rows={items}
              row_key={({ month }) => month}
              columns={columns}
              actions={(month) => <MonthAction month={month} onClick={() => setOpen(month)} />}
            />
          )}
        </ListState>
      </Section>
      <SidePanel
        is_open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? monthName(open.month) : ''}
      >
        {open && <MonthForm key={open.month} month={open} onDone={() => setOpen(null)} />}
      </SidePanel>
    </Page>
  );
}

function State({ month: { close } }: { month: Month }) {
  const t = useWords();
  if (!close) return <StatusBadge tone="info">{t('months.open')}</StatusBadge>;
  return (
    <span>
      <StatusBadge tone="neutral">{t('months.closed')}</StatusBadge>{' '}
      {t.node('months.closed_by', {
        person: close.person_name,
        moment: <Instant at={close.closed_at} />,
      })}
    </span>
  );
}

function MonthAction({ month, onClick }: { month: Month; onClick: () => void }) {
  const t = useWords();
  const reopens = month.allowed.includes('reopen');
  if (!reopens && !month.allowed.includes('close')) return null;
  const Icon = reopens ? LockOpen : Lock;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} aria-hidden />}
      onClick={onClick}
    >
      {t(reopens ? 'months.reopen' : 'months.close')}
    </Button>
  );
}

function MonthForm({ month, onDone }: { month: Month; onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const touched = useTimeTouched();
  const { close } = month;
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }, { idempotency_key }) =>
      close
        ? api.post('/api/v1/month_closes/{month_close_id}/reopenings', {
            path: { month_close_id: close.id },
            body: { reason },
            idempotency_key,
          })
        : api.post('/api/v1/month_closes', {
            body: { month: month.month, reason },
            idempotency_key,
          }),
    onDone: () => {
      touched();
      toasts.show({ text: t(close ? 'months.reopened_done' : 'months.closed_done') });
      onDone();
    },
  });
  return (
    <FormFrame
      form={form}
      submit_label={t(close ? 'months.reopen' : 'months.close')}
      onCancel={onDone}
    >
      <p>{t(close ? 'months.reopen_hint' : 'months.close_hint')}</p>
      <TextAreaField
        field={form.field('reason')}
        label={t(close ? 'field.reason' : 'months.remark')}
        required={close !== null}
      />
    </FormFrame>
  );
}
