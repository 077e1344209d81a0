import { Link, useNavigate } from '@tanstack/react-router';
import { FormFrame, PasswordField, TextField, useForm } from '@web/kit/form';
import { useDocumentTitle } from '@web/kit/page';
import { useState } from 'react';
import { useFindRouteParameter } from './links';
import styles from './public_frame.module.css';
import { askForPasswordReset, resetPassword } from './session';
import { useShellWords } from './words';

/** Asks for a link; says the same whether the address is known or not. */
export function ForgotPage() {
  const t = useShellWords();
  const [sent_to, setSentTo] = useState<string | null>(null);
  useDocumentTitle(t('forgot.title'));
  const form = useForm({
    initial: { email: '' },
    send: async (values, request) => {
      await askForPasswordReset(values, request);
      return values.email;
    },
    onDone: setSentTo,
  });
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>{t('forgot.title')}</h1>
      <p className={styles.lead} role="status">
        {sent_to === null ? t('forgot.lead') : t('forgot.sent', { email: sent_to })}
      </p>
      {sent_to === null && (
        <FormFrame form={form} submit_label={t('forgot.submit')}>
          <TextField
            field={form.field('email')}
            label={t('sign_in.email')}
            type="email"
            autoComplete="username"
            autoFocus
          />
        </FormFrame>
      )}
      <Link className={styles.below} to="/sign-in">
        {t('forgot.back')}
      </Link>
    </div>
  );
}

/** Sets the new password of whoever holds the link. */
export function ResetPage() {
  const t = useShellWords();
  const navigate = useNavigate();
  const token = useFindRouteParameter('token') ?? '';
  useDocumentTitle(t('reset.title'));
  const form = useForm({
    initial: { password: '' },
    send: ({ password }) => resetPassword(token, password),
    onDone: () => void navigate({ to: '/sign-in', replace: true }),
  });
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>{t('reset.title')}</h1>
      <p className={styles.lead}>{t('reset.hint')}</p>
      <FormFrame form={form} submit_label={t('reset.submit')}>
        <PasswordField
          field={form.field('password')}
          label={t('reset.password')}
          autoComplete="new-password"
          autoFocus
        />
      </FormFrame>
    </div>
  );
}
