import { describe, expect, it } from 'vitest';
import { formatMessage, formatParts, parseMessage } from './message';

const days = '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}';

describe('formatMessage', () => {
  it.each([
    [1, '1 день'],
    [3, '3 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [1.5, '1,5 дня'],
  ])('counts %s in Russian', (count, expected) => {
    expect(formatMessage(days, 'ru', { days: count })).toBe(expected);
  });

  it('prefers an exact number to its category', () => {
    const message = '{n, plural, =0 {none} one {# block} other {# blocks}}';
    expect(formatMessage(message, 'en', { n: 0 })).toBe('none');
    expect(formatMessage(message, 'en', { n: 1 })).toBe('1 block');
    expect(formatMessage(message, 'en', { n: 1200 })).toBe('1,200 blocks');
  });

  it('chooses by word and falls back to other', () => {
    const message = '{party, select, client {you} other {them: {name}}}';
    expect(formatMessage(message, 'en', { party: 'client' })).toBe('you');
    expect(formatMessage(message, 'en', { party: 'x', name: 'Ann' })).toBe('them: Ann');
  });

  it('leaves apostrophes alone', () => {
    expect(formatMessage("Ім'я: {name}", 'uk', { name: "Лук'ян" })).toBe("Ім'я: Лук'ян");
  });

  it('shows a value that nobody gave', () => {
    expect(formatMessage('Hello {name}', 'en')).toBe('Hello {name}');
  });

  it('keeps values that are not text', () => {
    const element = { tag: 'b' };
    expect(formatParts<unknown>('a {x} b', 'en', { x: element })).toEqual(['a ', element, ' b']);
  });

  it.each(['{n, plural, one {#}}', '{n', 'a } b', '{n, date}'])('refuses %s', (source) => {
    expect(() => parseMessage(source)).toThrow(SyntaxError);
  });
});
