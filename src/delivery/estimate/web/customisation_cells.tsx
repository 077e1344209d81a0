import { useLocale } from '@web/i18n';
import { formatEffort, formatMoney } from '@web/kit';
import styles from './estimate.module.css';
import { Cell, EffortCell } from './figure_cell';
import { readPrice } from './price';
import type { EstimateLine, ItemEstimate } from './types';
import { useWords } from './words';

interface CustomisationCellsProps {
  name: string;
  line: EstimateLine;
  currency: string;
  may_edit: boolean;
  onChange: (edit: (item: ItemEstimate) => ItemEstimate) => Promise<void>;
}

type Customisation = NonNullable<ItemEstimate['customisation']>;

/** The developer's hours, the manager's extra time, and the price of a customisation. */
export function CustomisationCells(props: CustomisationCellsProps) {
  const t = useWords();
  const locale = useLocale();
  const { name, line, currency, may_edit, onChange } = props;
  const figure = line.estimate?.customisation ?? null;
  const say = (minutes: number) => formatEffort(minutes, locale);
  if (line.kind !== 'customisation' && !figure) {
    return (
      <>
        <td />
        <td />
        <td />
      </>
    );
  }
  const low = line.usual_low_minutes ?? 0;
  const high = line.usual_high_minutes ?? 0;
  const counted = figure?.manager_minutes ?? Math.floor((low + high) / 2);
  const usual = t('usual', { low: say(low), high: say(high) });
  if (!may_edit) {
    return (
      <>
        <td className={styles.number}>{figure && say(figure.developer_minutes)}</td>
        <td className={styles.number}>{figure && say(counted)}</td>
        <td className={styles.number}>{figure?.price && formatMoney(figure.price, locale)}</td>
      </>
    );
  }
  const change = (edit: (before: Customisation) => Customisation) =>
    onChange((item) => ({
      ...item,
      customisation: edit(
        item.customisation ?? { developer_minutes: 0, price: null, manager_minutes: null },
      ),
    }));
  return (
    <>
      <td className={styles.number}>
        <EffortCell
          label={`${name}: ${t('column.developer')}`}
          column="developer"
          value={figure?.developer_minutes ?? null}
          is_warned={!figure}
          onSave={(minutes) => change((before) => ({ ...before, developer_minutes: minutes ?? 0 }))}
        />
      </td>
      <td className={styles.number} title={figure ? usual : undefined}>
        <EffortCell
          label={`${name}: ${t('column.manager')}`}
          column="manager"
          value={figure ? counted : null}
          is_suggested={figure !== null && figure.manager_minutes === null}
          is_warned={figure !== null && (counted < low || counted > high)}
          onSave={(minutes) => change((before) => ({ ...before, manager_minutes: minutes }))}
        />
      </td>
      <td className={styles.number}>
        <Cell
          label={`${name}: ${t('column.price')}`}
          column="price"
          value={figure?.price ?? null}
          say={(price) => formatMoney(price, locale)}
          read={(text) => readPrice(text, currency)}
          is_warned={!figure?.price}
          onSave={(price) => change((before) => ({ ...before, price }))}
        />
      </td>
    </>
  );
}
