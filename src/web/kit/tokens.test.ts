import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/web/kit/tokens.css', 'utf8');

function tokensOf(scheme: string): Map<string, string> {
  const block = new RegExp(`scheme="${scheme}"\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'surface', 'sunk', 'hover'];
const pairs = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'bad'].flatMap((ink) => grounds.map((on) => [ink, on])),
  ...['provider', 'client', 'third-party', 'neutral', 'ok', 'warn', 'bad', 'info'].flatMap(
    (name) => [
      [name, `${name}-soft`],
      [name, 'surface'],
    ],
  ),
  ['on-accent', 'accent'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
];

describe.each(['light', 'dark'])('the %s palette', (scheme) => {
  const tokens = tokensOf(scheme);
  const value = (name: string) => tokens.get(name) ?? '#missing';

  it.each(pairs)('%s is readable on %s', (ink, ground) => {
    expect(contrast(value(ink ?? ''), value(ground ?? ''))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edge of a field so that it is seen', () => {
    expect(contrast(value('field-line'), value('surface'))).toBeGreaterThanOrEqual(3);
  });
});
