import { Problem } from '@web/api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Content, newBlock } from './content';
import { DraftEditor, type StoredDraft, type UnsavedDraft } from './draft_editor';

const text = (title: string): Content => ({ blocks: [{ ...newBlock(title), id: 'b' }] });
const titleOf = ({ blocks }: Content) => blocks[0]?.title;
const stale = () => new Problem({ title: 'stale', status: 412, key: 'document.changed_meanwhile' });

/** A server with one draft, which can be told to fail. */
class Shelf {
  stored: StoredDraft = { content: text('start'), revision: 1 };
  fails: Problem | null = null;
  sent: string[] = [];

  readonly send = async (content: Content, revision: number): Promise<StoredDraft> => {
    if (this.fails) throw this.fails;
    if (revision !== this.stored.revision) throw stale();
    this.sent.push(titleOf(content) ?? '');
    this.stored = { content, revision: revision + 1 };
    return this.stored;
  };
}

let shelf: Shelf;
let kept: UnsavedDraft | null;
let editor: DraftEditor<StoredDraft>;

beforeEach(() => {
  vi.useFakeTimers();
  shelf = new Shelf();
  kept = null;
  editor = new DraftEditor(shelf.stored, {
    send: shelf.send,
    keep: (unsaved) => {
      kept = unsaved;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('waits for a pause and sends the whole once', async () => {
    for (const title of ['s', 'st', 'sto']) editor.change(text(title), 'b/title');
    expect(editor.snapshot().state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shelf.sent).toEqual(['sto']);
    expect(editor.snapshot().state).toBe('saved');
    expect(kept).toBeNull();
  });

  it('keeps what was typed in the browser until it is stored', async () => {
    shelf.fails = new Problem({ title: 'down', status: 0 });
    editor.change(text('mine'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(editor.snapshot().state).toBe('failed');
    expect(kept && titleOf(kept.content)).toBe('mine');
    shelf.fails = null;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shelf.sent).toEqual(['mine']);
    expect(kept).toBeNull();
  });

  it('sends what was typed while a save was on its way, on top of it', async () => {
    editor.change(text('one'));
    const first = editor.save();
    editor.change(text('two'));
    await first;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shelf.sent).toEqual(['one', 'two']);
    expect(editor.snapshot().state).toBe('saved');
  });
});

describe('the page goes while a save is on its way', () => {
  /** What the browser keeps when it goes before it hears the answer. */
  async function leave(last?: string): Promise<UnsavedDraft> {
    editor.change(text('sent'));
    const unheard = editor.save();
    if (last) editor.change(text(last));
    const left = structuredClone(kept);
    await unheard;
    if (!left) throw new Error('something was kept');
    return left;
  }
  const comeBack = () =>
    new DraftEditor(shelf.stored, {
      send: shelf.send,
      keep: (unsaved) => {
        kept = unsaved;
      },
    });

  it('is no conflict with oneself when that was all', async () => {
    const left = await leave();
    const again = comeBack();
    again.restore(left);
    expect(again.is_dirty).toBe(false);
    expect(kept).toBeNull();
  });

  it('goes on from there when more was typed', async () => {
    const left = await leave('typed since');
    const again = comeBack();
    again.restore(left);
    await again.store();
    expect(shelf.sent).toEqual(['sent', 'typed since']);
    expect(again.snapshot().state).toBe('saved');
  });

  it('is a conflict when somebody else stored something meanwhile', async () => {
    const left = await leave('typed since');
    shelf.stored = { content: text('theirs'), revision: 3 };
    const again = comeBack();
    again.restore(left);
    await expect(again.store()).rejects.toMatchObject({ key: 'document.changed_meanwhile' });
    expect(titleOf(shelf.stored.content)).toBe('theirs');
  });
});

describe('storing before something is done with the whole', () => {
  it('waits for the save that is on its way, and for what was typed since', async () => {
    editor.change(text('one'));
    void editor.save();
    editor.change(text('two'));
    await editor.store();
    expect(titleOf(shelf.stored.content)).toBe('two');
  });

  it('fails when it cannot be stored: nothing else may be taken for it', async () => {
    shelf.stored = { content: text('theirs'), revision: 2 };
    editor.change(text('mine'));
    await expect(editor.store()).rejects.toMatchObject({ key: 'document.changed_meanwhile' });
    await expect(editor.store()).rejects.toMatchObject({ key: 'document.changed_meanwhile' });
  });
});

describe('two people', () => {
  const theirs = { content: text('theirs'), revision: 2 };

  it('never writes over what another has stored', async () => {
    shelf.stored = theirs;
    editor.change(text('mine'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(editor.snapshot().state).toBe('conflict');
    expect(shelf.sent).toEqual([]);
    editor.change(text('mine, longer'));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(shelf.sent).toEqual([]);
  });

  it('taking theirs leaves mine one undo away', async () => {
    shelf.stored = theirs;
    editor.change(text('mine'));
    await editor.save();
    editor.takeTheirs(theirs);
    expect(titleOf(editor.content)).toBe('theirs');
    expect(editor.snapshot().state).toBe('saved');
    editor.undo();
    expect(titleOf(editor.content)).toBe('mine');
  });

  it('keeping mine writes it over theirs', async () => {
    shelf.stored = theirs;
    editor.change(text('mine'));
    await editor.save();
    editor.keepMine(theirs);
    await vi.advanceTimersByTimeAsync(10);
    expect(shelf.sent).toEqual(['mine']);
    expect(editor.snapshot().state).toBe('saved');
  });

  it('shows what another stored when nothing of mine waits', () => {
    editor.receive(theirs);
    expect(titleOf(editor.content)).toBe('theirs');
    editor.receive({ content: text('older'), revision: 1 });
    expect(titleOf(editor.content)).toBe('theirs');
  });

  it('what was kept from an earlier revision meets the newer one as a conflict', async () => {
    shelf.stored = { content: text('newer'), revision: 5 };
    const again = new DraftEditor(shelf.stored, { send: shelf.send });
    again.restore({ content: text('kept'), revision: 3 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(again.snapshot().state).toBe('conflict');
    expect(titleOf(again.content)).toBe('kept');
  });
});

describe('undo', () => {
  it('takes a typed word back at once, and a move by itself', () => {
    editor.change(text('w'), 'b/title');
    editor.change(text('word'), 'b/title');
    editor.change(text('moved'));
    editor.undo();
    expect(titleOf(editor.content)).toBe('word');
    editor.undo();
    expect(titleOf(editor.content)).toBe('start');
    expect(editor.snapshot().can_undo).toBe(false);
    editor.redo();
    editor.redo();
    expect(titleOf(editor.content)).toBe('moved');
    expect(editor.snapshot().can_redo).toBe(false);
  });

  it('goes back to a certain content over what was done since', () => {
    const before = editor.content;
    editor.change(text('deleted'));
    editor.change(text('typed since'));
    editor.undoTo(before);
    expect(editor.content).toBe(before);
    editor.undoTo(text('never was'));
    expect(editor.content).toBe(before);
  });

  it('forgets what was undone once something else is done', () => {
    editor.change(text('a'));
    editor.undo();
    editor.change(text('b'));
    expect(editor.snapshot().can_redo).toBe(false);
  });
});
