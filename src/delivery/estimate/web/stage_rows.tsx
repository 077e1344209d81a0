import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import { type FigureStage, withStage } from './edits';
import styles from './estimate.module.css';
import { type GridColumn, SumCells } from './estimate_grid';
import { PointsCells, PointsToggle } from './points_cells';
import type { Estimate, EstimateStage } from './types';
import type { SaveEstimate } from './use_estimate';
import { useWords } from './words';

interface StageRowsProps {
  estimate: Estimate;
  save: SaveEstimate;
  may_edit: boolean;
  columns: readonly GridColumn[];
}

function isOutside({ total, usual_low_minutes, usual_high_minutes }: EstimateStage): boolean {
  const low = usual_low_minutes ?? 0;
  const high = usual_high_minutes ?? Number.POSITIVE_INFINITY;
  return total.minutes > 0 && (total.minutes < low || total.minutes > high);
}

/** The stages around the items; configuration is what the items add up to. */
export function StageRows({ estimate, save, may_edit, columns }: StageRowsProps) {
  const t = useWords();
  const locale = useLocale();
  return (
    <tbody>
      {estimate.stages.map((line) => {
        const name = t(`stage.${line.stage}`);
        const { usual_low_minutes: low, usual_high_minutes: high } = line;
        const usual =
          low !== null && low !== undefined && high !== null && high !== undefined
            ? t('usual', { low: formatEffort(low, locale), high: formatEffort(high, locale) })
            : null;
        const head = (
          <>
            {name}
            {usual && <span className={styles.sub}>{usual}</span>}
          </>
        );
        if (line.stage === 'configuration') {
          return (
            <tr key={line.stage} className={styles.stage}>
              <th scope="row" className={styles.name}>
                {head}
              </th>
              <SumCells total={line.total} columns={columns} />
            </tr>
          );
        }
        const stage: FigureStage = line.stage;
        const figure = estimate.content.stages[stage] ?? null;
        const onChange = (change: Parameters<typeof withStage>[2]) =>
          save((now) => withStage(now, stage, change));
        return (
          <tr key={stage} className={styles.stage}>
            <th scope="row" className={styles.name}>
              <span className={styles.title_line}>
                <span>{head}</span>
                {may_edit && <PointsToggle name={name} figure={figure} onChange={onChange} />}
              </span>
            </th>
            <PointsCells
              name={name}
              figure={figure}
              may_edit={may_edit}
              is_warned={isOutside(line)}
              columns={columns}
              onChange={onChange}
            />
            {columns.includes('developer') && (
              <>
                <td />
                <td />
                <td />
              </>
            )}
            <td className={styles.sum}>
              {line.total.minutes > 0 && formatEffort(line.total.minutes, locale)}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
