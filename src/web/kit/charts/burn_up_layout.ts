import type { DayText } from '../format';
import { type DayNumber, dayNumber } from './days';

/** What had been logged, ought to have been, and was to be done in all by the end of a day. */
export interface BurnUpPoint {
  day: DayText;
  /** Absent after today. */
  actual_minutes?: number | undefined;
  planned_minutes?: number | undefined;
  scope_minutes?: number | undefined;
}

export type Series = 'actual' | 'planned' | 'scope';

export interface Field {
  width: number;
  height: number;
  first: DayNumber;
  last: DayNumber;
  /** The top of the scale, in minutes. */
  most_minutes: number;
}

export function xOf(field: Field, day: DayNumber): number {
  const days = Math.max(1, field.last - field.first);
  return ((day - field.first) / days) * field.width;
}

export function yOf(field: Field, minutes: number): number {
  return field.height - (minutes / field.most_minutes) * field.height;
}

/** Round figures for the lines of the scale, some five of them: 0, 20, 40, … hours. */
export function scaleOf(most_minutes: number): { most_minutes: number; lines: number[] } {
  const most_hours = Math.max(1, most_minutes / 60);
  const rough = most_hours / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10;
  const step = factor * power;
  const steps = Math.ceil(most_hours / step);
  return {
    most_minutes: steps * step * 60,
    lines: Array.from({ length: steps + 1 }, (_, at) => at * step * 60),
  };
}

export function fieldOf(
  points: readonly BurnUpPoint[],
  bought_minutes: number | undefined,
  last_day: DayText | undefined,
  size: { width: number; height: number },
): Field & { lines: number[] } {
  const most = Math.max(
    bought_minutes ?? 0,
    ...points.flatMap((point) => [
      point.actual_minutes ?? 0,
      point.planned_minutes ?? 0,
      point.scope_minutes ?? 0,
    ]),
  );
  const first = dayNumber(points[0]?.day ?? '1970-01-01');
  const last = dayNumber(points.at(-1)?.day ?? '1970-01-01');
  const { most_minutes, lines } = scaleOf(most * 1.05);
  return {
    ...size,
    first,
    last: Math.max(last, last_day ? dayNumber(last_day) : last, first + 1),
    most_minutes,
    lines,
  };
}

/** The path of a series; the scope changes in steps, since it holds until it is changed. */
export function pathOf(field: Field, points: readonly BurnUpPoint[], series: Series): string {
  const parts: string[] = [];
  let last_y: number | undefined;
  for (const point of points) {
    const minutes = point[`${series}_minutes`];
    if (minutes === undefined) continue;
    const x = xOf(field, dayNumber(point.day)).toFixed(1);
    const y = yOf(field, minutes).toFixed(1);
    if (last_y === undefined) parts.push(`M${x} ${y}`);
    else if (series === 'scope') parts.push(`H${x}V${y}`);
    else parts.push(`L${x} ${y}`);
    last_y = Number(y);
  }
  return parts.join('');
}
