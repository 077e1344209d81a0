import { Button, Modal } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import styles from './confirm_dialog.module.css';
import { useKitWords } from './words';

export interface Question {
  /** Names the thing: "Delete block “Warehouse”?" */
  title: string;
  /** What will happen, and whether it can be taken back. */
  text?: ReactNode;
  /** The verb of the title, never "OK". */
  confirm_label: string;
  kind?: 'normal' | 'destructive';
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask | null>(null);

/** `if (await confirm({ … })) …` */
export function useConfirm(): Ask {
  const ask = useContext(ConfirmContext);
  if (!ask) throw new Error('useConfirm needs ConfirmProvider');
  return ask;
}

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

/** Asks before what cannot be undone. Where an undo is possible, do it and offer the undo in a toast instead. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const t = useKitWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [is_open, setOpen] = useState(false);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((answer) => {
        setAsked({ ...question, answer });
        setOpen(true);
      }),
    [],
  );
  const close = (yes: boolean) => {
    asked?.answer(yes);
    setOpen(false);
  };
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      <Modal
        opened={is_open}
        onClose={() => close(false)}
        title={asked?.title}
        size="sm"
        closeButtonProps={{ 'aria-label': t('panel.close') }}
      >
        {asked?.text && <div className={styles.text}>{asked.text}</div>}
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => close(false)} data-autofocus>
            {t('confirm.cancel')}
          </Button>
          <Button
            {...(asked?.kind === 'destructive' ? { color: 'red' } : {})}
            onClick={() => close(true)}
          >
            {asked?.confirm_label}
          </Button>
        </div>
      </Modal>
    </ConfirmContext.Provider>
  );
}
