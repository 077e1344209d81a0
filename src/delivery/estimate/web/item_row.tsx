import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import { CustomisationCells } from './customisation_cells';
import { withItem } from './edits';
import styles from './estimate.module.css';
import type { GridColumn } from './estimate_grid';
import { PointsCells, PointsToggle } from './points_cells';
import type { EffortFigure, Estimate, EstimateLine, ItemEstimate } from './types';
import type { SaveEstimate } from './use_estimate';
import { useWords } from './words';

interface ItemRowProps {
  line: EstimateLine;
  estimate: Estimate;
  save: SaveEstimate;
  may_edit: boolean;
  columns: readonly GridColumn[];
}

/** One item: the manager's hours of its chosen solution, and what a customisation takes besides. */
export function ItemRow({ line, estimate, save, may_edit, columns }: ItemRowProps) {
  const t = useWords();
  const locale = useLocale();
  const { item_id, variant_id } = line;
  const name = line.title || t('item.untitled');
  const is_editable = may_edit && Boolean(variant_id);
  const change = (edit: (item: ItemEstimate) => ItemEstimate) =>
    save((now) => withItem(now, item_id, variant_id ?? '', edit));
  const changeEffort = (edit: (figure: EffortFigure) => EffortFigure) =>
    change((item) => ({ ...item, effort: edit(item.effort) }));
  const note = !variant_id
    ? t('item.no_variant')
    : line.is_from_template
      ? t('item.from_template', { variant: line.variant_title })
      : line.variant_title;
  return (
    <tr className={styles.item}>
      <th scope="row" className={styles.name}>
        <span className={styles.title_line}>
          <span>
            {name}
            <span className={styles.sub}>{note}</span>
          </span>
          {is_editable && (
            <PointsToggle
              name={name}
              figure={line.estimate?.effort ?? null}
              onChange={changeEffort}
            />
          )}
        </span>
      </th>
      <PointsCells
        name={name}
        figure={line.estimate?.effort ?? null}
        may_edit={is_editable}
        is_suggested={line.is_from_template}
        is_warned={Boolean(variant_id) && !line.estimate?.effort.minutes}
        columns={columns}
        onChange={changeEffort}
      />
      {columns.includes('developer') && (
        <CustomisationCells
          name={name}
          line={line}
          currency={estimate.currency}
          may_edit={is_editable}
          onChange={change}
        />
      )}
      <td className={styles.sum}>
        {line.total.minutes > 0 && formatEffort(line.total.minutes, locale)}
      </td>
    </tr>
  );
}
