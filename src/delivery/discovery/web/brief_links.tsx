import { Button, CopyButton, TextInput } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { FormFrame, Instant, StatusBadge, TextAreaField, TextField, useForm } from '@web/kit';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import { useWords } from './words';

const briefs_path = '/api/v1/engagements/{engagement_id}/briefs';
const links_path = `${briefs_path}/{brief_id}/links` as const;
const touches = [links_path, briefs_path];

interface BriefLinksProps {
  engagement_id: string;
  brief_id: string;
}

/** Sends a brief by link, or only makes the link; its address is shown this once. */
export function BriefLinks(props: BriefLinksProps) {
  const t = useWords();
  const [url, setUrl] = useState<string | null>(null);
  const path = { ...props };
  const links = useList(links_path, { path });
  const create = useChange(
    ({ body, key }: { body: { email: string; message: string }; key: string }) =>
      api.post(links_path, { path, body, idempotency_key: key }),
    { touches },
  );
  const revoke = useChange(
    (link_id: string) => api.delete(`${links_path}/{link_id}`, { path: { ...path, link_id } }),
    { touches },
  );
  const form = useForm({
    initial: { email: '', message: '' },
    draft: `brief_link.${props.brief_id}`,
    send: (body, { idempotency_key }) => create.mutateAsync({ body, key: idempotency_key }),
    onDone: (link) => setUrl(link.url),
  });
  const has_address = form.values.email.trim() !== '';
  return (
    <div className={styles.stack}>
      {url ? (
        <>
          <div className={styles.copy}>
            <TextInput
              label={t('link.address')}
              value={url}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  leftSection={
                    copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />
                  }
                  onClick={copy}
                >
                  {t(copied ? 'link.copied' : 'link.copy')}
                </Button>
              )}
            </CopyButton>
          </div>
          <p className={styles.quiet}>{t('link.once')}</p>
        </>
      ) : (
        <FormFrame form={form} submit_label={t(has_address ? 'link.mail' : 'link.make')}>
          <TextField
            field={form.field('email')}
            label={t('link.email')}
            description={t('link.email_help')}
            type="email"
            autoFocus
          />
          {has_address && (
            <TextAreaField field={form.field('message')} label={t('link.message')} rows={2} />
          )}
        </FormFrame>
      )}
      {links.items && links.items.length > 0 && (
        <ul className={styles.lines}>
          {links.items.map((link) => (
            <li key={link.id} className={styles.line}>
              <div className={styles.line_text}>
                <p className={styles.line_title}>{link.email || t('link.copied_only')}</p>
                <p className={styles.quiet}>
                  {t.node('link.until', { when: <Instant at={link.expires_at} /> })}
                  {link.last_used_at && (
                    <>
                      {' · '}
                      {t.node('link.used', { when: <Instant at={link.last_used_at} /> })}
                    </>
                  )}
                </p>
              </div>
              <div className={styles.line_side}>
                {link.revoked_at ? (
                  <StatusBadge tone="neutral">{t('link.revoked')}</StatusBadge>
                ) : (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    onClick={() => revoke.mutate(link.id)}
                  >
                    {t('link.revoke')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
