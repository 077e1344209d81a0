import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKitWords } from './words';

interface DialogProps {
  is_open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** `auto` is as wide as its content. */
  size?: 'md' | 'lg' | 'auto';
  children: ReactNode;
}

/** A short form or a table over the page. What can be linked to keeps its state in the address. */
export function Dialog({ is_open, onClose, title, size = 'md', children }: DialogProps) {
  const t = useKitWords();
  return (
    <Modal
      opened={is_open}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('panel.close') }}
    >
      {children}
    </Modal>
  );
}
