import { api, useChange } from '@web/api';
import { Checklist, Instant, useToasts } from '@web/kit';
import styles from './blocks.module.css';
import { type BlockProps, block_path, touches } from './types';
import { useWords } from './words';

/** What must be done before the block is handed over. */
export function BlockChecklist({ engagement_id, block }: BlockProps) {
  const t = useWords();
  const toasts = useToasts();
  const may_mark = block.allowed.includes('mark_checklist');
  const mark = useChange(
    (entry: { item: (typeof block.checklist)[number]['item']; is_done: boolean }) =>
      api.put(`${block_path}/checklist`, {
        path: { engagement_id, block_id: block.id },
        if_match: `"${block.revision}"`,
        body: {
          items: [
            {
              ...entry,
              evidence: block.checklist.find(({ item }) => item === entry.item)?.evidence ?? '',
            },
          ],
        },
      }),
    { touches },
  );
  return (
    <section>
      <h3 className={styles.subtitle}>{t('checklist')}</h3>
      <Checklist
        label={t('checklist')}
        items={block.checklist.map((entry) => ({
          key: entry.item,
          label: t(`checklist.${entry.item}`),
          is_done: entry.is_done,
          note:
            entry.done_by_name && entry.done_at
              ? t.node('checklist.done_by', {
                  person: entry.done_by_name,
                  when: <Instant at={entry.done_at} />,
                })
              : undefined,
          onToggle: may_mark
            ? (is_done) =>
                mark.mutate({ item: entry.item, is_done }, { onError: toasts.showRefusal })
            : undefined,
        }))}
      />
    </section>
  );
}
