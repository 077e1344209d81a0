import { describe, expect, it } from 'vitest';
import { decimalOf, toggledPoints, withItem, withPoint, withStage, writtenContent } from './edits';
import type { Estimate, EstimateLine, ItemEstimate } from './types';

const none = { low_minutes: 0, minutes: 0, high_minutes: 0, developer_minutes: 0, prices: [] };
const item = (item_id: string, minutes: number): ItemEstimate => ({
  item_id,
  variant_id: `${item_id}v`,
  effort: { minutes, low_minutes: null, high_minutes: null },
  customisation: null,
});
const line = (item_id: string, is_from_template: boolean): EstimateLine => ({
  item_id,
  variant_id: `${item_id}v`,
  title: item_id,
  variant_title: '',
  kind: 'configuration',
  estimate: item(item_id, 60),
  is_from_template,
  usual_low_minutes: null,
  usual_high_minutes: null,
  total: none,
});
const estimate: Estimate = {
  content: {
    stages: { discovery: null, document: null, estimate: null },
    items: [item('written', 60), item('suggested', 90)],
  },
  revision: 3,
  basis: 'baseline',
  document_number: 1,
  blocks: [
    {
      block_id: 'b',
      title: 'Block',
      total: none,
      items: [line('written', false), line('suggested', true)],
    },
  ],
  stages: [],
  whole: none,
  items_without_figure: 0,
  term: null,
  warnings: [],
  is_agreed: false,
  currency: 'UAH',
  allowed: [],
};

describe('an edit of the estimate', () => {
  it('sends what people wrote, not what templates suggest', () => {
    expect(writtenContent(estimate).items.map((each) => each.item_id)).toEqual(['written']);
  });

  it('makes a suggested figure a written one when it is changed', () => {
    const content = withItem(estimate, 'suggested', 'suggestedv', (before) => ({
      ...before,
      effort: { ...before.effort, minutes: before.effort.minutes + 30 },
    }));
    expect(content.items).toEqual([item('written', 60), item('suggested', 120)]);
  });

  it('begins a stage from nothing', () => {
    const content = withStage(estimate, 'discovery', (figure) => withPoint(figure, 'minutes', 120));
    expect(content.stages.discovery?.minutes).toBe(120);
  });
});

describe('three points', () => {
  const points = { low_minutes: 30, minutes: 60, high_minutes: 90 };
  it.each([
    ['low_minutes', 70, { low_minutes: 70, minutes: 70, high_minutes: 90 }],
    ['low_minutes', 120, { low_minutes: 120, minutes: 120, high_minutes: 120 }],
    ['minutes', 10, { low_minutes: 10, minutes: 10, high_minutes: 90 }],
    ['high_minutes', 20, { low_minutes: 20, minutes: 20, high_minutes: 20 }],
    ['high_minutes', 120, { low_minutes: 30, minutes: 60, high_minutes: 120 }],
  ] as const)('stay in order when %s becomes %d', (point, minutes, expected) => {
    expect(withPoint(points, point, minutes)).toEqual(expected);
  });

  it('open around the figure and close to it', () => {
    const figure = { minutes: 60, low_minutes: null, high_minutes: null };
    const opened = toggledPoints(figure);
    expect(opened).toEqual({ minutes: 60, low_minutes: 60, high_minutes: 60 });
    expect(toggledPoints(opened)).toEqual(figure);
  });
});

it('reads a fraction as a decimal', () => {
  expect(decimalOf('121/25')).toBe(4.84);
  expect(decimalOf('4')).toBe(4);
});
