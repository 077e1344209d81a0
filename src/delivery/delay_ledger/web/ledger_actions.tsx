import { Button, Menu } from '@mantine/core';
import { Dialog } from '@web/kit';
import { useUrlState } from '@web/shell';
import { ChevronDown } from 'lucide-react';
import { InputForm, PacingForm, StopForm, WaitForm } from './paper_forms';
import type { Ledger } from './types';
import { useWords } from './words';

const papers = ['request_input', 'set_wait', 'file_pacing', 'record_stop'] as const;
type Paper = (typeof papers)[number];

interface LedgerActionsProps {
  engagement_id: string;
  ledger: Ledger;
}

/** What the viewer may add to the ledger. */
export function LedgerActions({ engagement_id, ledger }: LedgerActionsProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const possible = papers.filter((paper) => ledger.allowed.includes(paper));
  const open: Paper | undefined = possible.find((paper) => paper === panel);
  const close = () => setPanel('');
  if (possible.length === 0) return null;
  const form = { engagement_id, onDone: close };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<ChevronDown size={14} aria-hidden />}
          >
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {possible.map((paper) => (
            <Menu.Item key={paper} onClick={() => setPanel(paper)}>
              {t(`do.${paper}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog is_open={open !== undefined} onClose={close} title={open ? t(`do.${open}`) : ''}>
        {open === 'request_input' && <InputForm {...form} />}
        {open === 'set_wait' && <WaitForm {...form} />}
        {open === 'file_pacing' && <PacingForm {...form} />}
        {open === 'record_stop' && <StopForm {...form} />}
      </Dialog>
    </>
  );
}
