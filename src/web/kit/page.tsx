import { type ReactNode, useEffect, useId } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Also the title of the browser's tab. */
  title: string;
  /** One sentence that says what this page is for, or the most important fact about it. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** `<UrlTabs … />` */
  tabs?: ReactNode;
  /** Text and forms read better in a narrow column. */
  width?: 'wide' | 'narrow';
  children: ReactNode;
}

/** A screen: its title, what can be done on it, its tabs, its content. */
export function Page({ title, subtitle, actions, tabs, width = 'wide', children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={width === 'narrow' ? `${styles.page} ${styles.narrow}` : styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {tabs}
      {children}
    </div>
  );
}

/** Names the browser's tab after what it shows. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Slipway`;
  }, [title]);
}

interface SectionProps {
  title?: ReactNode;
  actions?: ReactNode;
  /** `flush` lets a table or list reach the edges. */
  padding?: 'normal' | 'flush';
  children: ReactNode;
}

/** A card of a page: one subject with its heading. */
export function Section({ title, actions, padding = 'normal', children }: SectionProps) {
  const heading_id = useId();
  const name = padding === 'flush' ? `${styles.section} ${styles.section_flush}` : styles.section;
  return (
    <section className={name} aria-labelledby={title ? heading_id : undefined}>
      {(title || actions) && (
        <div className={styles.section_head}>
          <h2 id={heading_id} className={styles.section_title}>
            {title}
          </h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
