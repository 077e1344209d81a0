import { describe, expect, it } from 'vitest';
import { mentionsIn, openMention, textParts } from './message_text';

describe('the parts of a message', () => {
  it('are text, people and addresses of pages', () => {
    expect(
      textParts('@Olena Koval, see https://a.example/x?y=1. Thanks', ['Olena Koval', 'Olena']),
    ).toEqual([
      { kind: 'mention', text: '@Olena Koval' },
      { kind: 'text', text: ', see ' },
      { kind: 'link', text: 'https://a.example/x?y=1' },
      { kind: 'text', text: '. Thanks' },
    ]);
  });

  it('leave addresses of mail and unknown names alone', () => {
    const text = 'write to a@b.example or @Nobody';
    expect(textParts(text, ['Olena'])).toEqual([{ kind: 'text', text }]);
  });

  it('put together give the message again', () => {
    const text = 'a (https://a.example) @Іван П.? b\n@Іван П.';
    const parts = textParts(text, ['Іван П.']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ kind }) => kind === 'mention')).toHaveLength(2);
  });
});

describe('a mention being typed', () => {
  it.each([
    ['@', 1, 0, ''],
    ['Hello @Ол', 9, 6, 'Ол'],
    ['(@Olena Ko', 10, 1, 'Olena Ko'],
    ['@Ol and more', 3, 0, 'Ol'],
  ])('%s at %i', (text, caret, start, query) => {
    expect(openMention(text, caret)).toEqual({ start, query });
  });

  it.each(['mail@example', 'done', '@Olena Koval said that', '@a.b'])('not in %s', (text) => {
    expect(openMention(text, text.length)).toBeNull();
  });
});

it('whoever is named in full is mentioned, once', () => {
  const people = [
    { id: '1', name: 'Olena' },
    { id: '2', name: 'Olena Koval' },
    { id: '3', name: 'Petro' },
  ];
  expect(mentionsIn('@Olena Koval and again @Olena Koval', people)).toEqual(['2']);
  expect(mentionsIn('@Olena, @Petro', people)).toEqual(['1', '3']);
});
