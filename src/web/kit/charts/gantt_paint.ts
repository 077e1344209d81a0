import type { Party } from '../badges';
import type { ChartColours } from './chart_colours';
import { type DayScale, endOf, isWeekend, startOf } from './day_scale';
import { type DayNumber, type DaySpan, dayNumber } from './days';
import type { Arrow, Arrows, GanttMark, GanttRow, ShownRow } from './gantt_rows';

export const row_height = 30;
export const head_height = 44;

const bar_top = 7;
const bar_height = 13;
const baseline_top = 23;

/** The part of the chart that a canvas covers: pixels along time, rows from `first` until before `last`. */
export interface Tile {
  left: number;
  right: number;
  first: number;
  last: number;
}

export interface GanttScene {
  shown: readonly ShownRow[];
  arrows: Arrows;
  scale: DayScale;
  today: DayNumber;
  colours: ChartColours;
  /** Holidays and the like; weekends are shaded by themselves. */
  days_off: ReadonlySet<DayNumber>;
  /** Weekends that are worked. */
  days_on: ReadonlySet<DayNumber>;
}

export function isDayOff(
  day: DayNumber,
  { days_off, days_on }: Pick<GanttScene, 'days_off' | 'days_on'>,
): boolean {
  return days_off.has(day) || (isWeekend(day) && !days_on.has(day));
}

type Pen = CanvasRenderingContext2D;

/** Paints a tile with its own corner at 0, 0. */
export function paintTile(pen: Pen, scene: GanttScene, tile: Tile) {
  const { shown, scale, colours } = scene;
  const width = tile.right - tile.left;
  const height = (tile.last - tile.first) * row_height;
  pen.clearRect(0, 0, width, height);
  pen.save();
  pen.translate(-tile.left, -tile.first * row_height);
  paintDaysOff(pen, scene, tile);
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let at = tile.first; at <= tile.last; at += 1) {
    pen.moveTo(tile.left, at * row_height - 0.5);
    pen.lineTo(tile.right, at * row_height - 0.5);
  }
  pen.stroke();
  for (let at = tile.first; at < tile.last; at += 1) {
    const row = shown[at]?.row;
    if (row) paintRow(pen, scene, row, at * row_height);
  }
  for (const arrow of scene.arrows.between(tile.first, tile.last)) paintArrow(pen, scene, arrow);
  const today = startOf(scale, scene.today) + scale.width / 2;
  pen.strokeStyle = colours.info;
  pen.lineWidth = 2;
  strokeLine(pen, today, tile.first * row_height, today, tile.last * row_height);
  pen.restore();
}

function paintDaysOff(pen: Pen, scene: GanttScene, tile: Tile) {
  const { scale, colours } = scene;
  // Narrower than that, weekends are a flicker and say nothing.
  if (scale.width < 6) return;
  pen.fillStyle = colours.sunk;
  const first = Math.floor(tile.left / scale.width);
  const last = Math.ceil(tile.right / scale.width);
  for (let at = first; at <= last; at += 1) {
    const day = scale.first + at;
    if (!isDayOff(day, scene)) continue;
    const height = (tile.last - tile.first) * row_height;
    pen.fillRect(at * scale.width, tile.first * row_height, scale.width, height);
  }
}

interface Box {
  x: number;
  width: number;
}

function boxOf(scale: DayScale, span: DaySpan): Box {
  const x = startOf(scale, dayNumber(span.from));
  return { x, width: Math.max(2, endOf(scale, dayNumber(span.to)) - x) };
}

function paintRow(pen: Pen, scene: GanttScene, row: GanttRow, top: number) {
  const { scale, colours } = scene;
  for (const pause of row.pauses ?? []) {
    const { x, width } = boxOf(scale, pause);
    pen.fillStyle = colours['neutral-soft'];
    pen.fillRect(x, top, width, row_height - 1);
    hatch(pen, { x, width }, top, row_height - 1, colours['line-strong']);
  }
  if (row.baseline) {
    const { x, width } = boxOf(scale, row.baseline);
    pen.fillStyle = colours['ink-3'];
    pen.fillRect(x, top + baseline_top, width, 4);
  }
  if (row.is_group) paintGroup(pen, scene, row, top);
  else paintWork(pen, scene, row, top);
  for (const wait of row.waits ?? []) {
    const box = boxOf(scale, wait);
    const [edge, ground] = partyColours(colours, wait.party);
    pen.fillStyle = ground;
    pen.fillRect(box.x, top + bar_top, box.width, bar_height);
    hatch(pen, box, top + bar_top, bar_height, edge);
    pen.strokeStyle = edge;
    pen.lineWidth = 1;
    pen.strokeRect(box.x + 0.5, top + bar_top + 0.5, box.width - 1, bar_height - 1);
  }
  if (row.planned && row.float) paintFloat(pen, scene, row.planned.to, row.float.until, top);
  for (const mark of row.marks ?? []) paintMark(pen, scene, mark, top);
}

function paintWork(pen: Pen, { scale, colours }: GanttScene, row: GanttRow, top: number) {
  const y = top + bar_top;
  if (row.planned) {
    const { x, width } = boxOf(scale, row.planned);
    const edge = row.is_critical ? 2 : 1;
    pen.fillStyle = colours['accent-soft'];
    pen.fillRect(x, y, width, bar_height);
    pen.strokeStyle = row.is_critical ? colours.bad : colours.accent;
    pen.lineWidth = edge;
    pen.strokeRect(x + edge / 2, y + edge / 2, Math.max(1, width - edge), bar_height - edge);
  }
  if (row.actual) {
    const { x, width } = boxOf(scale, row.actual);
    pen.fillStyle = colours.accent;
    pen.fillRect(x + 2, y + 3, Math.max(2, width - 4), bar_height - 6);
  }
}

/** A bracket over what lies under it. */
function paintGroup(pen: Pen, { scale, colours }: GanttScene, row: GanttRow, top: number) {
  const span = row.planned ?? row.actual;
  if (!span) return;
  const { x, width } = boxOf(scale, span);
  const y = top + bar_top;
  pen.fillStyle = colours['ink-2'];
  pen.fillRect(x, y, width, 5);
  for (const [from, to] of [
    [x, x + 5],
    [x + width, x + width - 5],
  ] as const) {
    pen.beginPath();
    pen.moveTo(from, y);
    pen.lineTo(from, y + bar_height);
    pen.lineTo(to, y + 5);
    pen.fill();
  }
  if (row.actual && row.planned) {
    const done = boxOf(scale, row.actual);
    pen.fillStyle = colours.accent;
    pen.fillRect(done.x, y + 6, done.width, 4);
  }
}

function paintFloat(pen: Pen, scene: GanttScene, from: string, to: string, top: number) {
  const { scale, colours } = scene;
  const start = endOf(scale, dayNumber(from));
  const end = endOf(scale, dayNumber(to));
  if (end <= start) return;
  const y = top + bar_top + bar_height / 2;
  pen.strokeStyle = colours['ink-3'];
  pen.lineWidth = 2;
  pen.setLineDash([3, 2]);
  strokeLine(pen, start, y, end, y);
  pen.setLineDash([]);
  strokeLine(pen, end - 1, y - 4, end - 1, y + 4);
}

/** P50 is hollow, P80 half full, P95 full; the end of the bought term is a flag. */
function paintMark(pen: Pen, { scale, colours }: GanttScene, mark: GanttMark, top: number) {
  const x = endOf(scale, dayNumber(mark.day));
  const y = top + bar_top + bar_height / 2;
  pen.fillStyle = colours.ink;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1.5;
  if (mark.kind === 'term_end') {
    pen.strokeStyle = colours.client;
    pen.fillStyle = colours.client;
    pen.lineWidth = 2;
    strokeLine(pen, x, top + 2, x, top + row_height - 3);
    fillPath(pen, [x, top + 2, x + 8, top + 5.5, x, top + 9]);
    return;
  }
  const diamond = [x - 6, y, x, y - 6, x + 6, y, x, y + 6];
  const lower = [x - 6, y, x + 6, y, x, y + 6];
  const ink = pen.fillStyle;
  pen.fillStyle = colours.surface;
  fillPath(pen, diamond);
  pen.fillStyle = ink;
  if (mark.kind !== 'p50') fillPath(pen, mark.kind === 'p95' ? diamond : lower);
  pen.stroke(pathOf(diamond));
}

function paintArrow(pen: Pen, { shown, scale, colours }: GanttScene, arrow: Arrow) {
  const before = shown[arrow.from]?.row.planned;
  const after = shown[arrow.to]?.row.planned;
  if (!before || !after) return;
  const start = endOf(scale, dayNumber(before.to));
  const end = startOf(scale, dayNumber(after.from));
  const middle = bar_top + bar_height / 2;
  const y = arrow.from * row_height + middle;
  const to_y = arrow.to * row_height + middle;
  pen.strokeStyle = arrow.is_critical ? colours.bad : colours['ink-3'];
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = arrow.is_critical ? 1.6 : 1;
  pen.beginPath();
  pen.moveTo(start, y);
  pen.lineTo(start + 5, y);
  if (end < start + 10) {
    // Back along the line between the rows, to come in from the left.
    const between = arrow.to * row_height + (arrow.to > arrow.from ? 0 : row_height);
    pen.lineTo(start + 5, between);
    pen.lineTo(end - 7, between);
    pen.lineTo(end - 7, to_y);
  } else {
    pen.lineTo(start + 5, to_y);
  }
  pen.lineTo(end - 1, to_y);
  pen.stroke();
  fillPath(pen, [end - 6, to_y - 3.5, end, to_y, end - 6, to_y + 3.5]);
}

export function partyColours(colours: ChartColours, party: Party): readonly [string, string] {
  const name = party === 'third_party' ? 'third-party' : party;
  return [colours[name], colours[`${name}-soft`]];
}

function hatch(pen: Pen, { x, width }: Box, top: number, height: number, colour: string) {
  pen.save();
  pen.beginPath();
  pen.rect(x, top, width, height);
  pen.clip();
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let at = x - height; at < x + width; at += 5) {
    pen.moveTo(at, top + height);
    pen.lineTo(at + height, top);
  }
  pen.stroke();
  pen.restore();
}

export function strokeLine(pen: Pen, x: number, y: number, to_x: number, to_y: number) {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(to_x, to_y);
  pen.stroke();
}

function pathOf(points: readonly number[]): Path2D {
  const path = new Path2D();
  for (let at = 0; at < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  path.closePath();
  return path;
}

export function fillPath(pen: Pen, points: readonly number[]) {
  pen.fill(pathOf(points));
}
