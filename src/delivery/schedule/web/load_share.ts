import type { CapacityLoad } from './words';

type Cell = CapacityLoad['people'][number]['weeks'][number];

/** How full a week is, in five steps; `away` where nobody could work, `over` where the plan asks for more. */
export type Fullness = 'away' | 'empty' | 'low' | 'half' | 'high' | 'full' | 'over';

export function shareOf({ planned_minutes, available_minutes }: Cell): number {
  if (available_minutes === 0) return planned_minutes > 0 ? Number.POSITIVE_INFINITY : 0;
  return planned_minutes / available_minutes;
}

export function fullnessOf(cell: Cell): Fullness {
  const share = shareOf(cell);
  if (cell.available_minutes === 0 && cell.planned_minutes === 0) return 'away';
  if (share > 1) return 'over';
  if (share === 0) return 'empty';
  if (share < 0.34) return 'low';
  if (share < 0.67) return 'half';
  return share < 0.95 ? 'high' : 'full';
}
