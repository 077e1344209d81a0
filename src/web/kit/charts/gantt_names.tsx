import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import gantt from './gantt.module.css';
import { row_height } from './gantt_paint';
import type { ShownRow } from './gantt_rows';
import type { GanttWords } from './gantt_words';
import { tile_rows } from './use_tiles';

interface GanttNamesProps {
  id: string;
  shown: readonly ShownRow[];
  /** The numbers of the strips that exist. */
  strips: readonly number[];
  active: number;
  words: GanttWords;
  onToggle: (key: string) => void;
}

/** The rows in reach by name; for a screen reader each with all that the picture says about it. */
export function GanttNames({ id, shown, strips, active, words, onToggle }: GanttNamesProps) {
  const first = (strips[0] ?? 0) * tile_rows;
  const until = ((strips.at(-1) ?? -1) + 1) * tile_rows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no table can stand beside a canvas
    <div className={gantt.names} role="rowgroup" style={{ marginTop: first * row_height }}>
      {shown.slice(first, until).map((shown_row, index) => (
        <Name
          key={shown_row.row.key}
          id={`${id}${first + index}`}
          at={first + index}
          shown={shown_row}
          is_active={first + index === active}
          words={words}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
}

interface NameProps {
  id: string;
  at: number;
  shown: ShownRow;
  is_active: boolean;
  words: GanttWords;
  onToggle: (key: string) => void;
}

const Name = memo(function Name({ id, at, shown, is_active, words, onToggle }: NameProps) {
  const { row, depth, is_parent, is_open } = shown;
  const Arrow = is_open ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no table can stand beside a canvas
    // biome-ignore lint/a11y/useFocusableInteractive: the treegrid has the focus and names its active row
    <div
      id={id}
      className={gantt.name}
      role="row"
      aria-rowindex={at + 1}
      aria-level={depth + 1}
      aria-expanded={is_parent ? is_open : undefined}
      aria-selected={is_active}
      data-group={row.is_group || undefined}
      style={{ height: row_height, paddingInlineStart: 8 + depth * 14 }}
    >
      {is_parent && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={gantt.toggle}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row.key);
          }}
        >
          <Arrow size={14} />
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <span role="rowheader" className={gantt.label} title={row.label}>
        {row.label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <span role="gridcell" className={gantt.unseen}>
        {words.row(row)}
      </span>
    </div>
  );
});
