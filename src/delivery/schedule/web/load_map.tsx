import { useLocale } from '@web/i18n';
import { formatDay, formatEffort, PersonChip } from '@web/kit';
import { type Fullness, fullnessOf } from './load_share';
import styles from './schedule.module.css';
import { type CapacityLoad, type PersonLoad, useWords } from './words';

const shown: readonly Fullness[] = ['empty', 'low', 'half', 'high', 'full', 'over', 'away'];

/** People by weeks; the darker, the fuller. Each cell says its hours to whoever points at it or reads it aloud. */
export function LoadMap({ load }: { load: CapacityLoad }) {
  const t = useWords();
  const locale = useLocale();
  return (
    <div className={styles.map_frame}>
      <table className={styles.map} aria-label={t('load')}>
        <thead>
          <tr>
            <th scope="col">{t('load.person')}</th>
            {load.mondays.map((monday) => (
              <th key={monday} scope="col">
                {formatDay(monday, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.people.map((person) => (
            <PersonRow key={person.person_id} person={person} mondays={load.mondays} />
          ))}
        </tbody>
      </table>
      <ul className={styles.legend}>
        {shown.map((fullness) => (
          <li key={fullness}>
            <i className={styles.cell} data-fullness={fullness} aria-hidden />
            {t(`fullness.${fullness}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonRow({ person, mondays }: { person: PersonLoad; mondays: readonly string[] }) {
  const t = useWords();
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <PersonChip person={{ name: person.person_name }} />
      </th>
      {person.weeks.map((cell, week) => {
        const says = t('load.cell', {
          planned: formatEffort(cell.planned_minutes, locale),
          available: formatEffort(cell.available_minutes, locale),
        });
        return (
          <td key={mondays[week]}>
            <span className={styles.cell} data-fullness={fullnessOf(cell)} title={says}>
              <span className={styles.unseen}>{says}</span>
            </span>
          </td>
        );
      })}
    </tr>
  );
}
