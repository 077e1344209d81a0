import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from './locale';
import { formatMessage } from './message';
import type { Strings, Values } from './words';

/**
 * What the server's refusals say in words. Each feature keeps its own in `<feature>.refusals.strings.json`;
 * together they are one small chunk that is fetched when the first refusal arrives.
 */
const files = import.meta.glob<Strings>('/src/**/*.refusals.strings.json', { import: 'default' });

type Loader = () => Promise<Strings>;

export class RefusalWords {
  private words_: Strings = {};
  private loading_: Promise<void> | null = null;
  private loaded_ = false;
  private readonly listeners_ = new Set<() => void>();

  constructor(private readonly loaders_: readonly Loader[]) {}

  /** Fetches every file once; a failure is forgotten, so that the next refusal tries again. */
  load(): Promise<void> {
    this.loading_ ??= Promise.all(this.loaders_.map((loader) => loader()))
      .then((all) => {
        this.words_ = Object.assign({}, ...all);
        this.loaded_ = true;
        for (const listener of this.listeners_) listener();
      })
      .catch(() => {
        this.loading_ = null;
      });
    return this.loading_;
  }

  /** The message, or undefined while it is being fetched or when nobody wrote one. */
  find(key: string, locale: Locale, values: Values): string | undefined {
    const source = this.words_[key]?.[locale];
    return source === undefined ? undefined : formatMessage(source, locale, values);
  }

  readonly isLoaded = () => this.loaded_;

  readonly subscribe = (listener: () => void) => {
    this.listeners_.add(listener);
    return () => {
      this.listeners_.delete(listener);
    };
  };
}

export const refusal_words = new RefusalWords(Object.values(files));

/** Makes the component draw again when the refusals' words are there. */
export function useRefusalWords(needed: boolean): RefusalWords {
  useSyncExternalStore(refusal_words.subscribe, refusal_words.isLoaded);
  useEffect(() => {
    if (needed) void refusal_words.load();
  }, [needed]);
  return refusal_words;
}
