import { useQueryClient } from '@tanstack/react-query';
import { api, Problem, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import { Day, EmptyState, ResourceState, todayIn } from '@web/kit';
import { useDocumentTitle } from '@web/kit/page';
import { useRouteParameter } from '@web/shell';
import { CircleCheck, Clock, Link2Off } from 'lucide-react';
import { useState } from 'react';
import styles from './brief.module.css';
import { BriefFiller } from './brief_filler';
import { useBriefWords } from './brief_words';
import type { BriefForm } from './types';

const path = '/api/v1/brief_links/{token}';

/** The brief behind a link: no account, one thing to do, made for a phone first. */
export function BriefLinkPage() {
  const t = useBriefWords();
  const token = useRouteParameter('token');
  const locale = useLocale();
  const brief = useResource(path, { path: { token }, query: { locale } });
  useDocumentTitle(brief.data?.questionnaire.title ?? t('title'));
  const reason = brief.error;
  if (reason instanceof Problem && (reason.status === 410 || reason.status === 404)) {
    const is_gone = reason.status === 410;
    return (
      <div className={styles.public_page}>
        <EmptyState
          icon={is_gone ? Clock : Link2Off}
          title={t(is_gone ? 'link.gone' : 'link.unknown')}
          text={t(is_gone ? 'link.gone_text' : 'link.unknown_text')}
        />
      </div>
    );
  }
  return (
    <div className={styles.public_page}>
      <ResourceState query={brief}>{(form) => <Opened form={form} token={token} />}</ResourceState>
    </div>
  );
}

function Opened({ form, token }: { form: BriefForm; token: string }) {
  const t = useBriefWords();
  const locale = useLocale();
  const cache = useQueryClient();
  const [has_begun, setBegun] = useState(form.answers.length > 0);
  const reload = () =>
    cache.invalidateQueries({ predicate: (query) => query.queryKey[0] === path });
  if (form.brief.state === 'submitted') {
    return (
      <EmptyState
        icon={CircleCheck}
        title={t('done.title')}
        text={t('done.text', { provider: form.provider_name })}
      />
    );
  }
  return (
    <>
      <header className={styles.head}>
        <p className={styles.parties}>
          {t('from', { provider: form.provider_name, client: form.client_name })}
        </p>
        <h1>{form.questionnaire.title}</h1>
        {!has_begun && (
          <>
            <p className={styles.introduction}>{form.questionnaire.introduction}</p>
            <p className={styles.help}>
              {t('minutes', { minutes: form.questionnaire.minutes_to_fill })}
              {form.expires_at &&
                t.node('until', { day: <Day day={todayIn('UTC', Date.parse(form.expires_at))} /> })}
            </p>
          </>
        )}
      </header>
      <BriefFiller
        form={form}
        save={(answers) => {
          setBegun(true);
          return api.put(path, { path: { token }, body: { answers } });
        }}
        submit={async () => {
          await api.post('/api/v1/brief_links/{token}/submissions', {
            path: { token },
            body: { locale },
          });
          await reload();
        }}
      />
    </>
  );
}
