import { describe, expect, it } from 'vitest';
import { changeContent, newDraft } from './change_draft';

let made = 0;
const newId = () => `id${(made++).toString()}`;

describe('a change as it is typed', () => {
  it('adds items with their hours to a block that is there', () => {
    const draft = newDraft(newId, 'block', 'Maps');
    draft.items = draft.items.map((item) => ({
      ...item,
      criteria: 'Shows the way\n\n Fast ',
      minutes: 90,
    }));
    const content = changeContent(draft, newId);
    expect(content.blocks).toEqual([]);
    expect(content.items[0]?.block_id).toBe('block');
    expect(content.items[0]?.item.acceptance_criteria.map(({ text }) => text)).toEqual([
      'Shows the way',
      'Fast',
    ]);
    expect(content.estimates[0]?.effort.minutes).toBe(90);
    expect(content.estimates[0]?.variant_id).toBe(content.items[0]?.item.chosen_variant_id);
  });

  it('makes a block of its own when none is named', () => {
    const content = changeContent(newDraft(newId, '', 'Telephony'), newId);
    expect(content.items).toEqual([]);
    expect(content.blocks[0]?.items[0]?.title).toBe('Telephony');
  });

  it('is a customisation when developers work on it', () => {
    const draft = newDraft(newId, 'block', 'Maps');
    draft.items = draft.items.map((item) => ({ ...item, minutes: 60, developer_minutes: 300 }));
    const content = changeContent(draft, newId);
    expect(content.items[0]?.item.variants[0]?.kind).toBe('customisation');
    expect(content.estimates[0]?.customisation?.developer_minutes).toBe(300);
  });
});
