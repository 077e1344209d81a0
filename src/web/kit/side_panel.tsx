import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './side_panel.module.css';
import { useKitWords } from './words';

interface SidePanelProps {
  is_open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Stays at the bottom while the content scrolls. */
  footer?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** One thing beside the list it comes from. Keep what is open in the address: `useUrlState('open')`. */
export function SidePanel(props: SidePanelProps) {
  const { is_open, onClose, title, footer, width = 480, children } = props;
  const t = useKitWords();
  return (
    <Drawer.Root
      opened={is_open}
      onClose={onClose}
      position="right"
      size={width}
      // On the part itself a class would also reach what holds it, and turn it round.
      classNames={{ content: cx(styles.content) }}
    >
      <Drawer.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Drawer.Content>
        <Drawer.Header className={cx(styles.head)}>
          <Drawer.Title className={cx(styles.title)}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('panel.close')} />
        </Drawer.Header>
        <Drawer.Body className={cx(styles.body)}>{children}</Drawer.Body>
        {footer && <div className={styles.foot}>{footer}</div>}
      </Drawer.Content>
    </Drawer.Root>
  );
}
