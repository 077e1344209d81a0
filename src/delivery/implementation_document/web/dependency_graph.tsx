import { cx } from '@web/kit';
import { useId } from 'react';
import type { Content } from './content';
import styles from './dependency_graph.module.css';
import { type LayeredBlock, layersOf } from './dependency_layers';
import { useWords } from './words';

const box = { width: 168, height: 48, gap_x: 56, gap_y: 16, margin: 12 } as const;

const xOf = ({ layer }: LayeredBlock) => box.margin + layer * (box.width + box.gap_x);
const yOf = ({ row }: LayeredBlock) => box.margin + row * (box.height + box.gap_y);

interface DependencyGraphProps {
  content: Content;
  onOpen: (block_id: string) => void;
}

/** Which block waits for which, from left to right; the same as a table below it. */
export function DependencyGraph({ content, onOpen }: DependencyGraphProps) {
  const t = useWords();
  const arrow = useId();
  const laid = layersOf(content.blocks);
  const by_id = new Map(laid.map((one) => [one.block.id, one]));
  const right = Math.max(...laid.map((one) => xOf(one) + box.width), 0) + box.margin;
  const bottom = Math.max(...laid.map((one) => yOf(one) + box.height), 0) + box.margin;
  const nameOf = ({ block, number }: LayeredBlock) =>
    `${number}. ${block.title || t('outline.no_title')}`;
  const lines = laid.flatMap((to) =>
    to.block.after.flatMap((id) => {
      const from = by_id.get(id);
      return from ? [{ key: `${id} ${to.block.id}`, path: curve(from, to) }] : [];
    }),
  );
  return (
    <div>
      <div className={styles.scroll}>
        <svg width={right} height={bottom} aria-hidden className={styles.drawing}>
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 L8 4 L0 8 z" className={styles.head} />
            </marker>
          </defs>
          {lines.map(({ key, path }) => (
            <path key={key} d={path} className={styles.line} markerEnd={`url(#${arrow})`} />
          ))}
          {laid.map((one) => (
            <foreignObject
              key={one.block.id}
              x={xOf(one)}
              y={yOf(one)}
              width={box.width}
              height={box.height}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles.box}
                onClick={() => onOpen(one.block.id)}
              >
                {nameOf(one)}
              </button>
            </foreignObject>
          ))}
        </svg>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('graph.block')}</th>
            <th scope="col">{t('graph.after')}</th>
            <th scope="col" className={cx(styles.number)}>
              {t('graph.priority')}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.blocks.flatMap(({ id }) => {
            const one = by_id.get(id);
            if (!one) return [];
            const after = one.block.after.flatMap((before) => by_id.get(before) ?? []);
            return (
              <tr key={id}>
                <td>
                  <button type="button" className={styles.link} onClick={() => onOpen(id)}>
                    {nameOf(one)}
                  </button>
                </td>
                <td>{after.length > 0 ? after.map(nameOf).join(', ') : t('graph.at_once')}</td>
                <td className={cx(styles.number)}>{one.block.priority}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** From the right edge of a box to the left edge of another, level at both ends. */
function curve(from: LayeredBlock, to: LayeredBlock): string {
  const x1 = xOf(from) + box.width;
  const y1 = yOf(from) + box.height / 2;
  const x2 = xOf(to) - 1;
  const y2 = yOf(to) + box.height / 2;
  const bend = box.gap_x / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
