import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePalette } from '../command_palette';
import { useConfirm } from '../confirm_dialog';
import { Section } from '../page';
import { useShortcutsHelp } from '../shortcuts';
import { SidePanel } from '../side_panel';
import { useToasts } from '../toasts';
import styles from './gallery.module.css';

export function OverlaysGallery() {
  const [is_open, setOpen] = useState(false);
  const confirm = useConfirm();
  const { show } = useToasts();
  const openPalette = usePalette();
  const showHelp = useShortcutsHelp();
  const remove = async () => {
    const yes = await confirm({
      title: 'Delete block “Warehouse”?',
      text: 'Its 7 items go with it. The approved version keeps them.',
      confirm_label: 'Delete block',
      kind: 'destructive',
    });
    if (yes) show({ text: 'Block deleted', onUndo: () => show({ text: 'Block restored' }) });
  };
  return (
    <Section title="Over the page">
      <div className={styles.row}>
        <Button onClick={() => setOpen(true)}>{'Panel'}</Button>
        <Button onClick={() => void remove()}>{'Confirm'}</Button>
        <Button onClick={() => show({ text: 'Time logged', onUndo: () => undefined })}>
          {'Toast'}
        </Button>
        <Button onClick={() => show({ kind: 'failed', text: 'The month is closed.' })}>
          {'Refusal'}
        </Button>
        <Button onClick={openPalette}>{'Palette'}</Button>
        <Button onClick={showHelp}>{'Shortcuts'}</Button>
      </div>
      <SidePanel
        is_open={is_open}
        onClose={() => setOpen(false)}
        title="Block “Warehouse”"
        footer={<Button>{'Deliver'}</Button>}
      >
        {'Lots, serial numbers and stock counts by cell.'}
      </SidePanel>
    </Section>
  );
}
