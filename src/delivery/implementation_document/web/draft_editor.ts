import { Problem } from '@web/api';
import type { Content } from './content';

/** What the server answers when a draft is read or written. */
export interface StoredDraft {
  content: Content;
  revision: number;
}

/** What is kept in the browser of a draft that is not stored: over which revision, and what was on its way. */
export interface UnsavedDraft extends StoredDraft {
  sent?: Content | null;
}

export interface DraftEditorOptions<Stored extends StoredDraft> {
  /** Writes the whole draft over that revision. */
  send: (content: Content, revision: number) => Promise<Stored>;
  onStored?: (stored: Stored) => void;
  /** What is typed and not stored yet, for the case that the browser goes; null when all is stored. */
  keep?: (unsaved: UnsavedDraft | null) => void;
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

/** Whether two contents say the same; what the server writes as null may be absent here. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) {
    return (one ?? null) === (other ?? null);
  }
  const members = (value: object) => Object.entries(value).filter(([, member]) => member !== null);
  const names = new Set([...members(one), ...members(other)].map(([name]) => name));
  const get = (value: object, name: string) => (value as Record<string, unknown>)[name];
  return [...names].every((name) => saysTheSame(get(one, name), get(other, name)));
}

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
  private running_: Promise<void> | null = null;
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

  /**
   * What was typed over an earlier revision and never stored; it meets what is stored now when it is sent. The
   * page may have gone before it heard that its last save arrived: one's own save is nobody to meet.
   */
  restore(unsaved: UnsavedDraft) {
    if (saysTheSame(unsaved.content, this.stored_)) {
      this.options_.keep?.(null);
      return;
    }
    const has_arrived = unsaved.sent && saysTheSame(unsaved.sent, this.stored_);
    if (!has_arrived) this.revision_ = unsaved.revision;
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

  /** Sends now what waits, unless something is on its way already. */
  async save(): Promise<void> {
    this.stopTimer();
    if (!this.is_dirty || this.sending_ || this.snapshot_.state === 'conflict') return;
    this.running_ = this.send(this.content);
    await this.running_;
  }

  /**
   * Before something is done with the draft as it is shown: all of it is stored when this resolves. Fails with
   * the reason why it could not be, so that nothing else is taken for it.
   */
  async store(): Promise<void> {
    while (this.is_dirty || this.sending_) {
      if (this.sending_) await this.running_;
      else await this.save();
      const { state, problem } = this.snapshot_;
      if (state === 'conflict' || state === 'failed') throw problem;
    }
  }

  stop() {
    this.stopTimer();
  }

  private async send(content: Content): Promise<void> {
    this.sending_ = content;
    this.keep();
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

  private keep() {
    const { content, revision_: revision, sending_: sent } = this;
    this.options_.keep?.({ content, revision, sent });
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
      this.keep();
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
    this.keep();
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
