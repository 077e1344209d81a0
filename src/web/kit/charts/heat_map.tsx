import { useLocale } from '@web/i18n';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { type DayText, formatDay, formatEffort } from '../format';
import { ChartDetails, ChartFrame } from './chart_frame';
import { type ChartColumn, ChartTable } from './chart_table';
import { dayNumber, isoWeek } from './days';
import heat from './heat_map.module.css';
import { type ChartWords, useChartWords } from './words';

/** What a person has to do in a week, and can. */
export interface HeatCell {
  planned_minutes: number;
  /** Kept for what may come, beyond what is planned. */
  reserved_minutes?: number;
  capacity_minutes: number;
  /** Working days of the week on which the person is away. */
  absent_days?: number;
  /** What is behind the figure: "Kolos 5 h, Nordwind 8 h". */
  note?: string;
}

export interface HeatRow {
  key: string;
  name: string;
  /** Under the name: the role, the number of engagements. */
  note?: string;
  /** One for each of the weeks, in their order. */
  cells: readonly HeatCell[];
}

interface HeatMapProps {
  label: string;
  /** The Monday of each week. */
  weeks: readonly DayText[];
  rows: readonly HeatRow[];
  onOpen?: (row: HeatRow, week: DayText) => void;
}

/** How loaded people are, person by week. Shade, figure and mark say it; none alone. */
export function HeatMap({ label, weeks, rows, onOpen }: HeatMapProps) {
  const t = useChartWords();
  return (
    <ChartFrame
      label={label}
      keys={t('heat.keys')}
      legend={[
        { swatch: 'free', label: t('heat.free') },
        { swatch: 'full', label: t('heat.full') },
        { swatch: 'over', label: t('heat.over') },
        { swatch: 'reserved', label: t('heat.reserved') },
        { swatch: 'absent', label: t('heat.absent') },
      ]}
      picture={(keys_id) => (
        <HeatGrid label={label} weeks={weeks} rows={rows} onOpen={onOpen} keys_id={keys_id} />
      )}
      table={() => <HeatTable label={label} weeks={weeks} rows={rows} />}
    />
  );
}

interface HeatGridProps extends Omit<HeatMapProps, 'onOpen'> {
  onOpen: HeatMapProps['onOpen'] | undefined;
  keys_id: string;
}

interface Place {
  row: number;
  week: number;
}

function HeatGrid({ label, weeks, rows, onOpen, keys_id }: HeatGridProps) {
  const t = useChartWords();
  const locale = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Place>({ row: 0, week: 0 });
  const [shown, setShown] = useState<Place>();
  const say = (place: Place | undefined) => {
    const row = place && rows[place.row];
    const cell = place && row?.cells[place.week];
    const week = place && weeks[place.week];
    if (!row || !cell || !week) return '';
    const when = t('heat.week_of', { day: formatDay(week, locale) });
    return [row.name, when, sayCell(cell, locale, t)].join(' · ');
  };
  const open = (place: Place | undefined) => {
    const row = place && rows[place.row];
    const week = place && weeks[place.week];
    if (row && week) onOpen?.(row, week);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter') return open(focused);
    const to = moved(focused, event.key, rows.length, weeks.length);
    if (!to) return;
    event.preventDefault();
    setFocused(to);
    setShown(to);
    grid.current?.rows[to.row + 1]?.cells[to.week + 1]?.focus();
  };
  return (
    <>
      <div className={heat.scroller}>
        <table
          ref={grid}
          className={heat.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys visit its cells
          role="grid"
          aria-label={label}
          aria-describedby={keys_id}
          data-openable={onOpen !== undefined || undefined}
          onKeyDown={onKeyDown}
          onClick={(event) => open(placeOf(event))}
          onMouseOver={(event) => setShown(placeOf(event))}
          onMouseLeave={() => setShown(undefined)}
          onFocus={(event) => setShown(placeOf(event))}
          onBlur={() => setShown(undefined)}
        >
          <thead>
            <tr>
              <th scope="col">{t('heat.person')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <span>{t('week', { week: isoWeek(dayNumber(week)) })}</span>
                  <small>{formatDay(week, locale)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key}>
                <th scope="row">
                  <span>{row.name}</span>
                  {row.note && <small>{row.note}</small>}
                </th>
                {weeks.map((week, place) => {
                  const cell = row.cells[place];
                  return (
                    <td
                      key={week}
                      tabIndex={focused.row === at && focused.week === place ? 0 : -1}
                      data-level={cell && levelOf(cell)}
                      data-away={(cell?.absent_days ?? 0) > 0 || undefined}
                      data-reserved={(cell?.reserved_minutes ?? 0) > 0 || undefined}
                      style={cell && shadesOf(cell)}
                      aria-label={say({ row: at, week: place })}
                    >
                      {cell && figureOf(cell, t('none'))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ChartDetails said={say(shown)} />
    </>
  );
}

/** Person and week of what the event happened on. */
function placeOf(event: MouseEvent<HTMLElement> | { target: EventTarget }): Place | undefined {
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.closest('tr');
  if (!cell || !row) return undefined;
  return { row: row.rowIndex - 1, week: cell.cellIndex - 1 };
}

function moved(from: Place, key: string, rows: number, weeks: number): Place | undefined {
  const to: Record<string, Place> = {
    ArrowLeft: { ...from, week: from.week - 1 },
    ArrowRight: { ...from, week: from.week + 1 },
    ArrowUp: { ...from, row: from.row - 1 },
    ArrowDown: { ...from, row: from.row + 1 },
    Home: { ...from, week: 0 },
    End: { ...from, week: weeks - 1 },
  };
  const place = to[key];
  if (!place) return undefined;
  return {
    row: Math.min(Math.max(place.row, 0), rows - 1),
    week: Math.min(Math.max(place.week, 0), weeks - 1),
  };
}

/** Planned and kept of possible; work where none is possible is twice too much. */
export function shareOf(cell: HeatCell): number {
  const taken = takenOf(cell);
  if (cell.capacity_minutes > 0) return taken / cell.capacity_minutes;
  return taken > 0 ? 2 : 0;
}

function takenOf({ planned_minutes, reserved_minutes = 0 }: HeatCell): number {
  return planned_minutes + reserved_minutes;
}

/** Shaded by what is planned alone; the hatched part of the width is what is kept of all that is taken. */
function shadesOf(cell: HeatCell): CSSProperties {
  const { reserved_minutes = 0 } = cell;
  const planned = Math.min(1, shareOf({ ...cell, reserved_minutes: 0 }));
  const kept = reserved_minutes > 0 ? reserved_minutes / takenOf(cell) : 0;
  return { '--share': planned, '--kept': kept } as CSSProperties;
}

function levelOf(cell: HeatCell): 'nothing' | 'within' | 'over' {
  if (cell.capacity_minutes === 0 && takenOf(cell) === 0) return 'nothing';
  // By the figure that is shown: nobody should wonder at a red 100.
  return Math.round(shareOf(cell) * 100) > 100 ? 'over' : 'within';
}

function figureOf(cell: HeatCell, none: string): string {
  if (cell.capacity_minutes === 0) return takenOf(cell) === 0 ? none : '!';
  return `${Math.round(shareOf(cell) * 100)}`;
}

function sayCell(cell: HeatCell, locale: ReturnType<typeof useLocale>, t: ChartWords): string {
  const hours = t('heat.cell', {
    planned: formatEffort(cell.planned_minutes, locale),
    capacity: formatEffort(cell.capacity_minutes, locale),
  });
  const kept = cell.reserved_minutes
    ? t('heat.kept', { effort: formatEffort(cell.reserved_minutes, locale) })
    : '';
  const share = cell.capacity_minutes > 0 ? `${Math.round(shareOf(cell) * 100)} %` : '';
  const away = cell.absent_days
    ? t('heat.away', { days: t('days', { days: cell.absent_days }) })
    : '';
  const load = levelOf(cell) === 'nothing' ? t('heat.nothing') : hours;
  return [load, kept, share, away, cell.note].filter(Boolean).join(' · ');
}

/** The same in hours, a line for each person and week. */
function HeatTable({ label, weeks, rows }: Omit<HeatMapProps, 'onOpen'>) {
  const t = useChartWords();
  const locale = useLocale();
  const columns: ChartColumn<HeatRow>[] = [
    { key: 'name', label: t('heat.person'), cell: (row) => row.name },
    ...weeks.map((week, place) => ({
      key: week,
      label: t('heat.week_of', { day: formatDay(week, locale) }),
      align: 'end' as const,
      cell: (row: HeatRow) => {
        const cell = row.cells[place];
        return cell ? sayCell(cell, locale, t) : t('none');
      },
    })),
  ];
  return <ChartTable label={label} rows={rows} row_key={(row) => row.key} columns={columns} />;
}
