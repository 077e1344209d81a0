import { Popover, UnstyledButton } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { formatDay } from '@web/kit';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import styles from './schedule.module.css';
import { type Move, useDifference, useReason, useWords } from './words';

interface WhyMovedProps {
  /** Which date: "Contacts, delivery". */
  what: string;
  moved: { move: Move; from: string; to: string };
}

/** A mark beside a date that moved lately; pressed, it says from when and by which change. */
export function WhyMoved({ what, moved: { move, from, to } }: WhyMovedProps) {
  const t = useWords();
  const locale = useLocale();
  const reason = useReason();
  const difference = useDifference();
  const [is_open, setOpen] = useState(false);
  return (
    <Popover opened={is_open} onChange={setOpen} position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={styles.why ?? ''}
          aria-label={t('why.label', { what })}
          aria-expanded={is_open}
          onClick={() => setOpen((was) => !was)}
        >
          <CircleHelp size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.why_text} role="status">
          <strong>{reason(move)}</strong>
          <span>
            {t('moves.part', {
              what,
              from: formatDay(from, locale),
              to: formatDay(to, locale),
              difference: difference(from, to),
            })}
          </span>
          <span className={styles.quiet}>
            {t('why.on', { day: formatDay(move.moved_on, locale) })}
          </span>
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
