import { ChangesSection } from '@delivery/change_request/web/changes_section';
import { useList } from '@web/api';
import { ListState, Section, UrlTabs, useUrlTab } from '@web/kit';
import { type EngagementTabProps, useUrlState, useViewer } from '@web/shell';
import { BlockBoard } from './block_board';
import { BlockList } from './block_list';
import { BlockPanel } from './block_panel';
import styles from './blocks.module.css';
import { OrderBar } from './order_bar';
import { blocks_path } from './types';
import { useBlockOrder } from './use_block_order';
import { useWords } from './words';

/** Setting up block by block: where each one is, and what it waits for (DOMAIN §3.4). */
export function BlocksTab({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  const [open, setOpen] = useUrlState('open');
  const blocks = useList(blocks_path, { path: { engagement_id } });
  const ordering = useBlockOrder(engagement_id, blocks.items ?? []);
  const tabs = [
    { key: 'board' as const, label: t('view.board') },
    { key: 'list' as const, label: t('view.list') },
  ];
  const view = useUrlTab(tabs, 'view');
  const opened = blocks.items?.find(({ id }) => id === open);
  return (
    <div className={styles.parts}>
      <Section
        title={t('title')}
        padding="flush"
        actions={
          <div className={styles.head}>
            {ordering.blocks.length > 1 && <OrderBar ordering={ordering} />}
            <UrlTabs name="view" tabs={tabs} label={t('view')} />
          </div>
        }
      >
        <ListState
          query={blocks}
          items={blocks.items}
          empty={{ title: t('empty'), text: t(is_client ? 'empty.client_text' : 'empty.text') }}
        >
          {() =>
            view === 'list' ? (
              <BlockList ordering={ordering} onOpen={setOpen} />
            ) : (
              <BlockBoard engagement_id={engagement_id} blocks={ordering.blocks} onOpen={setOpen} />
            )
          }
        </ListState>
      </Section>
      {blocks.items && blocks.items.length > 0 && (
        <ChangesSection engagement_id={engagement_id} blocks={blocks.items} />
      )}
      <BlockPanel engagement_id={engagement_id} block={opened} onClose={() => setOpen('')} />
    </div>
  );
}
