import type { EffortFigure, Estimate, EstimateContent, ItemEstimate } from './types';

/** What people have written: without the hours that templates only suggest. */
export function writtenContent(estimate: Estimate): EstimateContent {
  const suggested = new Set(
    estimate.blocks
      .flatMap((block) => block.items)
      .filter((line) => line.is_from_template)
      .map((line) => `${line.item_id} ${line.variant_id}`),
  );
  return {
    ...estimate.content,
    items: estimate.content.items.filter(
      (item) => !suggested.has(`${item.item_id} ${item.variant_id}`),
    ),
  };
}

/** The content with one item's figures changed; a suggested or missing figure becomes a written one. */
export function withItem(
  estimate: Estimate,
  item_id: string,
  variant_id: string,
  change: (item: ItemEstimate) => ItemEstimate,
): EstimateContent {
  const is_it = (item: ItemEstimate) => item.item_id === item_id && item.variant_id === variant_id;
  const before = estimate.content.items.find(is_it) ?? {
    item_id,
    variant_id,
    effort: { minutes: 0, low_minutes: null, high_minutes: null },
    customisation: null,
  };
  const content = writtenContent(estimate);
  return { ...content, items: [...content.items.filter((item) => !is_it(item)), change(before)] };
}

export type FigureStage = keyof EstimateContent['stages'];

/** The content with a stage's figure changed. */
export function withStage(
  estimate: Estimate,
  stage: FigureStage,
  change: (figure: EffortFigure) => EffortFigure,
): EstimateContent {
  const content = writtenContent(estimate);
  const before = content.stages[stage] ?? { minutes: 0, low_minutes: null, high_minutes: null };
  return { ...content, stages: { ...content.stages, [stage]: change(before) } };
}

/** One figure becomes three points around itself, or three become the likely one. */
export function toggledPoints(figure: EffortFigure): EffortFigure {
  const has_points = figure.low_minutes !== null && figure.low_minutes !== undefined;
  return has_points
    ? { minutes: figure.minutes, low_minutes: null, high_minutes: null }
    : { minutes: figure.minutes, low_minutes: figure.minutes, high_minutes: figure.minutes };
}

export type Point = 'low_minutes' | 'minutes' | 'high_minutes';

/** A point moved; one that passes another takes it along, so that the three stay in order. */
export function withPoint(figure: EffortFigure, point: Point, minutes: number): EffortFigure {
  const { low_minutes, high_minutes } = figure;
  if (low_minutes === null || low_minutes === undefined) return { ...figure, minutes };
  if (high_minutes === null || high_minutes === undefined) return { ...figure, minutes };
  const moved = { low_minutes, minutes: figure.minutes, high_minutes, [point]: minutes };
  if (point === 'low_minutes') {
    moved.minutes = Math.max(moved.minutes, minutes);
    moved.high_minutes = Math.max(moved.high_minutes, moved.minutes);
  } else if (point === 'high_minutes') {
    moved.minutes = Math.min(moved.minutes, minutes);
    moved.low_minutes = Math.min(moved.low_minutes, moved.minutes);
  } else {
    moved.low_minutes = Math.min(moved.low_minutes, minutes);
    moved.high_minutes = Math.max(moved.high_minutes, minutes);
  }
  return moved;
}

/** "121/25" as a number: a fraction is exact on its way, and read by people as a decimal. */
export function decimalOf(fraction: string): number {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}
