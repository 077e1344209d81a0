import { Button } from '@mantine/core';
import { useToasts } from '@web/kit';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { type Content, type Item, type Row, updateBlock, updateItem } from './content';
import styles from './outline.module.css';
import { useOutlineDrag } from './outline_drag';
import { newBlockStep, type OutlineStep, outlineStep } from './outline_keys';
import { OutlineRow } from './outline_row';
import type { Editor } from './use_draft';
import { useWords } from './words';

interface OutlineProps {
  editor: Editor;
  content: Content;
  selected: Row | null;
  onSelect: (row: Row | null) => void;
  /** Goes to the row's details. */
  onOpen: (row: Row) => void;
  /** Ids of rows that keep the draft from being submitted. */
  lacking: ReadonlySet<string>;
  is_read_only: boolean;
}

/** The blocks and items as a list of lines that is written like a text. */
export function Outline(props: OutlineProps) {
  const { editor, content, selected, onSelect, onOpen, lacking, is_read_only } = props;
  const t = useWords();
  const toasts = useToasts();
  const list = useRef<HTMLOListElement>(null);
  const focusLater = useFocusLater(list, content);

  const apply = useCallback(
    (step: OutlineStep) => {
      const before = editor.content;
      if (step.content) editor.change(step.content);
      if (step.deleted) {
        toasts.show({ text: t('outline.deleted'), onUndo: () => editor.undoTo(before) });
      }
      if (step.go_to) {
        onSelect(step.go_to);
        focusLater(step.go_to.id, step.focus ?? 'text');
      } else if (step.go_to === null) {
        onSelect(null);
      }
    },
    [editor, onSelect, focusLater, toasts, t],
  );
  const hear = useCallback(
    (event: KeyboardEvent<HTMLElement>, row: Row) => {
      if (event.nativeEvent.isComposing) return;
      const field = event.currentTarget;
      const is_text = field instanceof HTMLInputElement;
      if (!is_text && event.key === 'Tab' && !event.shiftKey) {
        event.preventDefault();
        onOpen(row);
        return;
      }
      const step = outlineStep(editor.content, row, event, {
        is_text,
        is_empty: is_text && field.value === '',
      });
      if (!step || (is_read_only && step.content)) return;
      event.preventDefault();
      event.stopPropagation();
      apply(step);
    },
    [editor, apply, is_read_only, onOpen],
  );
  const setTitle = useCallback(
    (row: Row, title: string) => {
      const update = row.kind === 'block' ? updateBlock : updateItem;
      editor.change(update(editor.content, row.id, { title }), `${row.id}/title`);
    },
    [editor],
  );
  const drag = useOutlineDrag({
    content,
    list,
    onDrop: (next) => editor.change(next),
  });
  const hintOf = (item: Item) => {
    const chosen = item.variants.find(({ id }) => id === item.chosen_variant_id);
    return chosen?.kind === 'customisation' ? t('solution.customisation') : undefined;
  };
  const tab_stop = selected?.id ?? content.blocks[0]?.id;
  const rowProps = (row: Row) => ({
    ...row,
    is_selected: selected?.id === row.id,
    is_tab_stop: tab_stop === row.id,
    is_dragged: drag.dragged?.id === row.id,
    is_drop_place: drag.before_id === row.id,
    lacks_something: lacking.has(row.id),
    is_read_only,
    onSelect,
    onTitle: setTitle,
    onKey: hear,
    onDrag: drag.begin,
    onOpen,
  });
  return (
    <div>
      <ol ref={list} className={styles.list} aria-label={t('outline.label')}>
        {content.blocks.map((block, index) => [
          <OutlineRow
            key={block.id}
            {...rowProps({ kind: 'block', id: block.id })}
            number={String(index + 1)}
            title={block.title}
            hint={
              block.items.length > 0 ? t('outline.items', { count: block.items.length }) : undefined
            }
          />,
          ...block.items.map((item, place) => (
            <OutlineRow
              key={item.id}
              {...rowProps({ kind: 'item', id: item.id })}
              number={`${index + 1}.${place + 1}`}
              title={item.title}
              hint={hintOf(item)}
            />
          )),
        ])}
        {drag.before_id === null && <li className={styles.drop_end} aria-hidden />}
      </ol>
      {!is_read_only && (
        <div className={styles.add}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => apply(newBlockStep(editor.content, null))}
          >
            {t('outline.add_block')}
          </Button>
          <span className={styles.keys}>{t('outline.keys')}</span>
        </div>
      )}
    </div>
  );
}

/** Puts the keyboard on a row once it has been drawn; a row that moved keeps the place in its text. */
function useFocusLater(list: React.RefObject<HTMLElement | null>, content: Content) {
  const wanted = useRef<{ id: string; on: 'text' | 'row' } | null>(null);
  const focus = useCallback(() => {
    const to = wanted.current;
    if (!to) return;
    const row = list.current?.querySelector(`[data-row-id="${to.id}"]`);
    const target = row?.querySelector<HTMLElement>(to.on === 'text' ? 'input' : '[data-row-body]');
    if (!target) return;
    wanted.current = null;
    if (document.activeElement !== target) target.focus();
    target.scrollIntoView?.({ block: 'nearest' });
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was just made exists after the drawing of its content
  useEffect(focus, [content, focus]);
  return useCallback(
    (id: string, on: 'text' | 'row') => {
      wanted.current = { id, on };
      queueMicrotask(focus);
    },
    [focus],
  );
}
