import { useLocale, useRefusalWords } from '@web/i18n';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { type Content, placeOf, type Row, rowAt } from './content';
import styles from './draft_page.module.css';
import type { DraftView } from './use_draft';
import { useWords } from './words';

interface ShortcomingsListProps {
  shortcomings: DraftView['shortcomings'];
  /** The content that the server found them in. */
  content: Content;
  onGo: (row: Row) => void;
}

/** What keeps the draft from being submitted; each line leads to where it can be mended. */
export function ShortcomingsList({ shortcomings, content, onGo }: ShortcomingsListProps) {
  const t = useWords();
  const locale = useLocale();
  const words = useRefusalWords(true);
  if (shortcomings.length === 0) {
    return (
      <p className={styles.ready}>
        <CircleCheck size={16} aria-hidden /> {t('shortcoming.none')}
      </p>
    );
  }
  return (
    <ul className={styles.shortcomings}>
      {shortcomings.map(({ key, field, parameters }) => {
        const row = rowAt(content, field);
        const text = words.find(key, locale, parameters) ?? '';
        return (
          <li key={`${key} ${field}`}>
            <CircleAlert size={14} aria-hidden />
            {row ? (
              <button type="button" onClick={() => onGo(row)}>
                <span className={styles.where}>{numberOf(content, row)}</span> {text}
              </button>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

function numberOf(content: Content, row: Row): string {
  const place = placeOf(content, row.id);
  if (!place) return '';
  const block = String(place.block + 1);
  return place.item === undefined ? block : `${block}.${place.item + 1}`;
}
