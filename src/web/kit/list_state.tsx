import { Anchor, Button, Skeleton } from '@mantine/core';
import { Problem } from '@web/api';
import { CloudOff, LockKeyhole, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from './empty_state';
import styles from './list_state.module.css';
import { useRefusalText } from './refusal_text';
import { useKitWords } from './words';

/** What `useResource` and `useList` answer, as far as a face is concerned. */
interface Asked {
  error: unknown;
  refetch?: (() => unknown) | undefined;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
}

interface ListStateProps<Item> {
  query: Asked;
  /** Undefined while unknown. */
  items: readonly Item[] | undefined;
  empty?: { title: string; text?: ReactNode; icon?: LucideIcon; action?: ReactNode };
  /** `line` where emptiness is no news: a small list among others. */
  empty_look?: 'full' | 'line';
  /** As tall as what will come, so that nothing jumps. */
  skeleton?: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** The faces every list has: loading, failed, forbidden, empty, and itself. What was shown stays while a refresh fails. */
export function ListState<Item>(props: ListStateProps<Item>) {
  const { query, items, empty, empty_look = 'full', skeleton, children } = props;
  const t = useKitWords();
  if (items === undefined) {
    if (query.error) return <FailedState reason={query.error} onAgain={query.refetch} />;
    return (
      <div role="status" aria-label={t('list.loading')}>
        {skeleton ?? <RowsSkeleton />}
      </div>
    );
  }
  if (items.length === 0) {
    const { title = t('list.empty_title'), ...rest } = empty ?? {};
    return <EmptyState title={title} look={empty_look} {...rest} />;
  }
  return (
    <>
      {children(items)}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage ?? false}
            onClick={() => void query.fetchNextPage?.()}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface ResourceStateProps<Data> {
  query: Asked & { data: Data | undefined };
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The same for one thing instead of a list. */
export function ResourceState<Data>({ query, skeleton, children }: ResourceStateProps<Data>) {
  const t = useKitWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailedState reason={query.error} onAgain={query.refetch} />;
  return (
    <div role="status" aria-label={t('list.loading')}>
      {skeleton ?? <RowsSkeleton />}
    </div>
  );
}

/** Grey lines where rows will be. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines
        <div key={row} className={styles.row}>
          <Skeleton height={10} width={`${34 + ((row * 17) % 30)}%`} />
          <Skeleton height={10} width={`${12 + ((row * 7) % 10)}%`} />
        </div>
      ))}
    </div>
  );
}

interface FailedStateProps {
  reason: unknown;
  onAgain?: (() => unknown) | undefined;
}

/** What could not be shown, why, and the way on. */
export function FailedState({ reason, onAgain }: FailedStateProps) {
  const t = useKitWords();
  const text = useRefusalText(reason);
  const problem = reason instanceof Problem ? reason : null;
  if (problem?.is_forbidden) {
    return (
      <EmptyState
        icon={LockKeyhole}
        title={t('forbidden.title')}
        text={t('forbidden.text')}
        action={<Anchor href="/">{t('forbidden.home')}</Anchor>}
      />
    );
  }
  const offline = problem?.is_offline === true;
  return (
    <div role="alert">
      <EmptyState
        icon={offline ? CloudOff : TriangleAlert}
        title={t(offline ? 'failed.offline_title' : 'failed.title')}
        text={
          <>
            {text}
            {problem?.incident && (
              <span className={styles.incident}>
                {t('failed.incident', { incident: problem.incident })}
              </span>
            )}
          </>
        }
        action={
          onAgain && (
            <Button variant="default" onClick={() => void onAgain()}>
              {t('failed.again')}
            </Button>
          )
        }
      />
    </div>
  );
}
