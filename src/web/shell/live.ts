import type { Query, QueryClient } from '@tanstack/react-query';

/** What the server sends when something changed: whose and which, never the data. */
export interface Nudge {
  /** `time_entry.created`: the kind, a dot, what happened. */
  type: string;
  ids: string[];
  workspace_id: string;
}

const longest_pause_ms = 30_000;

/** `time_entry` → `time_entries`: the segment of a path under which such things are listed. */
export function pluralOf(kind: string): string {
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(kind) ? `${kind}es` : `${kind}s`;
}

function mentions(value: unknown, ids: ReadonlySet<string>, depth = 0): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null || depth > 12) return false;
  return Object.values(value).some((inner) => mentions(inner, ids, depth + 1));
}

/** Whether a cached answer may be out of date after this: it lists that kind, or it names one of the ids. */
export function concerns(nudge: Nudge, query: Pick<Query, 'queryKey' | 'state'>): boolean {
  const [path, values] = query.queryKey;
  if (typeof path !== 'string') return false;
  const kind = nudge.type.split('.')[0] ?? '';
  if (path.split('/').includes(pluralOf(kind))) return true;
  const ids = new Set(nudge.ids);
  return mentions(values, ids) || mentions(query.state.data, ids);
}

/** How long until the next attempt; spread, so that a restarted server is not met by everybody at once. */
export function pauseBefore(attempt: number, chance: number): number {
  const full = Math.min(longest_pause_ms, 1000 * 2 ** attempt);
  return full / 2 + (full / 2) * chance;
}

export type LiveState = 'connecting' | 'live' | 'lost';

/**
 * One stream of nudges per browser, shared by its tabs: browsers open few connections to a host, and ten tabs
 * must not eat them. The tab that holds the Web Lock listens and tells the others over a BroadcastChannel; when
 * it closes, the lock passes on by itself. Without Web Locks (plain HTTP on a network) each tab has its own.
 */
export class LiveConnection {
  private readonly channel_: BroadcastChannel;
  private readonly stop_ = new AbortController();
  private source_: EventSource | null = null;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private attempt_ = 0;
  private had_gap_ = false;

  constructor(
    private readonly workspace_id_: string,
    private readonly cache_: QueryClient,
    private readonly show_: (state: LiveState) => void,
  ) {
    const name = `slipway.live.${workspace_id_}`;
    this.channel_ = new BroadcastChannel(name);
    this.channel_.onmessage = (event: MessageEvent<Nudge | 'gap'>) => this.hear(event.data);
    const { signal } = this.stop_;
    if (!('locks' in navigator)) {
      this.open();
      return;
    }
    navigator.locks
      .request(name, { signal }, () => {
        this.open();
        return new Promise<void>((release) => signal.addEventListener('abort', () => release()));
      })
      .catch(() => undefined);
  }

  close() {
    this.stop_.abort();
    clearTimeout(this.timer_);
    this.source_?.close();
    this.channel_.close();
  }

  private open() {
    if (this.stop_.signal.aborted) return;
    this.show_('connecting');
    const source = new EventSource(
      `/api/v1/live?workspace=${encodeURIComponent(this.workspace_id_)}`,
    );
    this.source_ = source;
    source.onopen = () => {
      this.attempt_ = 0;
      this.show_('live');
      // What happened while the line was down was told to nobody.
      if (this.had_gap_) this.tell('gap');
      this.had_gap_ = false;
    };
    source.onmessage = (event: MessageEvent<string>) => this.tell(JSON.parse(event.data) as Nudge);
    source.onerror = () => {
      source.close();
      this.had_gap_ = true;
      this.show_('lost');
      this.timer_ = setTimeout(() => this.open(), pauseBefore(this.attempt_, Math.random()));
      this.attempt_ += 1;
    };
  }

  private tell(message: Nudge | 'gap') {
    this.channel_.postMessage(message);
    this.hear(message);
  }

  private hear(message: Nudge | 'gap') {
    void this.cache_.invalidateQueries(
      message === 'gap' ? {} : { predicate: (query) => concerns(message, query) },
    );
  }
}
