import { Checkbox, MultiSelect, NumberInput } from '@mantine/core';
import { type Block, type Content, updateBlock } from './content';
import { reachedFrom } from './dependency_layers';
import styles from './details.module.css';
import { WordsField } from './field_parts';
import type { Editor } from './use_draft';
import { useWords } from './words';

interface BlockDetailsProps {
  editor: Editor;
  content: Content;
  block: Block;
  is_read_only: boolean;
}

/** What a block is for, what the client can accept at its end, and what it waits for. */
export function BlockDetails({ editor, content, block, is_read_only }: BlockDetailsProps) {
  const t = useWords();
  const set = (change: Partial<Block>, field?: string) =>
    editor.change(
      updateBlock(editor.content, block.id, change),
      field ? `${block.id}/${field}` : null,
    );
  const others = content.blocks.flatMap((other, index) => {
    if (other.id === block.id) return [];
    const label = `${index + 1}. ${other.title || t('outline.no_title')}`;
    const waits_for_this = reachedFrom(content.blocks, other.id).has(block.id);
    return [{ value: other.id, label, disabled: waits_for_this }];
  });
  return (
    <div className={styles.fields}>
      <WordsField
        label={t('block.title')}
        value={block.title}
        max_length={200}
        is_read_only={is_read_only}
        onChange={(title) => set({ title }, 'title')}
      />
      <WordsField
        label={t('block.purpose')}
        description={t('block.purpose_hint')}
        value={block.purpose}
        max_length={2000}
        lines={2}
        is_read_only={is_read_only}
        onChange={(purpose) => set({ purpose }, 'purpose')}
      />
      <WordsField
        label={t('block.result')}
        description={t('block.result_hint')}
        value={block.result}
        max_length={2000}
        lines={2}
        is_read_only={is_read_only}
        onChange={(result) => set({ result }, 'result')}
      />
      <NumberInput
        label={t('block.priority')}
        description={t('block.priority_hint')}
        value={block.priority}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        readOnly={is_read_only}
        onChange={(priority) => {
          if (typeof priority === 'number' && priority >= 1) set({ priority }, 'priority');
        }}
      />
      <MultiSelect
        label={t('block.after')}
        description={t('block.after_hint')}
        placeholder={block.after.length === 0 ? t('block.after_none') : ''}
        data={others}
        value={block.after}
        searchable
        readOnly={is_read_only}
        hidePickedOptions
        onChange={(after) => set({ after })}
      />
      <Checkbox
        label={t('block.needs_training')}
        checked={block.needs_training}
        disabled={is_read_only}
        onChange={(event) => set({ needs_training: event.currentTarget.checked })}
      />
    </div>
  );
}
