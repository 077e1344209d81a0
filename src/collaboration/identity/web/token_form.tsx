import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, type ItemOf } from '@web/api';
import { FormFrame, SelectField, TextField, useForm, useRefusalText, useToasts } from '@web/kit';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import styles from './identity.module.css';
import { useWords } from './words';

type Scope = ItemOf<'/api/v1/api_tokens'>['scopes'][number];
const scopes: readonly Scope[] = ['read', 'write', 'account'];
const expiries = ['30', '90', '365', 'never'] as const;
type Expiry = (typeof expiries)[number];

/** Makes a token and shows it this once. */
export function TokenForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const cache = useQueryClient();
  const [token, setToken] = useState<string | null>(null);
  const form = useForm({
    initial: { name: '', scopes: ['read'] as Scope[], expires_in_days: '90' as Expiry | null },
    send: ({ name, scopes: chosen, expires_in_days }, { idempotency_key }) =>
      api.post('/api/v1/api_tokens', {
        body: {
          name,
          scopes: chosen,
          expires_in_days:
            expires_in_days === null || expires_in_days === 'never'
              ? null
              : Number(expires_in_days),
        },
        idempotency_key,
      }),
    onDone: (created) => {
      setToken(created.token);
      void cache.invalidateQueries({ queryKey: ['/api/v1/api_tokens'] });
    },
  });
  const scopes_field = form.field('scopes');
  const scopes_error = useRefusalText(scopes_field.refusal);
  if (token !== null) return <MadeToken token={token} onDone={onDone} />;
  return (
    <FormFrame form={form} submit_label={t('tokens.create')} onCancel={onDone}>
      <p className={styles.quiet}>{t('tokens.text')}</p>
      <TextField
        field={form.field('name')}
        label={t('tokens.name')}
        description={t('tokens.name_hint')}
        required
        autoFocus
      />
      <Checkbox.Group
        label={t('tokens.scopes')}
        value={scopes_field.value}
        error={scopes_error}
        onChange={(chosen) =>
          scopes_field.onChange(scopes.filter((scope) => chosen.includes(scope)))
        }
      >
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            mt="xs"
            name={scopes_field.name}
            value={scope}
            label={t(`tokens.scope.${scope}`)}
          />
        ))}
      </Checkbox.Group>
      <SelectField
        field={form.field('expires_in_days')}
        label={t('tokens.expiry')}
        choices={expiries.map((value) => ({ value, label: t(`tokens.expiry.${value}`) }))}
      />
    </FormFrame>
  );
}

function MadeToken({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const [is_copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch (reason) {
      toasts.showRefusal(reason);
    }
  };
  const Icon = is_copied ? Check : Copy;
  return (
    <div role="status">
      <h3>{t('tokens.made_title')}</h3>
      <p>{t('tokens.made_text')}</p>
      <div className={styles.token}>
        <code>{token}</code>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={14} aria-hidden />}
          onClick={() => void copy()}
        >
          {t(is_copied ? 'tokens.copied' : 'tokens.copy')}
        </Button>
      </div>
      <div className={styles.apart}>
        <Button onClick={onDone}>{t('tokens.close')}</Button>
      </div>
    </div>
  );
}
