import { type ChartColumn, ChartTable } from './chart_table';
import type { GanttRow } from './gantt_rows';
import type { GanttWords } from './gantt_words';
import { useChartWords } from './words';

interface GanttTableProps {
  label: string;
  rows: readonly GanttRow[];
  words: GanttWords;
}

/** Every row of the chart, also those under a closed one, with its dates. */
export function GanttTable({ label, rows, words }: GanttTableProps) {
  const t = useChartWords();
  const all: ChartColumn<GanttRow>[] = [
    { key: 'name', label: t('gantt.name'), cell: (row) => row.label },
    { key: 'planned', label: t('gantt.planned'), cell: (row) => words.span(row.planned) },
    { key: 'baseline', label: t('gantt.baseline'), cell: (row) => words.span(row.baseline) },
    { key: 'actual', label: t('gantt.actual'), cell: (row) => words.span(row.actual) },
    { key: 'float', label: t('gantt.float'), cell: (row) => words.float(row) },
    {
      key: 'critical',
      label: t('gantt.critical'),
      cell: (row) => (row.is_critical ? t('gantt.yes') : ''),
    },
    { key: 'waits', label: t('gantt.waits'), cell: (row) => words.waits(row) },
    { key: 'pauses', label: t('gantt.pauses'), cell: (row) => words.pauses(row) },
    { key: 'forecast', label: t('gantt.forecast'), cell: (row) => words.marks(row) },
    { key: 'after', label: t('gantt.after'), cell: (row) => words.after(row) },
  ];
  return <ChartTable label={label} rows={rows} row_key={(row) => row.key} columns={all} />;
}
