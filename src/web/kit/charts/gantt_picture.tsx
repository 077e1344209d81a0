import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { DayText } from '../format';
import { useChartColours } from './chart_colours';
import { lengthOf, makeDayScale, type Zoom } from './day_scale';
import { dayNumber } from './days';
import gantt from './gantt.module.css';
import { GanttNames } from './gantt_names';
import { type GanttScene, head_height, row_height } from './gantt_paint';
import { Arrows, daysOf, type GanttRow, shownRows } from './gantt_rows';
import { HeadTile, RowsTile } from './gantt_tiles';
import type { GanttWords } from './gantt_words';
import { useAnchor } from './use_anchor';
import { useGanttKeys } from './use_gantt_keys';
import { numbers, useTiles } from './use_tiles';
import { useChartWords } from './words';

export interface GanttPictureHandle {
  goToToday: () => void;
}

interface GanttPictureProps {
  ref: Ref<GanttPictureHandle>;
  label: string;
  keys_id: string;
  rows: readonly GanttRow[];
  closed: ReadonlySet<string>;
  today: DayText;
  days_off: readonly DayText[];
  days_on: readonly DayText[];
  zoom: Zoom;
  words: GanttWords;
  onZoom: (zoom: Zoom) => void;
  onToggle: (key: string) => void;
  /** A row is looked at: what the line below the picture says. */
  onSay: (text: string) => void;
  onOpen: ((row: GanttRow) => void) | undefined;
}

/**
 * One scroller. In it the axis (sticks to the top), the names (stick to the left) and canvases over the
 * rows, all of which scroll with the content: a frame of scrolling costs nothing but the tiles that come
 * into reach.
 */
export function GanttPicture(props: GanttPictureProps) {
  const { label, keys_id, zoom, words, onSay } = props;
  const t = useChartWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const hovered = useRef(-1);
  const scene = useScene(props);
  const { shown, scale } = scene;
  const length = lengthOf(scale);
  useAnchor(scroller, scale, scene.today);
  const reach = useTiles(scroller, length, shown.length);
  const look = (at: number) => {
    const row = shown[at]?.row;
    onSay(row ? words.row(row) : '');
  };
  const keys = useGanttKeys({
    ...props,
    scroller,
    shown,
    scale,
    active,
    onActive: (at) => {
      setActive(at);
      look(at);
    },
  });
  useImperativeHandle(props.ref, () => ({ goToToday: () => keys.goToDay(scene.today) }));
  const rowAt = (client_y: number) => {
    const box = scroller.current;
    if (!box) return -1;
    const y = client_y - box.getBoundingClientRect().top;
    return y < head_height ? -1 : Math.floor((y - head_height + box.scrollTop) / row_height);
  };
  const strips = numbers(reach.first_strip, reach.until_strip);
  const columns = numbers(reach.first_column, reach.until_column);
  return (
    <div
      ref={scroller}
      className={gantt.scroller}
      role="treegrid"
      tabIndex={0}
      aria-label={label}
      aria-describedby={keys_id}
      aria-rowcount={shown.length}
      aria-colcount={2}
      aria-activedescendant={active >= 0 ? `${keys_id}${active}` : undefined}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0) keys.goToRow(0);
      }}
      onMouseMove={(event) => {
        const at = rowAt(event.clientY);
        if (at === hovered.current) return;
        hovered.current = at;
        look(at);
      }}
      onClick={(event) => {
        const at = rowAt(event.clientY);
        if (at >= 0 && at < shown.length) keys.goToRow(at);
      }}
      onDoubleClick={() => keys.open()}
    >
      <div
        className={gantt.content}
        role="presentation"
        style={{
          width: `calc(var(--names) + ${length}px)`,
          height: head_height + shown.length * row_height,
        }}
      >
        <div className={gantt.head} style={{ height: head_height }} aria-hidden>
          <div className={gantt.corner}>{t('gantt.name')}</div>
          {columns.map((column) => (
            <HeadTile key={column} scene={scene} column={column} zoom={zoom} />
          ))}
        </div>
        {active >= 0 && (
          <div
            className={gantt.active}
            style={{ top: head_height + active * row_height, height: row_height }}
          />
        )}
        <GanttNames
          id={keys_id}
          shown={shown}
          strips={strips}
          active={active}
          words={words}
          onToggle={props.onToggle}
        />
        {strips.map((strip) =>
          columns.map((column) => (
            <RowsTile key={`${strip} ${column}`} scene={scene} column={column} strip={strip} />
          )),
        )}
      </div>
    </div>
  );
}

/** All that the tiles are painted from; the same object until something of it changes. */
function useScene(props: GanttPictureProps): GanttScene {
  const { rows, closed, zoom, today, days_off, days_on } = props;
  const colours = useChartColours();
  const shown = useMemo(() => shownRows(rows, closed), [rows, closed]);
  const arrows = useMemo(() => new Arrows(shown), [shown]);
  const scale = useMemo(() => {
    const { first, last } = daysOf(rows, today);
    return makeDayScale(first, last, zoom);
  }, [rows, today, zoom]);
  const off = useMemo(() => new Set(days_off.map(dayNumber)), [days_off]);
  const on = useMemo(() => new Set(days_on.map(dayNumber)), [days_on]);
  return useMemo(
    () => ({ shown, arrows, scale, today: dayNumber(today), colours, days_off: off, days_on: on }),
    [shown, arrows, scale, today, colours, off, on],
  );
}
