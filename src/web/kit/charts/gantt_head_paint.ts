import { startOf, type Ticks } from './day_scale';
import { fillPath, type GanttScene, head_height, strokeLine } from './gantt_paint';

/** The axis over a tile: two lines of labels. */
export function paintHead(
  pen: CanvasRenderingContext2D,
  scene: GanttScene,
  ticks: Ticks,
  left: number,
  right: number,
  font: string,
) {
  const { scale, colours } = scene;
  pen.clearRect(0, 0, right - left, head_height);
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, right - left, head_height);
  pen.save();
  pen.translate(-left, 0);
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.textBaseline = 'middle';
  for (const [line, list] of [ticks.major, ticks.minor].entries()) {
    pen.font = `${line === 0 ? 560 : 400} 12px ${font}`;
    pen.fillStyle = line === 0 ? colours['ink-2'] : colours['ink-3'];
    const y = line * (head_height / 2);
    for (const tick of list) {
      const x = startOf(scale, tick.day);
      // Once more at the edge of each tile, so that a long month is named wherever one looks.
      const label_x = line === 0 ? Math.max(x, left) : x;
      const end = startOf(scale, tick.until);
      strokeLine(pen, x + 0.5, y + 4, x + 0.5, y + head_height / 2);
      const width = pen.measureText(tick.label).width + 8;
      if (width > end - label_x) continue;
      // Cut by the edge, it is left to the next tile, which has the same month.
      if (line === 0 && end > right && width > right - label_x) continue;
      pen.fillText(tick.label, label_x + 4, y + head_height / 4 + 1);
    }
  }
  strokeLine(pen, left, head_height - 0.5, right, head_height - 0.5);
  const today = startOf(scale, scene.today) + scale.width / 2;
  pen.fillStyle = colours.info;
  fillPath(pen, [today - 5, head_height - 8, today + 5, head_height - 8, today, head_height - 1]);
  pen.restore();
}
