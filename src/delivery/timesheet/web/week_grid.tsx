import { Select } from '@mantine/core';
import { useList } from '@web/api';
import { intlTag, useLocale } from '@web/i18n';
import { cx, formatEffort, useToasts } from '@web/kit';
import { ScreenLink, useViewer } from '@web/shell';
import { useState } from 'react';
import { weekFrom } from './days';
import { useEntryActions } from './time_data';
import { WeekCell } from './week_cell';
import styles from './week_grid.module.css';
import { type NewTimeEntry, type TimeEntry, useWords } from './words';

interface WeekGridProps {
  monday: string;
  today: string;
  entries: readonly TimeEntry[];
}

interface Row {
  engagement_id: string;
  name: string;
  entries: readonly TimeEntry[];
  /** What a new entry of the row is about when nothing else is said. */
  usual: Pick<NewTimeEntry, 'work_kind' | 'item_id'>;
}

const sumOf = (entries: readonly TimeEntry[]) =>
  entries.reduce((sum, { effort_minutes }) => sum + effort_minutes, 0);

/** The rows: engagements with time in the week, the person's own running ones, and those added by hand. */
function useRows(entries: readonly TimeEntry[], added: readonly string[]) {
  const { person } = useViewer();
  const engagements = useList('/api/v1/engagements', { query: { limit: 200, sort: 'name' } });
  const running = (engagements.items ?? []).filter(({ state }) => state === 'active');
  const names = new Map(entries.map((entry) => [entry.engagement_id, entry.engagement_name]));
  for (const each of running) {
    if (each.manager_id === person.id || added.includes(each.id)) names.set(each.id, each.name);
  }
  const rows: Row[] = [...names].map(([engagement_id, name]) => {
    const own = entries.filter((entry) => entry.engagement_id === engagement_id);
    const stage = running.find(({ id }) => id === engagement_id)?.stage;
    const last = own[0];
    const usual = last
      ? { work_kind: last.work_kind, item_id: last.item_id }
      : stage === 'configuration'
        ? { work_kind: 'business_process' as const }
        : {};
    return { engagement_id, name, entries: own, usual };
  });
  rows.sort((a, b) => a.name.localeCompare(b.name));
  const others = running.filter(({ id }) => !names.has(id));
  return { rows, others };
}

export function WeekGrid({ monday, today, entries }: WeekGridProps) {
  const t = useWords();
  const locale = useLocale();
  const toasts = useToasts();
  const [added, setAdded] = useState<readonly string[]>([]);
  const { rows, others } = useRows(entries, added);
  const { log, change, remove } = useEntryActions();
  const days = weekFrom(monday);
  const weekday = new Intl.DateTimeFormat(intlTag(locale), {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const say = (minutes: number) => (minutes ? formatEffort(minutes, locale) : '');

  /** One entry is changed, none becomes one, and an emptied cell is removed. */
  const save = async (row: Row, day: string, entry: TimeEntry | undefined, minutes: number) => {
    try {
      if (!entry) await log(row.engagement_id, { ...row.usual, day, effort_minutes: minutes });
      else if (minutes === 0) await remove(entry);
      else await change(entry, { effort_minutes: minutes });
    } catch (reason) {
      toasts.showRefusal(reason);
      throw reason;
    }
  };

  return (
    <div className={styles.frame}>
      <table className={styles.grid} aria-label={t('own.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('field.engagement')}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={cx(styles.day, day === today && styles.today)}>
                {weekday.format(new Date(`${day}T00:00:00Z`))}
              </th>
            ))}
            <th scope="col" className={styles.day}>
              {t('own.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.engagement_id}>
              <th scope="row" className={styles.name}>
                <ScreenLink to={`engagements/${row.engagement_id}/time`}>{row.name}</ScreenLink>
              </th>
              {days.map((day) => (
                <td key={day} className={cx(day === today && styles.today)}>
                  <WeekCell
                    label={`${row.name}, ${weekday.format(new Date(`${day}T00:00:00Z`))}`}
                    entries={row.entries.filter((entry) => entry.day === day)}
                    is_future={day > today}
                    onSave={(entry, minutes) => save(row, day, entry, minutes)}
                  />
                </td>
              ))}
              <td className={styles.sum}>{say(sumOf(row.entries))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('own.total')}</th>
            {days.map((day) => (
              <td key={day} className={styles.sum}>
                {say(sumOf(entries.filter((entry) => entry.day === day)))}
              </td>
            ))}
            <td className={styles.sum}>{say(sumOf(entries))}</td>
          </tr>
        </tfoot>
      </table>
      {others.length > 0 && (
        <Select
          key={added.length}
          className={cx(styles.add)}
          size="xs"
          aria-label={t('own.add')}
          placeholder={t('own.add')}
          data={others.map(({ id, name, client_name }) => ({
            value: id,
            label: `${name} · ${client_name}`,
          }))}
          searchable
          value={null}
          onChange={(id) => {
            if (id) setAdded([...added, id]);
          }}
        />
      )}
    </div>
  );
}
