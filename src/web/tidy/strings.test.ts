import { dirname } from 'node:path';
import { locales } from '@web/i18n/locale';
import { type Part, parseMessage } from '@web/i18n/message';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './sources';

type Strings = Record<string, Record<string, string>>;

const files = sourceFiles('.strings.json');
const refusal_files = files.filter((file) => file.endsWith('.refusals.strings.json'));
const read = (file: string) => JSON.parse(textOf(file)) as Strings;

/** The names a message asks values for. */
function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text' || part.kind === 'count') return [];
    if (part.kind === 'value' || part.kind === 'number') return [part.name];
    return [part.name, ...[...part.options.values()].flatMap(namesIn)];
  });
}

const needed: Record<string, readonly string[]> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
};

function missingForms(parts: readonly Part[], locale: string): string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'plural' && part.kind !== 'select') return [];
    const inner = [...part.options.values()].flatMap((option) => missingForms(option, locale));
    if (part.kind === 'select') return inner;
    return [...inner, ...(needed[locale] ?? []).filter((form) => !part.options.has(form))];
  });
}

describe.each(files)('%s', (file) => {
  const strings = read(file);

  it('says everything in three languages, with the same values and every plural form', () => {
    const wrong = Object.entries(strings).flatMap(([key, entry]) => {
      const said = locales.filter((locale) => (entry[locale] ?? '').trim() !== '');
      if (said.length < locales.length) return [`${key} has only ${said.join(', ')}`];
      const parsed = locales.map((locale) => parseMessage(entry[locale] ?? ''));
      const values = parsed.map((parts) => [...new Set(namesIn(parts))].sort().join(' '));
      const forms = locales.flatMap((locale, index) => missingForms(parsed[index] ?? [], locale));
      return [
        ...(new Set(values).size > 1 ? [`${key} asks for ${values.join(' / ')}`] : []),
        ...forms.map((form) => `${key} lacks the form ${form}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(file.endsWith('.refusals.strings.json'))('has no word that nobody says', () => {
    const folder = dirname(file);
    const code = sourceFiles('.ts', '.tsx')
      .filter((path) => path.startsWith(`${folder}/`) && !path.includes('.test.'))
      .map(textOf)
      .join('\n');
    // `state.${state}` says every key that begins with `state.`.
    const made = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map((found) => found[1] ?? '');
    const unused = Object.keys(strings).filter(
      (key) => !code.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe('refusals', () => {
  const cpp = sourceFiles('.cpp', '.hpp').filter(
    (path) => !path.endsWith('_test.cpp') && !path.includes('/testing/'),
  );
  const code = cpp.map(textOf).join('\n');
  const keys = refusal_files.flatMap((file) => Object.keys(read(file)));

  it('have words for every key the server refuses with', () => {
    const refused = [
      ...code.matchAll(/\brefuse\(\s*(?:RefusalCode::)?\w+,\s*"([a-z_]+\.[a-z_.]+)"/g),
    ];
    const known = new Set(keys);
    const silent = refused.map((found) => found[1] ?? '').filter((key) => !known.has(key));
    expect([...new Set(silent)]).toEqual([]);
  });

  it('have no words that no refusal uses, nor the same key twice', () => {
    expect(keys.filter((key) => !code.includes(`"${key}"`))).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
