import { Button, UnstyledButton } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { cx, formatEffort, formatMoney, Section } from '@web/kit';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import styles from './estimate.module.css';
import { ItemRow } from './item_row';
import { StageRows } from './stage_rows';
import type { Estimate, EstimateBlock, EstimateTotal } from './types';
import type { SaveEstimate } from './use_estimate';
import { useWords } from './words';

interface EstimateGridProps {
  estimate: Estimate;
  save: SaveEstimate;
}

const all_columns = ['low', 'likely', 'high', 'developer', 'manager', 'price', 'total'] as const;
export type GridColumn = (typeof all_columns)[number];

/** Columns that would stay empty are left out: without customisations, or where the likely hours are the sum. */
function columnsOf(estimate: Estimate, may_edit: boolean): readonly GridColumn[] {
  const has_customisation = estimate.blocks.some(({ items }) =>
    items.some((line) => line.kind === 'customisation' || line.estimate?.customisation),
  );
  if (has_customisation) return all_columns;
  return may_edit ? ['low', 'likely', 'high', 'total'] : ['low', 'high', 'total'];
}

interface SumCellsProps {
  total: EstimateTotal;
  columns: readonly GridColumn[];
}

/** The cells of a sum, under the columns they add up. */
export function SumCells({ total, columns }: SumCellsProps) {
  const locale = useLocale();
  const say = (minutes: number) => (minutes ? formatEffort(minutes, locale) : '');
  const has_span = total.low_minutes !== total.high_minutes;
  const sums: Record<GridColumn, string> = {
    low: has_span ? say(total.low_minutes) : '',
    likely: '',
    high: has_span ? say(total.high_minutes) : '',
    developer: say(total.developer_minutes),
    manager: '',
    price: total.prices.map((price) => formatMoney(price, locale)).join(', '),
    total: say(total.minutes),
  };
  return columns.map((column) => (
    <td key={column} className={styles.sum}>
      {sums[column]}
    </td>
  ));
}

/** Hours of every item as in a spreadsheet, with the sums by block, stage and the whole. */
export function EstimateGrid({ estimate, save }: EstimateGridProps) {
  const t = useWords();
  const may_edit = estimate.allowed.includes('edit');
  const columns = columnsOf(estimate, may_edit);
  // Who fills figures in wants to see them; who reads wants the sums first.
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(may_edit ? [] : estimate.blocks.map(({ block_id }) => block_id)),
  );
  const toggle = (block_id: string) => {
    const next = new Set(folded);
    if (!next.delete(block_id)) next.add(block_id);
    setFolded(next);
  };
  const is_all_folded = folded.size === estimate.blocks.length;
  return (
    <Section
      title={t('grid.title')}
      padding="flush"
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() =>
            setFolded(new Set(is_all_folded ? [] : estimate.blocks.map((block) => block.block_id)))
          }
        >
          {t(is_all_folded ? 'grid.unfold_all' : 'grid.fold_all')}
        </Button>
      }
    >
      {may_edit && <p className={styles.hint}>{t('grid.hint')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={t('grid.title')} tabIndex={0}>
        <table className={styles.grid} data-columns={columns.length}>
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
          <StageRows estimate={estimate} save={save} may_edit={may_edit} columns={columns} />
          {estimate.blocks.map((block) => (
            <BlockRows
              key={block.block_id}
              block={block}
              estimate={estimate}
              save={save}
              may_edit={may_edit}
              columns={columns}
              is_folded={folded.has(block.block_id)}
              onToggle={() => toggle(block.block_id)}
            />
          ))}
          <tfoot>
            <tr className={styles.whole}>
              <th scope="row" className={styles.name}>
                {t('summary.whole')}
              </th>
              <SumCells total={estimate.whole} columns={columns} />
            </tr>
          </tfoot>
        </table>
      </section>
    </Section>
  );
}

interface BlockRowsProps extends EstimateGridProps {
  block: EstimateBlock;
  may_edit: boolean;
  columns: readonly GridColumn[];
  is_folded: boolean;
  onToggle: () => void;
}

/** A block with its sum, and its items unless it is folded. */
function BlockRows(props: BlockRowsProps) {
  const { block, estimate, save, may_edit, columns, is_folded, onToggle } = props;
  const t = useWords();
  return (
    <tbody>
      <tr className={styles.block}>
        <th scope="rowgroup" className={styles.name}>
          <UnstyledButton className={cx(styles.fold)} aria-expanded={!is_folded} onClick={onToggle}>
            <ChevronRight size={15} aria-hidden />
            {block.title || t('block.untitled')}
            {is_folded && (
              <span className={styles.count}>
                {t('block.items', { count: block.items.length })}
              </span>
            )}
          </UnstyledButton>
        </th>
        <SumCells total={block.total} columns={columns} />
      </tr>
      {!is_folded &&
        block.items.map((line) => (
          <ItemRow
            key={line.item_id}
            line={line}
            estimate={estimate}
            save={save}
            may_edit={may_edit}
            columns={columns}
          />
        ))}
    </tbody>
  );
}
