import { asNumber } from './fraction';
import type { DelayDay } from './types';

/** Whose a day is, as its colour says; `variation` is agreed work and nobody's delay. */
export type Share = 'client' | 'provider' | 'concurrent' | 'neutral';
export const share_keys: readonly Share[] = ['client', 'provider', 'concurrent', 'neutral'];

export interface Piece {
  share: Share;
  days: number;
}

/** What is drawn of a day: the parts that are not nothing. */
export function piecesOf(day: DelayDay): Piece[] {
  return share_keys
    .map((share) => ({ share, days: asNumber(day[`${share}_days`]) }))
    .filter(({ days }) => days > 0);
}

/** The highest column of the picture, at least one day. */
export function highest(days: readonly DelayDay[]): number {
  return Math.max(
    1,
    ...days.map((day) => piecesOf(day).reduce((sum, { days: part }) => sum + part, 0)),
  );
}

/** Days about which there is something to say. */
export function hasNews(day: DelayDay): boolean {
  return (
    piecesOf(day).length > 0 ||
    day.causes.length > 0 ||
    asNumber(day.slip_days) !== 0 ||
    asNumber(day.variation_days) !== 0
  );
}
