import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type DayScale, startOf } from './day_scale';
import type { DayNumber } from './days';

/** The day that keeps its place stands so far from the left edge of the window. */
export const anchor_share = 0.3;

/** Keeps the same day in the window when the scale changes; at first that day is `day`. */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  scale: DayScale,
  day: DayNumber,
) {
  const anchor = useRef<DayNumber>(day);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = startOf(scale, anchor.current) - box.clientWidth * anchor_share;
  }, [scroller, scale]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const note = () => {
      const x = box.scrollLeft + box.clientWidth * anchor_share;
      anchor.current = scale.first + x / scale.width;
    };
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, [scroller, scale]);
}
