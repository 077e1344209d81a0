import { Button } from '@mantine/core';
import { api, type ItemOf, useChange, useList } from '@web/api';
import {
  type Column,
  DataTable,
  Instant,
  ListState,
  RelativeTime,
  Section,
  useToasts,
} from '@web/kit';
import { deviceOf } from './device_name';
import styles from './identity.module.css';
import { useWords } from './words';

type Session = ItemOf<'/api/v1/sessions'>;

/** Every browser that is signed in as this person. */
export function SessionsSettings() {
  const t = useWords();
  const sessions = useList('/api/v1/sessions');
  const columns: Column<Session>[] = [
    {
      key: 'device',
      label: t('sessions.device'),
      card: 'title',
      cell: ({ user_agent }) => <Device user_agent={user_agent} />,
    },
    {
      key: 'address',
      label: t('sessions.address'),
      width: '160px',
      cell: ({ remote_address }) => remote_address,
    },
    {
      key: 'began',
      label: t('sessions.began'),
      width: '160px',
      cell: ({ created_at }) => <Instant at={created_at} />,
    },
    {
      key: 'seen',
      label: t('sessions.seen'),
      width: '160px',
      cell: ({ last_seen_at }) => <RelativeTime at={last_seen_at} />,
    },
  ];
  return (
    <Section title={t('sessions.title')} padding="flush">
      <ListState query={sessions} items={sessions.items}>
        {(items) => (
          <DataTable
            label={t('sessions.title')}
            rows={items}
            row_key={({ id }) => id}
            columns={columns}
            actions={(session) => <EndSession session={session} />}
          />
        )}
      </ListState>
      <Hint />
    </Section>
  );
}

function Hint() {
  const t = useWords();
  return <p className={styles.hint}>{t('sessions.text')}</p>;
}

function Device({ user_agent }: { user_agent: string }) {
  const t = useWords();
  const device = deviceOf(user_agent);
  return (
    <span title={user_agent}>
      {device ? t('sessions.on', device) : t('sessions.unknown_device')}
    </span>
  );
}

function EndSession({ session }: { session: Session }) {
  const t = useWords();
  const toasts = useToasts();
  const end = useChange(
    () => api.delete('/api/v1/sessions/{session_id}', { path: { session_id: session.id } }),
    { touches: ['/api/v1/sessions'], onDone: () => toasts.show({ text: t('sessions.ended') }) },
  );
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={end.isPending}
      onClick={() => end.mutate(undefined, { onError: (reason) => toasts.showRefusal(reason) })}
    >
      {t('sessions.end')}
    </Button>
  );
}
