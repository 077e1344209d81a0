import { api, useChange, useKnownItems } from '@web/api';
import { Checklist, Instant, useToasts } from '@web/kit';
import { useEffect, useState } from 'react';
import styles from './blocks.module.css';
import { type Block, type BlockProps, block_path, blocks_path, touches, turnOf } from './types';
import { useWords } from './words';

type Item = Block['checklist'][number]['item'];

/**
 * Ticks go to the server one after another, each over the revision that the one before has left; the hand that
 * makes them waits for none.
 */
function useTicks({ engagement_id, block }: BlockProps) {
  const toasts = useToasts();
  const knownBlocks = useKnownItems(blocks_path, { path: { engagement_id } });
  const [on_their_way, setOnTheirWay] = useState<Partial<Record<Item, boolean>>>({});
  const mark = useChange(
    (entry: { item: Item; is_done: boolean }) => {
      const known = knownBlocks().find(({ id }) => id === block.id) ?? block;
      const evidence = known.checklist.find(({ item }) => item === entry.item)?.evidence ?? '';
      return api.put(`${block_path}/checklist`, {
        path: { engagement_id, block_id: block.id },
        if_match: `"${known.revision}"`,
        body: { items: [{ ...entry, evidence }] },
      });
    },
    { touches, in_turn: turnOf(engagement_id) },
  );
  const tick = (item: Item, is_done: boolean) => {
    setOnTheirWay((before) => ({ ...before, [item]: is_done }));
    mark.mutateAsync({ item, is_done }).catch(toasts.showRefusal);
  };
  // The last of them has arrived, and is drawn: let go any sooner, a tick would vanish for a moment.
  useEffect(() => {
    if (!mark.isPending) setOnTheirWay({});
  }, [mark.isPending]);
  return { tick, on_their_way };
}

/** What must be done before the block is handed over. */
export function BlockChecklist({ engagement_id, block }: BlockProps) {
  const t = useWords();
  const may_mark = block.allowed.includes('mark_checklist');
  const { tick, on_their_way } = useTicks({ engagement_id, block });
  return (
    <section>
      <h3 className={styles.subtitle}>{t('checklist')}</h3>
      <Checklist
        label={t('checklist')}
        items={block.checklist.map((entry) => ({
          key: entry.item,
          label: t(`checklist.${entry.item}`),
          is_done: on_their_way[entry.item] ?? entry.is_done,
          note:
            entry.done_by_name && entry.done_at
              ? t.node('checklist.done_by', {
                  person: entry.done_by_name,
                  when: <Instant at={entry.done_at} />,
                })
              : undefined,
          onToggle: may_mark ? (is_done) => tick(entry.item, is_done) : undefined,
        }))}
      />
    </section>
  );
}
