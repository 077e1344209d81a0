import { Problem } from '@web/api';
import type { Content } from './content';

/** What the server answers when a draft is read or written. */
export interface StoredDraft {
  content: Content;
  revision: number;
}

export interface DraftEditorOptions<Stored extends StoredDraft> {
  /** Writes the whole draft over that revision. */
  send: (content: Content, revision: number) => Promise<Stored>;
  onStored?: (stored: Stored) => void;
  /** What is typed and not stored yet, for the case that the browser goes; null when all is stored. */
  keep?: (unsaved: StoredDraft | null) => void;
  /** How long nothing must be typed before it is sent. */
  pause_ms?: number;
}

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export interface DraftSnapshot {
  content: Content;
  state: DraftState;
  /** Why it could not be saved. */
  problem: unknown;
  can_undo: boolean;
  can_redo: boolean;
}

const most_steps = 200;

/**
 * One person's hand on a draft: its content with undo and redo, and the saving of it in the background. Changes
 * with the same `merge` key in a row are one step, so that a typed word is undone at once. What somebody else
 * stored meanwhile is never written over without being asked (`conflict`).
 */
export class DraftEditor<Stored extends StoredDraft> {
  private past_: Content[] = [];
  private future_: Content[] = [];
  private merge_: string | null = null;
  private stored_: Content;
  private revision_: number;
  private timer_: ReturnType<typeof setTimeout> | null = null;
  private sending_: Content | null = null;
  private snapshot_: DraftSnapshot;
  private readonly listeners_ = new Set<() => void>();

  constructor(
    stored: StoredDraft,
    private readonly options_: DraftEditorOptions<Stored>,
  ) {
    this.stored_ = stored.content;
    this.revision_ = stored.revision;
    this.snapshot_ = {
      content: stored.content,
      state: 'saved',
      problem: null,
      can_undo: false,
      can_redo: false,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners_.add(listener);
    return () => {
      this.listeners_.delete(listener);
    };
  };
  readonly snapshot = (): DraftSnapshot => this.snapshot_;

  get content(): Content {
    return this.snapshot_.content;
  }

  /** Whether something is here that the server does not have. */
  get is_dirty(): boolean {
    return this.content !== this.stored_;
  }

  change(next: Content, merge: string | null = null) {
    if (next === this.content) return;
    const joins = merge !== null && merge === this.merge_ && this.future_.length === 0;
    if (!joins) this.past_ = [...this.past_.slice(1 - most_steps), this.content];
    this.future_ = [];
    this.merge_ = merge;
    this.show(next);
  }

  undo() {
    const before = this.past_.at(-1);
    if (!before) return;
    this.past_ = this.past_.slice(0, -1);
    this.future_ = [...this.future_, this.content];
    this.merge_ = null;
    this.show(before);
  }

  /** Back to a content as it was, with every step since; redo has them. */
  undoTo(content: Content) {
    while (this.content !== content && this.past_.includes(content)) this.undo();
  }

  redo() {
    const after = this.future_.at(-1);
    if (!after) return;
    this.future_ = this.future_.slice(0, -1);
    this.past_ = [...this.past_, this.content];
    this.merge_ = null;
    this.show(after);
  }

  /** The next change begins a step of its own, even in the same field. */
  endStep() {
    this.merge_ = null;
  }

  /**
   * What the server has now, as a refresh or another request brought it. Unsaved changes stay and meet it when
   * they are sent; without any, it is what is shown.
   */
  receive(stored: StoredDraft) {
    if (stored.revision <= this.revision_ || this.is_dirty || this.sending_) return;
    this.adopt(stored);
  }

  /** What was typed over an earlier revision and never stored; it meets what is stored now when it is sent. */
  restore(unsaved: StoredDraft) {
    this.revision_ = unsaved.revision;
    this.change(unsaved.content);
  }

  /** After a conflict: theirs is shown, mine is one undo away. */
  takeTheirs(theirs: StoredDraft) {
    this.adopt(theirs);
  }

  /** After a conflict: mine is written over theirs. */
  keepMine(theirs: StoredDraft) {
    this.revision_ = theirs.revision;
    this.stored_ = theirs.content;
    this.tell('unsaved');
    void this.save();
  }

  /** Sends now what waits. */
  async save(): Promise<void> {
    this.stopTimer();
    if (!this.is_dirty || this.sending_ || this.snapshot_.state === 'conflict') return;
    const content = this.content;
    this.sending_ = content;
    this.tell('saving');
    try {
      const stored = await this.options_.send(content, this.revision_);
      this.sending_ = null;
      this.settle(content, stored);
    } catch (reason) {
      this.sending_ = null;
      const is_stale = reason instanceof Problem && reason.is_stale;
      this.tell(is_stale ? 'conflict' : 'failed', reason);
      if (reason instanceof Problem && reason.is_passing) this.startTimer(5_000);
    }
  }

  stop() {
    this.stopTimer();
  }

  private settle(sent: Content, stored: Stored) {
    this.revision_ = stored.revision;
    if (this.content === sent) {
      // The server may have put variants in order: what it stored is what is shown.
      this.stored_ = stored.content;
      this.snapshot_ = { ...this.snapshot_, content: stored.content };
      this.options_.keep?.(null);
      this.tell('saved');
    } else {
      this.stored_ = sent;
      this.tell('unsaved');
      this.startTimer();
    }
    this.options_.onStored?.(stored);
  }

  private adopt(stored: StoredDraft) {
    const mine = this.content;
    this.revision_ = stored.revision;
    this.stored_ = stored.content;
    this.past_ = [...this.past_.slice(1 - most_steps), mine];
    this.future_ = [];
    this.merge_ = null;
    this.snapshot_ = { ...this.snapshot_, content: stored.content };
    this.options_.keep?.(null);
    this.tell('saved');
  }

  private show(content: Content) {
    this.snapshot_ = { ...this.snapshot_, content };
    const { state } = this.snapshot_;
    if (state === 'conflict') this.tell('conflict', this.snapshot_.problem);
    else this.tell(this.sending_ ? 'saving' : 'unsaved');
    this.options_.keep?.({ content, revision: this.revision_ });
    if (state !== 'conflict') this.startTimer();
  }

  private tell(state: DraftState, problem: unknown = null) {
    this.snapshot_ = {
      ...this.snapshot_,
      state,
      problem,
      can_undo: this.past_.length > 0,
      can_redo: this.future_.length > 0,
    };
    for (const listener of this.listeners_) listener();
  }

  private startTimer(pause_ms = this.options_.pause_ms ?? 700) {
    this.stopTimer();
    this.timer_ = setTimeout(() => void this.save(), pause_ms);
  }

  private stopTimer() {
    if (this.timer_ !== null) clearTimeout(this.timer_);
    this.timer_ = null;
  }
}
