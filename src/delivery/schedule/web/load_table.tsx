import { useLocale } from '@web/i18n';
import { type Column, DataTable, formatDay, formatEffort, PersonChip } from '@web/kit';
import { type CapacityLoad, type PersonLoad, useWords } from './words';

/** The heat map in figures. */
export function LoadTable({ load }: { load: CapacityLoad }) {
  const t = useWords();
  const locale = useLocale();
  const columns: Column<PersonLoad>[] = [
    {
      key: 'person',
      label: t('load.person'),
      card: 'title',
      cell: (row) => <PersonChip person={{ name: row.person_name }} />,
    },
    ...load.mondays.map((monday, week): Column<PersonLoad> => {
      return {
        key: monday,
        label: formatDay(monday, locale),
        align: 'end',
        cell: (row) => {
          const cell = row.weeks[week];
          if (!cell) return null;
          return t('load.figures', {
            planned: formatEffort(cell.planned_minutes, locale),
            available: formatEffort(cell.available_minutes, locale),
          });
        },
      };
    }),
  ];
  return (
    <DataTable
      label={t('load')}
      rows={load.people}
      row_key={(row) => row.person_id}
      columns={columns}
    />
  );
}
