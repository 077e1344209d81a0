import { useLocale } from '@web/i18n';
import { memo, useLayoutEffect, useRef } from 'react';
import { lengthOf, ticksBetween, type Zoom } from './day_scale';
import gantt from './gantt.module.css';
import { paintHead } from './gantt_head_paint';
import { type GanttScene, head_height, paintTile, row_height } from './gantt_paint';
import { tile_rows, tile_width } from './use_tiles';
import { useChartWords } from './words';

/** A canvas sharp on every screen, to be painted in CSS pixels; nothing where there is none (tests). */
function prepare(canvas: HTMLCanvasElement | null, width: number, height: number) {
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return undefined;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  pen.setTransform(density, 0, 0, density, 0, 0);
  return pen;
}

interface ColumnOf {
  scene: GanttScene;
  column: number;
}

function edgesOf({ scene, column }: ColumnOf): { left: number; right: number } {
  const left = column * tile_width;
  return { left, right: Math.min(left + tile_width, lengthOf(scene.scale)) };
}

interface RowsTileProps extends ColumnOf {
  strip: number;
}

/** Some rows along some time. */
export const RowsTile = memo(function RowsTile({ scene, column, strip }: RowsTileProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { left, right } = edgesOf({ scene, column });
  const first = strip * tile_rows;
  useLayoutEffect(() => {
    const last = Math.min(first + tile_rows, scene.shown.length);
    const pen = prepare(canvas.current, right - left, (last - first) * row_height);
    if (pen) paintTile(pen, scene, { left, right, first, last });
  }, [scene, left, right, first]);
  return (
    <canvas
      ref={canvas}
      className={gantt.canvas}
      aria-hidden
      style={{ left: `calc(var(--names) + ${left}px)`, top: head_height + first * row_height }}
    />
  );
});

interface HeadTileProps extends ColumnOf {
  zoom: Zoom;
}

/** The axis over a column of tiles. */
export const HeadTile = memo(function HeadTile({ scene, column, zoom }: HeadTileProps) {
  const t = useChartWords();
  const locale = useLocale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { left, right } = edgesOf({ scene, column });
  useLayoutEffect(() => {
    const pen = prepare(canvas.current, right - left, head_height);
    if (!pen || !canvas.current) return;
    const { scale } = scene;
    // Labels begin before the tile and run over its edge.
    const from = scale.first + Math.floor((left - tile_width) / scale.width);
    const to = scale.first + Math.ceil(right / scale.width);
    const ticks = ticksBetween(from, to, zoom, locale, (week) => t('week', { week }));
    paintHead(pen, scene, ticks, left, right, getComputedStyle(canvas.current).fontFamily);
  }, [scene, left, right, zoom, locale, t]);
  return (
    <canvas
      ref={canvas}
      className={gantt.canvas}
      style={{ left: `calc(var(--names) + ${left}px)`, top: 0 }}
    />
  );
});
