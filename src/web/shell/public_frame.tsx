import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LanguageMenu } from './language_menu';
import styles from './public_frame.module.css';
import { Wordmark } from './wordmark';
import { useShellWords } from './words';

/** Around what needs no account: sign-in, and the links that are sent to a client. */
export function PublicFrame() {
  const t = useShellWords();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      <header className={styles.head}>
        <Wordmark />
        <LanguageMenu />
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
