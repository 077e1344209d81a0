import { Button, CopyButton, TextInput } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useLocale } from '@web/i18n';
import { useRefusalText } from '@web/kit';
import { CalendarPlus, Check, Copy } from 'lucide-react';
import styles from './calendar_feeds.module.css';
import { useWords } from './words';

interface NewFeedProps {
  /** Absent: everything one takes part in. */
  engagement_id?: string;
  /** What the feed will hold. */
  text: string;
}

/** Makes a secret address and shows it this once. */
export function NewFeed({ engagement_id, text }: NewFeedProps) {
  const t = useWords();
  const locale = useLocale();
  const make = useChange(
    () =>
      api.post('/api/v1/calendar_feeds', {
        body: { engagement_id: engagement_id ?? null, locale },
      }),
    { touches: ['/api/v1/calendar_feeds'] },
  );
  const refusal = useRefusalText(make.error);
  const address = make.data?.address;
  return (
    <div className={styles.column}>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet}>{t('secret')}</p>
      {refusal && <p role="alert">{refusal}</p>}
      {address ? (
        <>
          <TextInput
            label={t('address')}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={styles.row}>
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  leftSection={copied ? <Check size={15} /> : <Copy size={15} />}
                  onClick={copy}
                >
                  {copied ? t('copied') : t('copy')}
                </Button>
              )}
            </CopyButton>
            <Button component="a" href={address.replace(/^https?:/, 'webcal:')}>
              {t('open')}
            </Button>
          </div>
          <p className={styles.quiet}>{t('once')}</p>
        </>
      ) : (
        <div className={styles.row}>
          <Button
            leftSection={<CalendarPlus size={15} />}
            loading={make.isPending}
            onClick={() => make.mutate(undefined)}
          >
            {t('make')}
          </Button>
        </div>
      )}
    </div>
  );
}
