import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `src` whose name ends so, by path. */
export function sourceFiles(...endings: readonly string[]): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join('src', name))
    .sort();
}

const texts = new Map<string, string>();

export function textOf(path: string): string {
  let text = texts.get(path);
  if (text === undefined) {
    text = readFileSync(path, 'utf8');
    texts.set(path, text);
  }
  return text;
}
