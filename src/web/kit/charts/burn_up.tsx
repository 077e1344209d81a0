import { useElementSize } from '@mantine/hooks';
import { useLocale } from '@web/i18n';
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { type DayText, formatDay, formatEffort, formatHours } from '../format';
import burn from './burn_up.module.css';
import { type BurnUpPoint, fieldOf, pathOf, xOf, yOf } from './burn_up_layout';
import { ChartDetails, ChartFrame, type LegendItem } from './chart_frame';
import { ChartTable } from './chart_table';
import { ticksBetween, type Zoom } from './day_scale';
import { type DayNumber, dayNumber } from './days';
import { type ChartWords, useChartWords } from './words';

export type { BurnUpPoint } from './burn_up_layout';

export interface BurnUpProps {
  label: string;
  /** In order of their days; the running totals by the end of each. */
  points: readonly BurnUpPoint[];
  today: DayText;
  /** Hours that the service term covers. */
  bought_minutes?: number | undefined;
  /** Days of a forecast, drawn at the foot. */
  marks?: readonly { day: DayText; label: string }[];
}

const height = 250;
const margin = { left: 46, right: 12, top: 10, bottom: 42 };

/** Hours logged against hours estimated, day by day: whether the work or the time runs out first. */
export function BurnUp(props: BurnUpProps) {
  const { label, points, bought_minutes } = props;
  const t = useChartWords();
  const locale = useLocale();
  const [at, setAt] = useState<number>();
  const picture = useElementSize<HTMLDivElement>();
  const has = (series: 'actual' | 'planned' | 'scope') =>
    points.some((point) => point[`${series}_minutes`] !== undefined);
  const legend: LegendItem[] = [
    ...(has('actual') ? [{ swatch: 'line_actual', label: t('burn.actual') }] : []),
    ...(has('planned') ? [{ swatch: 'line_planned', label: t('burn.planned') }] : []),
    ...(has('scope') ? [{ swatch: 'line_scope', label: t('burn.scope') }] : []),
    ...(bought_minutes ? [{ swatch: 'line_bought', label: t('burn.bought') }] : []),
  ];
  const say = (point: BurnUpPoint | undefined) =>
    point ? sayPoint(point, t, locale, formatDay(point.day, locale, 'weekday')) : '';
  const said = at === undefined ? '' : say(points[at]);
  // Plans go beyond today; who comes without a wish is told how it stands now.
  const now = Math.max(
    0,
    points.findLastIndex((point) => point.actual_minutes !== undefined),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(at ?? now, event, points.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
  };
  return (
    <ChartFrame
      label={label}
      keys={t('burn.keys')}
      legend={legend}
      picture={(keys_id) => (
        <>
          <div
            ref={picture.ref}
            role="slider"
            tabIndex={0}
            className={burn.picture}
            aria-label={label}
            aria-describedby={keys_id}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, points.length - 1)}
            aria-valuenow={at ?? now}
            aria-valuetext={said || say(points[now])}
            onKeyDown={onKeyDown}
            onPointerLeave={() => setAt(undefined)}
          >
            <Drawing {...props} whole_width={picture.width || 820} at={at} onLook={setAt} />
          </div>
          <ChartDetails said={said} />
        </>
      )}
      table={() => (
        <ChartTable
          label={label}
          rows={points}
          row_key={(point) => point.day}
          columns={[
            { key: 'day', label: t('burn.day'), cell: ({ day }) => formatDay(day, locale) },
            ...(['actual', 'planned', 'scope'] as const).filter(has).map((series) => ({
              key: series,
              label: t(`burn.${series}`),
              align: 'end' as const,
              cell: (point: BurnUpPoint) => {
                const minutes = point[`${series}_minutes`];
                return minutes === undefined ? t('none') : formatEffort(minutes, locale);
              },
            })),
          ]}
        />
      )}
    />
  );
}

function moved(at: number, event: KeyboardEvent, points: number): number | undefined {
  if (points === 0) return undefined;
  const step = event.shiftKey ? 7 : 1;
  const to: Record<string, number> = {
    ArrowLeft: at - step,
    ArrowDown: at - step,
    ArrowRight: at + step,
    ArrowUp: at + step,
    Home: 0,
    End: points - 1,
  };
  const place = to[event.key];
  return place === undefined ? undefined : Math.min(Math.max(place, 0), points - 1);
}

function sayPoint(
  point: BurnUpPoint,
  t: ChartWords,
  locale: ReturnType<typeof useLocale>,
  day: string,
): string {
  const parts = (['actual', 'planned', 'scope'] as const).flatMap((series) => {
    const minutes = point[`${series}_minutes`];
    if (minutes === undefined) return [];
    return [t('said', { what: t(`burn.${series}`), value: formatEffort(minutes, locale) })];
  });
  return [day, ...parts].join(' · ');
}

interface DrawingProps extends BurnUpProps {
  whole_width: number;
  at: number | undefined;
  onLook: (at: number | undefined) => void;
}

function Drawing(props: DrawingProps) {
  const { points, today, bought_minutes, marks = [], whole_width, at, onLook } = props;
  const locale = useLocale();
  const last_mark = marks
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const width = Math.max(120, whole_width - margin.left - margin.right);
  const field = useMemo(
    () => fieldOf(points, bought_minutes, last_mark, { width, height }),
    [points, bought_minutes, last_mark, width],
  );
  const chosen = at === undefined ? undefined : points[at];
  const look = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left - margin.left;
    onLook(nearest(points, field.first + (x / field.width) * (field.last - field.first)));
  };
  const today_x = xOf(field, dayNumber(today));
  return (
    <svg
      aria-hidden
      className={burn.drawing}
      height={height + margin.top + margin.bottom}
      onPointerMove={look}
    >
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {field.lines.map((minutes) => (
          <g key={minutes}>
            <line
              className={burn.grid}
              x2={field.width}
              y1={yOf(field, minutes)}
              y2={yOf(field, minutes)}
            />
            <text className={burn.hours} x={-6} y={yOf(field, minutes) + 4}>
              {formatHours(minutes, locale)}
            </text>
          </g>
        ))}
        <Axis first={field.first} last={field.last} xAt={(day) => xOf(field, day)} />
        {bought_minutes !== undefined && bought_minutes > 0 && (
          <line
            className={burn.bought}
            x2={field.width}
            y1={yOf(field, bought_minutes)}
            y2={yOf(field, bought_minutes)}
          />
        )}
        {today_x >= 0 && today_x <= field.width && (
          <line className={burn.today} x1={today_x} x2={today_x} y2={field.height} />
        )}
        <path className={burn.scope} d={pathOf(field, points, 'scope')} />
        <path className={burn.planned} d={pathOf(field, points, 'planned')} />
        <path className={burn.actual} d={pathOf(field, points, 'actual')} />
        {marks.map(({ day, label }) => (
          <g key={label} transform={`translate(${xOf(field, dayNumber(day))} ${field.height})`}>
            <path className={burn.mark} d="M-5 0 0 -6 5 0 0 6Z" />
            <text className={burn.mark_label} y={-10}>
              {label}
            </text>
          </g>
        ))}
        {chosen && (
          <Cursor
            x={xOf(field, dayNumber(chosen.day))}
            y={yOf(field, chosen.actual_minutes ?? chosen.planned_minutes ?? 0)}
          />
        )}
      </g>
    </svg>
  );
}

function Cursor({ x, y }: { x: number; y: number }) {
  return (
    <>
      <line className={burn.cursor} x1={x} x2={x} y2={height} />
      <circle className={burn.dot} cx={x} cy={y} r={4} />
    </>
  );
}

interface AxisProps {
  first: DayNumber;
  last: DayNumber;
  xAt: (day: DayNumber) => number;
}

/** Weeks for a quarter, months for more. */
function Axis({ first, last, xAt }: AxisProps) {
  const t = useChartWords();
  const zoom: Zoom = last - first > 120 ? 'month' : 'week';
  const { major, minor } = ticksBetween(first, last, zoom, useLocale(), (week) =>
    t('week', { week }),
  );
  return (
    <g transform={`translate(0 ${height})`}>
      {[minor, major].map((ticks, line) =>
        ticks.map((tick) => {
          const x = xAt(Math.max(tick.day, first));
          if (xAt(Math.min(tick.until, last)) - x < (line === 0 ? 40 : 90)) return null;
          return (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: the two lines of the axis
              key={`${line} ${tick.day}`}
              className={line === 0 ? burn.minor : burn.major}
              x={x + 3}
              y={16 + line * 17}
            >
              {tick.label}
            </text>
          );
        }),
      )}
    </g>
  );
}

function nearest(points: readonly BurnUpPoint[], day: number): number | undefined {
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const [at, point] of points.entries()) {
    const away = Math.abs(dayNumber(point.day) - day);
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}
