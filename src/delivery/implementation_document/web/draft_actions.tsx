import { ActionIcon, Button } from '@mantine/core';
import { LayoutTemplate, Redo2, Send, Sparkles, Undo2 } from 'lucide-react';
import { type Item, insertItem, newBlock, placeOf } from './content';
import type { DraftSnapshot } from './draft_editor';
import styles from './draft_page.module.css';
import { SubmitDialog } from './submit_dialog';
import { SuggestionsPanel } from './suggestions_panel';
import { TemplatePanel } from './template_panel';
import type { DraftView, Editor } from './use_draft';
import { useWords } from './words';

export type DraftDialog = 'templates' | 'suggestions' | 'submit';

interface DraftActionsProps {
  editor: Editor;
  snapshot: DraftSnapshot;
  may_submit: boolean;
  onDialog: (dialog: DraftDialog) => void;
}

/** What can be done with the draft as a whole. */
export function DraftActions({ editor, snapshot, may_submit, onDialog }: DraftActionsProps) {
  const t = useWords();
  return (
    <div className={styles.buttons}>
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('undo')}
          disabled={!snapshot.can_undo}
          onClick={() => editor.undo()}
        >
          <Undo2 size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('redo')}
          disabled={!snapshot.can_redo}
          onClick={() => editor.redo()}
        >
          <Redo2 size={15} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <Button
        size="xs"
        variant="default"
        leftSection={<LayoutTemplate size={14} aria-hidden />}
        onClick={() => onDialog('templates')}
      >
        {t('template.open')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<Sparkles size={14} aria-hidden />}
        onClick={() => onDialog('suggestions')}
      >
        {t('suggestion.open')}
      </Button>
      <Button
        size="xs"
        leftSection={<Send size={14} aria-hidden />}
        disabled={!may_submit}
        onClick={() => onDialog('submit')}
      >
        {t('submit.open')}
      </Button>
    </div>
  );
}

interface DraftDialogsProps {
  engagement_id: string;
  editor: Editor;
  view: DraftView;
  /** The row that is selected: what is added goes near it. */
  near: string;
  open: DraftDialog | null;
  onClose: () => void;
  onSubmitted: (version_id: string) => void;
  onAddedItem: (item_id: string) => void;
}

/** The panels and dialogs of the draft; whatever they do, what was typed is stored first. */
export function DraftDialogs(props: DraftDialogsProps) {
  const { engagement_id, editor, view, near, open, onClose } = props;
  const { content } = editor;
  const common = {
    engagement_id,
    onClose,
    saveFirst: () => editor.store(),
  };
  const receive = (stored: DraftView) => editor.receive(stored);
  const addItem = (item: Item) => {
    const at = placeOf(content, near)?.block ?? content.blocks.length - 1;
    const end = content.blocks[at]?.items.length ?? 0;
    editor.change(
      at < 0
        ? { blocks: [{ ...newBlock(), items: [item] }] }
        : insertItem(content, { block: at, item: end }, item),
    );
    onClose();
    props.onAddedItem(item.id);
  };
  return (
    <>
      <TemplatePanel
        {...common}
        content={content}
        is_open={open === 'templates'}
        onAdded={receive}
      />
      <SuggestionsPanel
        {...common}
        industry={industryOf(view)}
        is_open={open === 'suggestions'}
        onAdded={receive}
        onAddItem={addItem}
      />
      <SubmitDialog {...common} is_open={open === 'submit'} onSubmitted={props.onSubmitted} />
    </>
  );
}

/** The template that the draft comes from names its industry. */
function industryOf(view: DraftView): string | undefined {
  const items = view.content.blocks.flatMap((block) => block.items);
  return items.map((item) => item.template_item?.split('/')[0]).find(Boolean);
}
