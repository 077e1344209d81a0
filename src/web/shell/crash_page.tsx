import { Button } from '@mantine/core';
import { Problem } from '@web/api';
import { EmptyState } from '@web/kit/empty_state';
import { FailedState } from '@web/kit/list_state';
import { Unplug } from 'lucide-react';
import { useMemo } from 'react';
import { useShellWords } from './words';

/** A short number for a mistake in the page itself; the same mistake gives the same number. */
export function incidentOf(error: Error): string {
  let hash = 5381;
  for (const character of `${error.name}${error.message}${error.stack ?? ''}`) {
    hash = (Math.imul(hash, 33) ^ (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return `W-${hash.toString(36).toUpperCase().padStart(7, '0')}`;
}

/** What stands where a screen broke; the navigation around it still works. */
export function CrashPage({ error }: { error: Error }) {
  const t = useShellWords();
  const incident = useMemo(() => incidentOf(error), [error]);
  const reload = () => window.location.reload();
  if (error instanceof Problem) return <FailedState reason={error} onAgain={reload} />;
  return (
    <div role="alert">
      <EmptyState
        icon={Unplug}
        title={t('crash.title')}
        text={
          <>
            {t('crash.text')} <br />
            <strong className="numeric">{incident}</strong>
          </>
        }
        action={<Button onClick={reload}>{t('crash.reload')}</Button>}
      />
    </div>
  );
}
