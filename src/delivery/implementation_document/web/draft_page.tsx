import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { EmptyState, ResourceState, Section, SidePanel, UrlTabs, useUrlTab } from '@web/kit';
import { useUrlState } from '@web/shell';
import { FileStack, ListTree, Plus } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newBlock, placeOf, type Row, rowAt } from './content';
import { DependencyGraph } from './dependency_graph';
import { Details } from './details';
import { DraftActions, type DraftDialog, DraftDialogs } from './draft_actions';
import styles from './draft_page.module.css';
import { Outline } from './outline';
import { ConflictBanner, SaveState } from './save_state';
import { ShortcomingsList } from './shortcomings_list';
import { type DraftView, type Editor, useDraftEditor, useDraftView } from './use_draft';
import { useWords } from './words';

interface DraftPageProps {
  engagement_id: string;
  onSubmitted: (version_id: string) => void;
}

/** The draft: its outline, the details of what is selected, and the way to a version. */
export function DraftPage(props: DraftPageProps) {
  const draft = useDraftView(props.engagement_id);
  const read = async () => (await draft.refetch()).data?.body;
  return (
    <ResourceState query={draft}>
      {(view) => <DraftWorkplace {...props} view={view} read={read} />}
    </ResourceState>
  );
}

interface DraftWorkplaceProps extends DraftPageProps {
  view: DraftView;
  read: () => Promise<DraftView | undefined>;
}

function DraftWorkplace({ engagement_id, view, read, onSubmitted }: DraftWorkplaceProps) {
  const t = useWords();
  const { editor, snapshot } = useDraftEditor(engagement_id, view);
  const { content } = snapshot;
  const [open_id, setOpenId] = useUrlState('open');
  const [dialog, setDialog] = useState<DraftDialog | null>(null);
  const [is_panel_open, setPanelOpen] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const is_narrow = useMediaQuery('(max-width: 1000px)', false, {
    getInitialValueInEffect: false,
  });
  const is_read_only = !view.allowed.includes('edit');
  const place = placeOf(content, open_id);
  const selected: Row | null = place
    ? { kind: place.item === undefined ? 'block' : 'item', id: open_id }
    : null;
  const lacking = useMemo(
    () => new Set(view.shortcomings.flatMap(({ field }) => rowAt(view.content, field)?.id ?? [])),
    [view],
  );
  const tabs = [
    { key: 'outline', label: t('part.outline') },
    { key: 'dependencies', label: t('part.dependencies') },
    { key: 'shortcomings', label: t('part.shortcomings'), count: view.shortcomings.length },
  ] as const;
  const part = useUrlTab(tabs, 'part');
  const [, setPart] = useUrlState('part', 'outline');

  const select = useCallback((row: Row | null) => setOpenId(row?.id ?? ''), [setOpenId]);
  const openDetails = useCallback(
    (row: Row) => {
      select(row);
      if (is_narrow) setPanelOpen(true);
      else
        setTimeout(() => details.current?.querySelector<HTMLElement>('input, textarea')?.focus());
    },
    [select, is_narrow],
  );
  const goTo = (row: Row) => {
    setPart('outline');
    setTimeout(() => openDetails(row));
  };
  useUndoKeys(editor, page, !is_read_only);
  const detailsOf = selected && (
    <Details
      engagement_id={engagement_id}
      editor={editor}
      content={content}
      row={selected}
      is_read_only={is_read_only}
    />
  );
  return (
    <div ref={page} className={styles.page}>
      {snapshot.state === 'conflict' && <ConflictBanner editor={editor} read={read} />}
      <div className={styles.bar}>
        <UrlTabs name="part" tabs={tabs} label={t('part.label')} />
        <SaveState editor={editor} snapshot={snapshot} view={view} />
        {!is_read_only && (
          <DraftActions
            editor={editor}
            snapshot={snapshot}
            may_submit={view.allowed.includes('submit')}
            onDialog={setDialog}
          />
        )}
      </div>
      {part === 'dependencies' && (
        <Section padding="flush">
          {content.blocks.length > 0 ? (
            <DependencyGraph content={content} onOpen={(id) => goTo({ kind: 'block', id })} />
          ) : (
            <EmptyState icon={ListTree} title={t('graph.empty')} />
          )}
        </Section>
      )}
      {part === 'shortcomings' && (
        <Section>
          <ShortcomingsList shortcomings={view.shortcomings} content={view.content} onGo={goTo} />
        </Section>
      )}
      {part === 'outline' && (
        <div className={styles.columns}>
          <Section padding="flush">
            {content.blocks.length === 0 && (
              <EmptyState
                icon={FileStack}
                title={t('draft.empty')}
                text={is_read_only ? t('draft.empty_reader') : t('draft.empty_text')}
                action={
                  !is_read_only && (
                    <div className={styles.buttons}>
                      <Button onClick={() => setDialog('templates')}>{t('draft.start')}</Button>
                      <Button
                        variant="default"
                        leftSection={<Plus size={15} aria-hidden />}
                        onClick={() => {
                          const block = newBlock();
                          editor.change({ blocks: [block] });
                          openDetails({ kind: 'block', id: block.id });
                        }}
                      >
                        {t('outline.add_block')}
                      </Button>
                    </div>
                  )
                }
              />
            )}
            {content.blocks.length > 0 && (
              <Outline
                editor={editor}
                content={content}
                selected={selected}
                onSelect={select}
                onOpen={openDetails}
                lacking={lacking}
                is_read_only={is_read_only}
              />
            )}
          </Section>
          {!is_narrow && content.blocks.length > 0 && (
            <aside ref={details} className={styles.details} aria-label={t('details.label')}>
              {detailsOf ?? <p className={styles.nothing}>{t('details.choose')}</p>}
            </aside>
          )}
        </div>
      )}
      {is_narrow && (
        <SidePanel
          is_open={is_panel_open && selected !== null}
          onClose={() => setPanelOpen(false)}
          title={t('details.label')}
        >
          {detailsOf}
        </SidePanel>
      )}
      <DraftDialogs
        engagement_id={engagement_id}
        editor={editor}
        view={view}
        near={open_id}
        open={dialog}
        onClose={() => setDialog(null)}
        onSubmitted={onSubmitted}
        onAddedItem={(id) => openDetails({ kind: 'item', id })}
      />
    </div>
  );
}

/**
 * Undo and redo, wherever in the draft the keyboard is, and where a row that was deleted left it nowhere; not in
 * a dialog over it.
 */
function useUndoKeys(editor: Editor, page: RefObject<HTMLElement | null>, is_on: boolean) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!is_on || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const at = event.target;
      const is_here = at === document.body || (at instanceof Node && page.current?.contains(at));
      const key = event.key.toLowerCase();
      if (!is_here || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) editor.redo();
      else editor.undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [editor, page, is_on]);
}
