import { useLocale } from '@web/i18n';
import { formatEffort, formatMoney, Section } from '@web/kit';
import styles from './estimate.module.css';
import { ItemRow } from './item_row';
import { StageRows } from './stage_rows';
import type { Estimate, EstimateTotal } from './types';
import type { SaveEstimate } from './use_estimate';
import { useWords } from './words';

interface EstimateGridProps {
  estimate: Estimate;
  save: SaveEstimate;
}

/** The cells of a sum, under the columns they add up. */
export function SumCells({ total }: { total: EstimateTotal }) {
  const locale = useLocale();
  const say = (minutes: number) => (minutes ? formatEffort(minutes, locale) : '');
  const has_span = total.low_minutes !== total.high_minutes;
  return (
    <>
      <td className={styles.sum}>{has_span && say(total.low_minutes)}</td>
      <td className={styles.sum} />
      <td className={styles.sum}>{has_span && say(total.high_minutes)}</td>
      <td className={styles.sum}>{say(total.developer_minutes)}</td>
      <td className={styles.sum} />
      <td className={styles.sum}>
        {total.prices.map((price) => formatMoney(price, locale)).join(', ')}
      </td>
      <td className={styles.sum}>{say(total.minutes)}</td>
    </>
  );
}

/** Hours of every item as in a spreadsheet, with the sums by block, stage and the whole. */
export function EstimateGrid({ estimate, save }: EstimateGridProps) {
  const t = useWords();
  const may_edit = estimate.allowed.includes('edit');
  const columns = ['low', 'likely', 'high', 'developer', 'manager', 'price', 'total'] as const;
  return (
    <Section title={t('grid.title')} padding="flush">
      {may_edit && <p className={styles.hint}>{t('grid.hint')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={t('grid.title')} tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('column.item')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <StageRows estimate={estimate} save={save} may_edit={may_edit} />
          {estimate.blocks.map((block) => (
            <tbody key={block.block_id}>
              <tr className={styles.block}>
                <th scope="rowgroup" className={styles.name}>
                  {block.title || t('block.untitled')}
                </th>
                <SumCells total={block.total} />
              </tr>
              {block.items.map((line) => (
                <ItemRow
                  key={line.item_id}
                  line={line}
                  estimate={estimate}
                  save={save}
                  may_edit={may_edit}
                />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr className={styles.whole}>
              <th scope="row" className={styles.name}>
                {t('summary.whole')}
              </th>
              <SumCells total={estimate.whole} />
            </tr>
          </tfoot>
        </table>
      </section>
    </Section>
  );
}
