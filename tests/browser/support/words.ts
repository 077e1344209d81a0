import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from './browser';

type Words = Record<string, Record<Locale, string>>;

const source = fileURLToPath(new URL('../../../src/', import.meta.url));

function wordsIn(folder: string): Words {
  const files = readdirSync(`${source}${folder}`).filter((name) => name.endsWith('.strings.json'));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(`${source}${folder}/${name}`, 'utf8'))),
  );
}

/**
 * The words of a feature, as the screen says them: `const say = wordsOf('delivery/estimate'); say('submit')`.
 * A journey finds buttons and fields by them, and goes on finding them when somebody words them better.
 */
export function wordsOf(feature: string, locale: Locale = 'en') {
  const words = wordsIn(feature.startsWith('web/') ? feature : `${feature}/web`);
  return (key: string, values: Record<string, string | number> = {}): string => {
    const text = words[key]?.[locale];
    if (text === undefined) throw new Error(`${feature} has no words for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** Words as a part of a regular expression that stand for themselves. */
export const exactly = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
