import { type ComponentType, lazy } from 'react';
import type { Load } from './feature';

interface Lazily<Props extends object> {
  Body: ComponentType<Props>;
  /** Begins to fetch the code; a failure shows when the component is drawn. */
  fetchCode: () => void;
}

/**
 * A component whose code is fetched when it is first wanted, and that is drawn at once when it is there by then. `lazy`
 * with a settled promise would still show its fallback for a moment, and React keeps a fallback for 300 ms.
 */
export function lazily<Props extends object>(load: Load<Props>): Lazily<Props> {
  type Module = { default: ComponentType<Props> };
  let loaded: Module | undefined;
  let loading: Promise<Module> | undefined;
  const fetchOnce = (): Promise<Module> => {
    loading ??= load().then(
      (component) => {
        loaded = { default: component };
        return loaded;
      },
      (reason: unknown) => {
        loading = undefined;
        throw reason;
      },
    );
    return loading;
  };
  const fetchOrHave = (): PromiseLike<Module> => {
    const module = loaded;
    if (!module) return fetchOnce();
    // biome-ignore lint/suspicious/noThenProperty: `lazy` takes an answer that is given within the call.
    return { then: (done) => Promise.resolve(done?.(module)) as never };
  };
  return {
    Body: lazy(fetchOrHave as () => Promise<Module>) as unknown as ComponentType<Props>,
    fetchCode: () => void fetchOnce().catch(() => {}),
  };
}
