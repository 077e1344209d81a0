import { Problem } from '@web/api';
import { dropDraft, readDraft, writeDraft } from '@web/kit/form/draft';
import type { AnswerToSave, SavedAnswers, StoredAnswer } from './types';

/** What is typed and not saved yet, and the revision it was typed upon. */
interface Typed {
  value: unknown;
  base_revision: number;
}

export type SaveState = 'saved' | 'saving' | 'offline' | 'closed';

/** What a form shows of the answers; a new object after every change. */
export interface AnswersShown {
  values: Readonly<Record<string, unknown>>;
  state: SaveState;
  saved_at: string | null;
  /** Answers that somebody typed elsewhere meanwhile: theirs, while ours waits for a choice. */
  conflicts: Readonly<Record<string, unknown>>;
  /** Answers that do not fit their question, by the refusal's key. */
  problems: Readonly<Record<string, string>>;
  /** Why nothing is taken any more: the link has ended, or the brief was sent in. */
  closed_by: Problem | null;
}

interface KeeperOptions {
  /** The name of the draft in the browser. */
  draft: string;
  save: (answers: AnswerToSave[]) => Promise<SavedAnswers>;
  /** How long nobody types before it is saved. */
  pause_ms?: number;
}

const first_retry_ms = 2_000;
const longest_retry_ms = 30_000;

/**
 * Saves answers while they are typed. What is not saved yet is kept in the browser, so that neither a
 * reload nor a lost line loses a word; what was typed elsewhere meanwhile is shown, never overwritten.
 */
export class AnswerKeeper {
  private readonly stored = new Map<string, StoredAnswer>();
  private readonly typed = new Map<string, Typed>();
  private readonly conflicts = new Map<string, unknown>();
  private readonly problems = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private retry_ms = first_retry_ms;
  private is_offline = false;
  private closed_by: Problem | null = null;
  private saved_at: string | null = null;
  private shown: AnswersShown;

  constructor(
    answers: readonly StoredAnswer[],
    private readonly options: KeeperOptions,
  ) {
    for (const answer of answers) this.take(answer);
    const draft = readDraft<Record<string, Typed>>(options.draft) ?? {};
    for (const [key, typed] of Object.entries(draft)) if (typed) this.typed.set(key, typed);
    this.shown = this.show();
    if (this.typed.size > 0) this.saveSoon();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.shown;

  type(key: string, value: unknown) {
    const base_revision = this.typed.get(key)?.base_revision ?? this.stored.get(key)?.revision ?? 0;
    this.typed.set(key, { value, base_revision });
    this.problems.delete(key);
    this.saveSoon();
    this.changed();
  }

  /** Ours goes over theirs, which we have seen. */
  keepMine(key: string) {
    const typed = this.typed.get(key);
    if (typed) typed.base_revision = this.stored.get(key)?.revision ?? 0;
    this.conflicts.delete(key);
    this.saveSoon(0);
    this.changed();
  }

  takeTheirs(key: string) {
    this.typed.delete(key);
    this.conflicts.delete(key);
    this.changed();
  }

  /** Answers read anew: what nobody is typing here follows them. */
  refresh(answers: readonly StoredAnswer[]) {
    const newer = answers.filter(
      (answer) => answer.revision > (this.stored.get(answer.question_key)?.revision ?? 0),
    );
    for (const answer of newer) this.take(answer);
    if (newer.length > 0) this.changed();
  }

  /** Saves now; resolves when nothing is on its way. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (this.ready().length === 0 || this.closed_by) return;
    this.sending = this.send().finally(() => {
      this.sending = null;
      this.changed();
    });
    this.changed();
    await this.sending;
  }

  stop() {
    clearTimeout(this.timer);
  }

  private take(answer: StoredAnswer) {
    this.stored.set(answer.question_key, answer);
    if (this.saved_at === null || answer.saved_at > this.saved_at) this.saved_at = answer.saved_at;
  }

  private ready(): AnswerToSave[] {
    return [...this.typed]
      .filter(([key]) => !this.conflicts.has(key) && !this.problems.has(key))
      .map(([question_key, typed]) => ({ question_key, ...typed }));
  }

  private saveSoon(pause_ms = this.options.pause_ms ?? 800) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause_ms);
  }

  private async send() {
    const answers = this.ready();
    try {
      this.note(answers, await this.options.save(answers));
      this.is_offline = false;
      this.retry_ms = first_retry_ms;
      if (this.ready().length > 0) this.saveSoon();
    } catch (reason) {
      if (reason instanceof Problem && !reason.is_passing && reason.status < 500) {
        this.closed_by = reason;
        return;
      }
      this.is_offline = true;
      this.saveSoon(this.retry_ms);
      this.retry_ms = Math.min(this.retry_ms * 2, longest_retry_ms);
    }
  }

  private note(sent: readonly AnswerToSave[], saved: SavedAnswers) {
    this.saved_at = saved.saved_at;
    for (const answer of saved.answers) {
      const key = answer.question_key;
      const typed = this.typed.get(key);
      const was_sent = sent.find((one) => one.question_key === key);
      const { revision, value } = answer;
      this.stored.set(key, { question_key: key, value, revision, saved_at: saved.saved_at });
      if (answer.outcome === 'conflict') {
        this.conflicts.set(key, value);
      } else if (answer.outcome === 'refused') {
        this.problems.set(key, answer.problem_key ?? '');
      } else if (typed && typed.value !== was_sent?.value) {
        typed.base_revision = revision;
      } else {
        this.typed.delete(key);
      }
    }
  }

  private changed() {
    if (this.typed.size === 0) dropDraft(this.options.draft);
    else writeDraft(this.options.draft, Object.fromEntries(this.typed));
    this.shown = this.show();
    for (const listener of this.listeners) listener();
  }

  private show(): AnswersShown {
    const values: Record<string, unknown> = {};
    for (const [key, answer] of this.stored) values[key] = answer.value;
    for (const [key, typed] of this.typed) values[key] = typed.value;
    return {
      values,
      state: this.state(),
      saved_at: this.saved_at,
      conflicts: Object.fromEntries(this.conflicts),
      problems: Object.fromEntries(this.problems),
      closed_by: this.closed_by,
    };
  }

  private state(): SaveState {
    if (this.closed_by) return 'closed';
    if (this.is_offline) return 'offline';
    return this.ready().length > 0 ? 'saving' : 'saved';
  }
}
