import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { head_height, row_height } from './gantt_paint';

/**
 * The picture is laid out in tiles, as a map is: small enough that painting the few that come into reach
 * fits into one frame, and each is painted once.
 */
export const tile_rows = 8;
export const tile_width = 640;

/** Tiles that exist: by number, `from` included, `until` not. */
export interface Reach {
  first_column: number;
  until_column: number;
  first_strip: number;
  until_strip: number;
}

export interface Window {
  left: number;
  width: number;
  top: number;
  height: number;
}

/** What is seen and one tile more on each side. */
export function reachOf(window: Window, length: number, rows: number): Reach {
  const strip_height = tile_rows * row_height;
  const columns = Math.ceil(length / tile_width);
  const strips = Math.ceil(rows / tile_rows);
  return {
    first_column: Math.max(0, Math.floor(window.left / tile_width) - 1),
    until_column: Math.min(columns, Math.floor((window.left + window.width) / tile_width) + 2),
    first_strip: Math.max(0, Math.floor(window.top / strip_height) - 1),
    until_strip: Math.min(strips, Math.floor((window.top + window.height) / strip_height) + 2),
  };
}

function isSame(a: Reach, b: Reach): boolean {
  return (
    a.first_column === b.first_column &&
    a.until_column === b.until_column &&
    a.first_strip === b.first_strip &&
    a.until_strip === b.until_strip
  );
}

/** The tiles of a scroller's content that exist at the moment. */
export function useTiles(
  scroller: RefObject<HTMLElement | null>,
  length: number,
  rows: number,
): Reach {
  const [reach, setReach] = useState<Reach>(() =>
    reachOf({ left: 0, width: tile_width, top: 0, height: tile_rows * row_height }, length, rows),
  );
  const look = (box: HTMLElement) =>
    setReach((before) => {
      const after = reachOf(
        {
          left: box.scrollLeft,
          width: box.clientWidth,
          top: box.scrollTop,
          height: box.clientHeight - head_height,
        },
        length,
        rows,
      );
      return isSame(before, after) ? before : after;
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew when the content has changed
  useLayoutEffect(() => {
    if (scroller.current) look(scroller.current);
  }, [scroller, length, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onScroll = () => look(box);
    const observer = new ResizeObserver(onScroll);
    observer.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller, length, rows]);
  return reach;
}

/** The numbers from `first` until before `until`. */
export function numbers(first: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - first) }, (_, at) => first + at);
}
