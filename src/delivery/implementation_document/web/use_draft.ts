import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, api, resourceKey, useResource } from '@web/api';
import { dropDraft, readDraft, writeDraft } from '@web/kit/form/draft';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftEditor, type UnsavedDraft } from './draft_editor';

export const document_path = '/api/v1/engagements/{engagement_id}/document';
export const versions_path = '/api/v1/engagements/{engagement_id}/document_versions';

export type DraftView = AnswerOf<typeof document_path, 'get'>;

/** Entity tags are the revision in quotes. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

export function useDraftView(engagement_id: string) {
  return useResource(document_path, { path: { engagement_id } });
}

/**
 * An editor of the engagement's draft that lives as long as the screen. What was typed and not stored when the
 * browser went is there again; `view` is the newest answer of the server, with shortcomings and what may be done.
 */
export function useDraftEditor(engagement_id: string, view: DraftView) {
  const cache = useQueryClient();
  const [editor] = useState(() => {
    const key = `document.${engagement_id}`;
    const path = { engagement_id };
    const cache_key = resourceKey(document_path, { path });
    const made = new DraftEditor<DraftView>(view, {
      send: (content, revision) =>
        api.put(document_path, { path, body: { content }, if_match: etagOf(revision) }),
      onStored: (stored) =>
        cache.setQueryData(cache_key, { body: stored, etag: etagOf(stored.revision) }),
      keep: (unsaved) => (unsaved ? writeDraft(key, unsaved) : dropDraft(key)),
    });
    const kept = readDraft<UnsavedDraft>(key);
    if (kept?.content && kept.revision !== undefined) {
      made.restore({ content: kept.content, revision: kept.revision, sent: kept.sent ?? null });
    }
    return made;
  });
  const snapshot = useSyncExternalStore(editor.subscribe, editor.snapshot);

  useEffect(() => editor.receive(view), [editor, view]);
  useEffect(() => {
    const leave = () => {
      if (editor.is_dirty) void editor.save();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [editor]);
  return { editor, snapshot };
}

/** Every way in which the draft is touched goes through this. */
export type Editor = DraftEditor<DraftView>;
