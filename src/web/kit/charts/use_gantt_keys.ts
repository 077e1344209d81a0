import type { KeyboardEvent, RefObject } from 'react';
import { type DayScale, startOf, type Zoom, zooms } from './day_scale';
import { type DayNumber, dayNumber } from './days';
import { head_height, row_height } from './gantt_paint';
import { beginningOf, type GanttRow, type ShownRow } from './gantt_rows';
import { anchor_share } from './use_anchor';

interface GanttKeysOptions {
  scroller: RefObject<HTMLElement | null>;
  shown: readonly ShownRow[];
  scale: DayScale;
  zoom: Zoom;
  active: number;
  today: string;
  onActive: (at: number) => void;
  onZoom: (zoom: Zoom) => void;
  onToggle: (key: string) => void;
  onOpen: ((row: GanttRow) => void) | undefined;
}

/** How one moves in the picture without a mouse. */
export function useGanttKeys(options: GanttKeysOptions) {
  const { scroller, shown, scale, zoom, active, onActive, onZoom, onToggle, onOpen } = options;
  const goToDay = (day: DayNumber) => {
    const box = scroller.current;
    if (box) box.scrollLeft = startOf(scale, day) - box.clientWidth * anchor_share;
  };
  const goToRow = (wanted: number) => {
    const box = scroller.current;
    const at = Math.min(Math.max(wanted, 0), shown.length - 1);
    if (at < 0) return;
    onActive(at);
    if (!box) return;
    const top = at * row_height;
    const seen = box.clientHeight - head_height - row_height;
    if (top < box.scrollTop) box.scrollTop = top;
    if (top > box.scrollTop + seen) box.scrollTop = top - seen;
  };
  const open = () => {
    const row = shown[active]?.row;
    if (row) onOpen?.(row);
  };
  const toggle = () => {
    const each = shown[active];
    if (each?.is_parent) onToggle(each.row.key);
  };
  const zoomBy = (step: number) => {
    const next = zooms[zooms.indexOf(zoom) + step];
    if (next) onZoom(next);
  };
  const findBar = () => {
    const row = shown[active]?.row;
    const day = row && beginningOf(row);
    if (day) goToDay(dayNumber(day));
  };
  const page = () => {
    const height = scroller.current?.clientHeight ?? 0;
    return Math.max(1, Math.floor(height / row_height) - 2);
  };
  const along = (days: number) => {
    scroller.current?.scrollBy({ left: days * scale.width });
  };
  const moves = new Map<string, () => void>([
    ['ArrowDown', () => goToRow(active + 1)],
    ['ArrowUp', () => goToRow(active - 1)],
    ['PageDown', () => goToRow(active + page())],
    ['PageUp', () => goToRow(active - page())],
    ['Home', () => goToRow(0)],
    ['End', () => goToRow(shown.length - 1)],
    ['ArrowLeft', () => along(-7)],
    ['ArrowRight', () => along(7)],
    [' ', toggle],
    ['Enter', onOpen ? open : findBar],
    ['+', () => zoomBy(-1)],
    ['=', () => zoomBy(-1)],
    ['-', () => zoomBy(1)],
    ['t', () => goToDay(dayNumber(options.today))],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves.get(event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return { onKeyDown, goToDay, goToRow, open };
}
