import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import type { Locale } from './locale';
import { formatMessage, formatParts } from './message';

/** One entry of a `*.strings.json` file. */
export type Entry = Readonly<Record<Locale, string>>;
export type Strings = Readonly<Record<string, Entry>>;
export type Values = Readonly<Record<string, string | number>>;

/** Says a message of one strings file in the language of the page. */
export interface Translate<Key extends string> {
  (key: Key, values?: Values): string;
  /** The same, where a value may be an element: `t.node('sent_to', { person: <PersonChip … /> })`. */
  node(key: Key, values: Readonly<Record<string, ReactNode>>): ReactNode;
  /** Whether the file has this key; narrows keys put together at run time (`state.${state}`). */
  has(key: string): key is Key;
}

interface Speech {
  locale: Locale;
  /** IANA zone in which days and hours are shown. */
  time_zone: string;
}

const SpeechContext = createContext<Speech>({ locale: 'en', time_zone: 'UTC' });

export function LocaleProvider(props: Speech & { children: ReactNode }) {
  const { locale, time_zone, children } = props;
  const speech = useMemo(() => ({ locale, time_zone }), [locale, time_zone]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(SpeechContext).locale;
}

export function useTimeZone(): string {
  return useContext(SpeechContext).time_zone;
}

export function translator<Words extends Strings>(
  strings: Words,
  locale: Locale,
): Translate<keyof Words & string> {
  type Key = keyof Words & string;
  const source = (key: Key) => strings[key]?.[locale] ?? key;
  const translate = (key: Key, values?: Values) => formatMessage(source(key), locale, values);
  return Object.assign(translate, {
    node: (key: Key, values: Readonly<Record<string, ReactNode>>) => (
      <>
        {formatParts<ReactNode>(source(key), locale, values).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never reorder
          <Fragment key={index}>{part}</Fragment>
        ))}
      </>
    ),
    has: (key: string): key is Key => Object.hasOwn(strings, key),
  });
}

/**
 * Gives a strings file to the components beside it:
 * `const useWords = defineWords(strings)` at the top, `const t = useWords()` in a component.
 * Keys are checked by the compiler against the file.
 */
export function defineWords<Words extends Strings>(strings: Words) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once a file, beside its imports
  return function useWords(): Translate<keyof Words & string> {
    const locale = useLocale();
    return useMemo(() => translator(strings, locale), [locale]);
  };
}

/** Words needed before their screen is loaded (navigation, palette): `label('nav.time')` in a feature's index. */
export type Label = (locale: Locale) => string;

export function defineLabels<Words extends Strings>(strings: Words) {
  return (key: keyof Words & string): Label =>
    (locale) =>
      translator(strings, locale)(key);
}
