import {
  type InfiniteData,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type AnswerOf, type ItemOf, type PathsWith, type Rest, read } from './api';
import { type Answer, type CallOptions, caller } from './caller';
import { Problem } from './problem';

/** Every cached answer is keyed by what was asked: the path, its values, and the workspace. */
export type ResourceKey = readonly [
  path: string,
  values: { path?: unknown; query?: unknown },
  workspace: string | null,
];

let chosen_workspace: string | null = null;

/** Makes every later request, and every cached answer, one of this workspace. */
export function chooseWorkspace(workspace_id: string | null) {
  chosen_workspace = workspace_id;
  caller.chooseWorkspace(workspace_id);
}

export function resourceKey(
  path: string,
  options?: Pick<CallOptions, 'path' | 'query' | 'workspace_id'>,
): ResourceKey {
  const values: { path?: unknown; query?: unknown } = {};
  if (options?.path) values.path = options.path;
  if (options?.query) values.query = options.query;
  return [path, values, options?.workspace_id ?? chosen_workspace];
}

/** A refusal is an answer, and asking again brings the same one; only a passing trouble is retried. */
function retry(failures: number, reason: unknown): boolean {
  return failures < 2 && reason instanceof Problem && reason.is_passing;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live events say when an answer is stale; the minute is for when the live line is down.
      queries: { staleTime: 60_000, retry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}

/** For `useQuery` with settings of its own, or to fetch before a screen is shown. */
export function resource<Path extends PathsWith<'get'>>(path: Path, ...rest: Rest<Path, 'get'>) {
  const options = rest[0] as CallOptions | undefined;
  return queryOptions<Answer<AnswerOf<Path, 'get'>>, Problem>({
    queryKey: resourceKey(path, options),
    queryFn: ({ signal }) =>
      read(path, ...([{ ...options, signal }] as unknown as Rest<Path, 'get'>)),
  });
}

/** Asks for what a screen is going to want, so that the answer is there or on its way by then. */
export type AskAhead = <Path extends PathsWith<'get'>>(
  path: Path,
  ...rest: Rest<Path, 'get'>
) => void;

export function askAheadInto(cache: QueryClient): AskAhead {
  return (path, ...rest) => void cache.prefetchQuery(resource(path, ...rest));
}

/** What the server says about something: `data` is the body, `etag` the version to give back in `if_match`. */
export function useResource<Path extends PathsWith<'get'>>(path: Path, ...rest: Rest<Path, 'get'>) {
  const query = useQuery(resource(path, ...rest));
  return { ...query, data: query.data?.body, etag: query.data?.etag ?? undefined };
}

interface ListPage<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** A list by cursor: all items fetched so far, and `fetchNextPage` while `hasNextPage`. */
export function useList<Path extends PathsWith<'get'>>(path: Path, ...rest: Rest<Path, 'get'>) {
  const options = rest[0] as CallOptions | undefined;
  const query = useInfiniteQuery({
    queryKey: [...resourceKey(path, options), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const paged = { ...options?.query, cursor: pageParam ?? undefined };
      const answer = await caller.call<ListPage<ItemOf<Path>>>('GET', path, {
        ...options,
        query: paged,
        signal,
      });
      return answer.body;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
  const items: ItemOf<Path>[] | undefined = query.data?.pages.flatMap((page) => page.items);
  return { ...query, error: query.error as Problem | null, items };
}

interface ChangeOptions<Result> {
  touches?: readonly string[];
  onDone?: (result: Result) => void;
  /**
   * Changes of one thing, made faster than the server answers, wait for each other: each is sent when the one
   * before is stored and what it touches was asked for again. Name the thing; read its revision when sending.
   */
  in_turn?: string;
}

/** The items of a list as they are known at this moment, without drawing anything: for whoever is about to send. */
export function useKnownItems<Path extends PathsWith<'get'>>(
  path: Path,
  ...rest: Rest<Path, 'get'>
) {
  const cache = useQueryClient();
  return (): ItemOf<Path>[] => {
    const key = [...resourceKey(path, rest[0] as CallOptions | undefined), 'pages'];
    const known = cache.getQueryData<InfiniteData<ListPage<ItemOf<Path>>>>(key);
    return known?.pages.flatMap((page) => page.items) ?? [];
  };
}

/**
 * A change. What it touches is asked for again when it succeeds: give the paths whose answers it changes;
 * the live event would say so too, a moment later.
 */
export function useChange<Values, Result>(
  change: (values: Values) => Promise<Result>,
  options: ChangeOptions<Result> = {},
) {
  const cache = useQueryClient();
  return useMutation<Result, Problem, Values>({
    mutationFn: change,
    ...(options.in_turn ? { scope: { id: options.in_turn } } : {}),
    onSuccess: async (result) => {
      options.onDone?.(result);
      await Promise.all(
        (options.touches ?? []).map((path) =>
          cache.invalidateQueries({ predicate: (query) => query.queryKey[0] === path }),
        ),
      );
    },
  });
}
