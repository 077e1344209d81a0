import { useList } from '@web/api';
import { useLocale } from '@web/i18n';
import { type Column, DataTable, formatDay, ListState, Section, StatusBadge } from '@web/kit';
import { ScreenLink, useUrlState } from '@web/shell';
import { ControlStrip, StripLegend } from './control_strip';
import styles from './daily_controls.module.css';
import { type DepartmentLine, department_path, useDayText, useWords } from './words';

/** A working day of the department: who logged, who spoke with the client, what is late (DOMAIN §4.5). */
export function DepartmentDay() {
  const t = useWords();
  const locale = useLocale();
  const [day, setDay] = useUrlState('day');
  const lines = useList(department_path, day ? { query: { day } } : {});
  const shown = lines.items?.find((line) => line.day !== null)?.day?.day ?? day;
  const columns = useColumns();
  return (
    <Section
      title={shown ? t('department.on', { day: formatDay(shown, locale) }) : t('department')}
      padding="flush"
      actions={
        <input
          type="date"
          className={styles.day_choice}
          aria-label={t('department.day')}
          value={shown}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      }
    >
      <ListState
        query={lines}
        items={lines.items}
        empty={{ title: t('days.none'), text: t('days.none_text') }}
      >
        {(items) => (
          <>
            <DataTable
              label={t('department')}
              rows={items}
              row_key={(row) => row.engagement_id}
              columns={columns}
              fold_at={20}
            />
            <div className={styles.foot}>
              <StripLegend />
            </div>
          </>
        )}
      </ListState>
    </Section>
  );
}

function useColumns(): readonly Column<DepartmentLine>[] {
  const t = useWords();
  const dayText = useDayText();
  return [
    {
      key: 'engagement',
      label: t('engagement'),
      card: 'title',
      cell: (row) => (
        <span className={styles.where}>
          <ScreenLink to={`engagements/${row.engagement_id}`}>{row.client_name}</ScreenLink>
          <span className={styles.quiet}>{row.engagement_name}</span>
        </span>
      ),
    },
    { key: 'manager', label: t('manager'), cell: (row) => row.manager_name },
    {
      key: 'day',
      label: t('day'),
      cell: (row) => (
        <span className={styles.where}>
          {row.stalled_by.length > 0 && <StatusBadge tone="bad">{t('stalled')}</StatusBadge>}
          <span>{row.day ? dayText(row.day) : t('not_controlled')}</span>
        </span>
      ),
    },
    {
      key: 'recent',
      label: t('days'),
      width: '280px',
      cell: (row) => <ControlStrip days={row.recent} look="line" />,
    },
  ];
}
