import { intlTag, type Locale } from './locale';

/**
 * A message as people write it in `*.strings.json`, in the part of ICU's syntax that screens need:
 * `{name}`, `{n, number}`, `{n, plural, =0 {…} one {…} few {…} many {…} other {…}}` with `#` for the
 * number, and `{kind, select, a {…} other {…}}`. An apostrophe is an apostrophe: Ukrainian needs it,
 * and nobody needs ICU's quoting.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'number'; name: string }
  | { kind: 'count' }
  | { kind: 'plural' | 'select'; name: string; options: ReadonlyMap<string, readonly Part[]> };

class Reader {
  position = 0;
  constructor(readonly source: string) {}

  fail(what: string): never {
    throw new SyntaxError(`${what} at ${this.position} in "${this.source}"`);
  }

  skipSpace() {
    while (/\s/.test(this.source[this.position] ?? '')) this.position += 1;
  }

  take(expected: string) {
    this.skipSpace();
    if (this.source[this.position] !== expected) this.fail(`expected ${expected}`);
    this.position += 1;
  }

  peek(): string {
    this.skipSpace();
    return this.source[this.position] ?? '';
  }

  word(): string {
    this.skipSpace();
    const found = /^[=\w]+/.exec(this.source.slice(this.position));
    if (!found) return this.fail('expected a word');
    this.position += found[0].length;
    return found[0];
  }
}

function readParts(reader: Reader, inside_plural: boolean, nested: boolean): Part[] {
  const parts: Part[] = [];
  let text = '';
  const flush = () => {
    if (text) parts.push({ kind: 'text', text });
    text = '';
  };
  while (reader.position < reader.source.length) {
    const character = reader.source[reader.position] ?? '';
    if (character === '}') {
      if (nested) break;
      reader.fail('unexpected }');
    }
    if (character === '{') {
      flush();
      parts.push(readPlaceholder(reader, inside_plural));
    } else if (character === '#' && inside_plural) {
      flush();
      parts.push({ kind: 'count' });
      reader.position += 1;
    } else {
      text += character;
      reader.position += 1;
    }
  }
  flush();
  return parts;
}

function readPlaceholder(reader: Reader, inside_plural: boolean): Part {
  reader.take('{');
  const name = reader.word();
  if (reader.peek() === '}') {
    reader.take('}');
    return { kind: 'value', name };
  }
  reader.take(',');
  const kind = reader.word();
  if (kind === 'number') {
    reader.take('}');
    return { kind, name };
  }
  if (kind !== 'plural' && kind !== 'select') return reader.fail(`unknown kind ${kind}`);
  reader.take(',');
  const options = new Map<string, readonly Part[]>();
  while (reader.peek() !== '}') {
    const option = reader.word();
    reader.take('{');
    options.set(option, readParts(reader, inside_plural || kind === 'plural', true));
    reader.take('}');
  }
  reader.take('}');
  if (!options.has('other')) reader.fail(`${name} has no "other"`);
  return { kind, name, options };
}

/** Reads a message. @throws SyntaxError naming the place; the strings test reads every one. */
export function parseMessage(source: string): readonly Part[] {
  return readParts(new Reader(source), false, false);
}

const parsed = new Map<string, readonly Part[]>();

function parsedOnce(source: string): readonly Part[] {
  let parts = parsed.get(source);
  if (!parts) {
    parts = parseMessage(source);
    parsed.set(source, parts);
  }
  return parts;
}

const plural_rules = new Map<Locale, Intl.PluralRules>();

function pluralCategory(locale: Locale, count: number): string {
  let rules = plural_rules.get(locale);
  if (!rules) {
    rules = new Intl.PluralRules(intlTag(locale));
    plural_rules.set(locale, rules);
  }
  return rules.select(count);
}

function chooseOption(
  part: Extract<Part, { kind: 'plural' | 'select' }>,
  value: unknown,
  locale: Locale,
): readonly Part[] {
  const { options } = part;
  const chosen =
    part.kind === 'select'
      ? options.get(String(value))
      : (options.get(`=${Number(value)}`) ?? options.get(pluralCategory(locale, Number(value))));
  return chosen ?? options.get('other') ?? [];
}

function fill<Value>(
  parts: readonly Part[],
  locale: Locale,
  values: Readonly<Record<string, Value>>,
  count: number,
): (string | Value)[] {
  return parts.flatMap((part): (string | Value)[] => {
    switch (part.kind) {
      case 'text':
        return [part.text];
      case 'count':
        return [count.toLocaleString(intlTag(locale))];
      case 'number':
        return [Number(values[part.name]).toLocaleString(intlTag(locale))];
      case 'value': {
        const value = values[part.name];
        return value === undefined ? [`{${part.name}}`] : [value];
      }
      default: {
        const value = values[part.name];
        const inner = part.kind === 'plural' ? Number(value) : count;
        return fill(chooseOption(part, value, locale), locale, values, inner);
      }
    }
  });
}

/** The message in one language with its values put in. A value that is missing stays visible as `{name}`. */
export function formatMessage(
  source: string,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(parsedOnce(source), locale, values, 0).join('');
}

/** The same, where values may be anything, such as elements of the page. */
export function formatParts<Value>(
  source: string,
  locale: Locale,
  values: Readonly<Record<string, Value>>,
): (string | Value)[] {
  return fill(parsedOnce(source), locale, values, 0);
}
