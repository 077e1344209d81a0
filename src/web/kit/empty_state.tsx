import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty_state.module.css';

interface EmptyStateProps {
  title: string;
  /** Why it is empty and what makes it fill. */
  text?: ReactNode;
  icon?: LucideIcon | undefined;
  /** The button that makes the first one. */
  action?: ReactNode;
  /** `line` where emptiness is no news: a small list among others. */
  look?: 'full' | 'line';
  /** Where it is the whole page its title is the page's. */
  is_page?: boolean;
}

/** The face of a place with nothing in it: never blank, and it says what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { title, text, icon: Icon = Inbox, action, look = 'full', is_page } = props;
  const Title = is_page ? 'h1' : 'p';
  return (
    <div className={styles.empty} data-look={look}>
      <span className={styles.mark} aria-hidden>
        <Icon size={20} strokeWidth={1.7} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
