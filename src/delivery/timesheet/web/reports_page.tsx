import { Button, Select, TextInput } from '@mantine/core';
import { type AnswerOf, useList, useResource } from '@web/api';
import {
  type Column,
  DataTable,
  EmptyState,
  Hours,
  Page,
  ResourceState,
  Section,
  useToasts,
} from '@web/kit';
import { ChartBar, Download } from 'lucide-react';
import { useState } from 'react';
import { downloadWorkbook } from './download';
import { PeriodButtons } from './period_buttons';
import { ReportChart } from './report_chart';
import { groupings, useReportFilters } from './report_filters';
import { TimeTabs } from './time_tabs';
import styles from './timesheet.module.css';
import { useMonthName, useStageChoices, useWords, useWorkKindChoices } from './words';

export type Report = AnswerOf<'/api/v1/time_reports', 'get'>;
export type ReportRow = Report['rows'][number];

/** Everybody's time, narrowed and summed up as the address says. */
export function ReportsPage() {
  const t = useWords();
  const { query } = useReportFilters();
  const report = useResource('/api/v1/time_reports', { query });
  return (
    <Page
      title={t('reports.title')}
      actions={<DownloadButton />}
      tabs={<TimeTabs open="reports" />}
    >
      <Section>
        <Filters />
      </Section>
      <ResourceState query={report}>{(data) => <ReportView report={data} />}</ResourceState>
    </Page>
  );
}

function ReportView({ report }: { report: Report }) {
  const t = useWords();
  const nameOf = useRowName(report.grouping);
  if (report.rows.length === 0) {
    return (
      <Section>
        <EmptyState icon={ChartBar} title={t('reports.empty')} text={t('reports.empty_hint')} />
      </Section>
    );
  }
  const total = { ...report.total, key: 'total' };
  const has_plan = report.rows.some(({ planned_minutes }) => planned_minutes !== null);
  const hours = (key: string, label: string, minutesOf: (row: ReportRow) => number | null) => ({
    key,
    label,
    align: 'end' as const,
    width: '130px',
    cell: (row: ReportRow) => {
      const minutes = minutesOf(row);
      return minutes === null ? '–' : <Hours effort_minutes={minutes} />;
    },
  });
  const columns: Column<ReportRow>[] = [
    {
      key: 'name',
      label: t(`grouping.${report.grouping}`),
      card: 'title',
      cell: (row) => (row === total ? <strong>{t('own.total')}</strong> : nameOf(row)),
    },
    hours('effort', t('field.effort'), (row) => row.effort_minutes),
    hours('billable', t('reports.billable'), (row) => row.billable_minutes),
    hours('internal', t('reports.internal'), (row) => row.effort_minutes - row.billable_minutes),
    ...(has_plan ? [hours('planned', t('reports.planned'), (row) => row.planned_minutes)] : []),
    {
      key: 'entries',
      label: t('reports.entries'),
      align: 'end',
      width: '100px',
      cell: ({ entry_count }) => entry_count,
    },
  ];
  return (
    <>
      <Section title={t('reports.chart')}>
        <ReportChart rows={report.rows} nameOf={nameOf} />
      </Section>
      <Section padding="flush">
        <DataTable
          label={t('reports.title')}
          rows={[...report.rows, total]}
          row_key={({ key }) => key}
          columns={columns}
        />
      </Section>
    </>
  );
}

/** What a row is called: a word, a month, or the name the server sent. */
function useRowName(grouping: Report['grouping']): (row: ReportRow) => string {
  const t = useWords();
  const monthName = useMonthName();
  return (row) => {
    if (grouping === 'month') return monthName(row.key);
    if (grouping === 'block' && row.key === '') return t('reports.no_block');
    const word = `${grouping}.${row.key}`;
    return t.has(word) ? t(word) : row.label;
  };
}

function Filters() {
  const t = useWords();
  const { values, set } = useReportFilters();
  const engagements = useList('/api/v1/engagements', { query: { limit: 200, sort: 'name' } });
  const members = useList('/api/v1/members');
  const named = (items: readonly { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const choices = {
    engagement_id: named(engagements.items),
    person_id: named(members.items),
    stage: useStageChoices(),
    work_kind: useWorkKindChoices(),
    billable: [
      { value: 'yes', label: t('reports.billable') },
      { value: 'no', label: t('reports.internal') },
    ],
  };
  const labels = {
    engagement_id: t('field.engagement'),
    person_id: t('field.person'),
    stage: t('field.stage'),
    work_kind: t('field.work_kind'),
    billable: t('reports.kind'),
  };
  return (
    <search>
      <div className={styles.filters}>
        <Select
          size="xs"
          label={t('reports.group_by')}
          data={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
          value={values.grouping}
          onChange={(value) => set.grouping(value ?? 'stage')}
          allowDeselect={false}
        />
        {(['engagement_id', 'person_id', 'stage', 'work_kind', 'billable'] as const).map((name) => (
          <Select
            key={name}
            size="xs"
            label={labels[name]}
            placeholder={t('reports.any')}
            data={choices[name]}
            value={values[name] || null}
            onChange={(value) => set[name](value ?? '')}
            searchable
            clearable
          />
        ))}
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            size="xs"
            type="date"
            label={t(`reports.${name}`)}
            value={values[name]}
            onChange={(event) => set[name](event.currentTarget.value)}
          />
        ))}
        <PeriodButtons />
      </div>
    </search>
  );
}

function DownloadButton() {
  const t = useWords();
  const toasts = useToasts();
  const { query } = useReportFilters();
  const [is_busy, setBusy] = useState(false);
  return (
    <Button
      variant="default"
      leftSection={<Download size={15} aria-hidden />}
      loading={is_busy}
      onClick={() => {
        setBusy(true);
        downloadWorkbook(query)
          .catch(toasts.showRefusal)
          .finally(() => setBusy(false));
      }}
    >
      {t('reports.download')}
    </Button>
  );
}
