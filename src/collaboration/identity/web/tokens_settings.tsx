import { Button } from '@mantine/core';
import { api, type ItemOf, useChange, useList } from '@web/api';
import {
  type Column,
  DataTable,
  Instant,
  ListState,
  RelativeTime,
  Section,
  SidePanel,
  StatusBadge,
  useConfirm,
  useNow,
  useToasts,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { KeyRound } from 'lucide-react';
import { TokenForm } from './token_form';
import { useWords } from './words';

type ApiToken = ItemOf<'/api/v1/api_tokens'>;

/** Keys for programs: each with what it may do and until when. */
export function TokensSettings() {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const tokens = useList('/api/v1/api_tokens');
  const close = () => setPanel('');
  const columns: Column<ApiToken>[] = [
    { key: 'name', label: t('tokens.name'), card: 'title', cell: ({ name }) => name },
    {
      key: 'scopes',
      label: t('tokens.scopes'),
      cell: ({ scopes }) => scopes.map((scope) => t(`tokens.scope.${scope}`)).join(' · '),
    },
    {
      key: 'expiry',
      label: t('tokens.expiry'),
      cell: ({ expires_at }) =>
        expires_at ? <Instant at={expires_at} /> : t('tokens.expiry.never'),
    },
    {
      key: 'used',
      label: t('tokens.used'),
      cell: ({ last_used_at }) =>
        last_used_at ? <RelativeTime at={last_used_at} /> : t('tokens.never_used'),
    },
    {
      key: 'state',
      label: t('tokens.state'),
      width: '120px',
      cell: (token) => <TokenState token={token} />,
    },
  ];
  return (
    <Section
      title={t('tokens.title')}
      padding="flush"
      actions={
        <Button size="compact-sm" onClick={() => setPanel('new')}>
          {t('tokens.create')}
        </Button>
      }
    >
      <ListState
        query={tokens}
        items={tokens.items}
        empty={{ title: t('tokens.empty'), text: t('tokens.empty_text'), icon: KeyRound }}
      >
        {(items) => (
          <DataTable
            label={t('tokens.title')}
            rows={items}
            row_key={({ id }) => id}
            columns={columns}
            actions={(token) => token.revoked_at === null && <RevokeButton token={token} />}
          />
        )}
      </ListState>
      <SidePanel is_open={panel === 'new'} onClose={close} title={t('tokens.create')}>
        <TokenForm onDone={close} />
      </SidePanel>
    </Section>
  );
}

function TokenState({ token }: { token: ApiToken }) {
  const t = useWords();
  const now_ms = useNow();
  if (token.revoked_at) return <StatusBadge tone="neutral">{t('tokens.revoked')}</StatusBadge>;
  const is_over = token.expires_at !== null && Date.parse(token.expires_at ?? '') <= now_ms;
  if (is_over) return <StatusBadge tone="warn">{t('tokens.expired')}</StatusBadge>;
  return <StatusBadge tone="ok">{t('tokens.valid')}</StatusBadge>;
}

function RevokeButton({ token }: { token: ApiToken }) {
  const t = useWords();
  const toasts = useToasts();
  const confirm = useConfirm();
  const revoke = useChange(
    () => api.delete('/api/v1/api_tokens/{api_token_id}', { path: { api_token_id: token.id } }),
    { touches: ['/api/v1/api_tokens'] },
  );
  const ask = async () => {
    const is_sure = await confirm({
      title: t('tokens.revoke_title', { name: token.name }),
      text: t('tokens.revoke_text'),
      confirm_label: t('tokens.revoke'),
      kind: 'destructive',
    });
    if (is_sure) revoke.mutate(undefined, { onError: (reason) => toasts.showRefusal(reason) });
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={revoke.isPending}
      onClick={() => void ask()}
    >
      {t('tokens.revoke')}
    </Button>
  );
}
