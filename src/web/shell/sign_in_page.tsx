import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { FormFrame, PasswordField, TextField, useForm } from '@web/kit/form';
import { useDocumentTitle } from '@web/kit/page';
import styles from './public_frame.module.css';
import { fetchSession, session_key, signIn } from './session';
import { useShellWords } from './words';

/** Only an address of this application: a link to sign-in must not lead elsewhere afterwards. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function SignInPage() {
  const t = useShellWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const next = safeNext(search.next);
  const session = useQuery({ queryKey: session_key, queryFn: fetchSession, retry: false });
  useDocumentTitle(t('sign_in.title'));
  const form = useForm({
    initial: { email: '', password: '' },
    send: signIn,
    onDone: async () => {
      cache.clear();
      await cache.prefetchQuery({ queryKey: session_key, queryFn: fetchSession });
      await navigate({ href: next, replace: true });
    },
  });
  if (session.data) return <Navigate to={next} replace />;
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>{t('sign_in.title')}</h1>
      <p className={styles.lead}>{t('sign_in.lead')}</p>
      <FormFrame form={form} submit_label={t('sign_in.submit')}>
        <TextField
          field={form.field('email')}
          label={t('sign_in.email')}
          type="email"
          autoComplete="username"
          autoFocus
        />
        <PasswordField
          field={form.field('password')}
          label={t('sign_in.password')}
          autoComplete="current-password"
        />
      </FormFrame>
      <Link className={styles.below} to="/forgot-password">
        {t('sign_in.forgot')}
      </Link>
    </div>
  );
}
