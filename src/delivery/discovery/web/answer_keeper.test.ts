import { Problem } from '@web/api';
import { beforeEach, describe, expect, it } from 'vitest';
import { AnswerKeeper } from './answer_keeper';
import type { AnswerToSave, SavedAnswers } from './types';

const progress = { asked: 1, answered: 1, percent: 100, missing: [] };

/** A server that keeps revisions as ours does. */
class Server {
  readonly stored = new Map<string, { value: unknown; revision: number }>();
  failure: Problem | null = null;

  readonly save = async (answers: AnswerToSave[]): Promise<SavedAnswers> => {
    if (this.failure) throw this.failure;
    return {
      saved_at: '2026-03-02T09:00:00.000Z',
      progress,
      answers: answers.map(({ question_key, value, base_revision }) => {
        const before = this.stored.get(question_key) ?? { value: null, revision: 0 };
        const is_saved = before.revision === (base_revision ?? 0);
        const after = is_saved ? { value, revision: before.revision + 1 } : before;
        this.stored.set(question_key, after);
        const outcome = is_saved ? 'saved' : 'conflict';
        return { question_key, outcome, ...after, problem_key: null, problem_field: null };
      }),
    };
  };
}

let server: Server;
const keeper = () =>
  new AnswerKeeper([], { draft: 'brief.test', save: server.save, pause_ms: 60_000 });

beforeEach(() => {
  server = new Server();
  localStorage.clear();
});

describe('AnswerKeeper', () => {
  it('saves what was typed and forgets the draft', async () => {
    const answers = keeper();
    answers.type('name', 'Kolos');
    expect(answers.snapshot().state).toBe('saving');
    await answers.flush();
    expect(server.stored.get('name')).toEqual({ value: 'Kolos', revision: 1 });
    expect(answers.snapshot().state).toBe('saved');
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was typed over a lost line and a reload', async () => {
    server.failure = new Problem({ title: 'No answer', status: 0 });
    const answers = keeper();
    answers.type('name', 'Kolos');
    await answers.flush();
    answers.stop();
    expect(answers.snapshot().state).toBe('offline');
    server.failure = null;
    const reloaded = keeper();
    expect(reloaded.snapshot().values).toEqual({ name: 'Kolos' });
    await reloaded.flush();
    expect(server.stored.get('name')?.value).toBe('Kolos');
  });

  it('shows what was typed elsewhere and overwrites it only when told to', async () => {
    const answers = keeper();
    server.stored.set('name', { value: 'Theirs', revision: 3 });
    answers.type('name', 'Mine');
    await answers.flush();
    expect(answers.snapshot().conflicts).toEqual({ name: 'Theirs' });
    expect(answers.snapshot().values).toEqual({ name: 'Mine' });
    answers.keepMine('name');
    await answers.flush();
    expect(server.stored.get('name')).toEqual({ value: 'Mine', revision: 4 });
  });

  it('takes theirs when asked to', async () => {
    const answers = keeper();
    server.stored.set('name', { value: 'Theirs', revision: 1 });
    answers.type('name', 'Mine');
    await answers.flush();
    answers.takeTheirs('name');
    expect(answers.snapshot().values).toEqual({ name: 'Theirs' });
    expect(answers.snapshot().conflicts).toEqual({});
  });

  it('stops when the link has ended', async () => {
    server.failure = new Problem({ title: 'Gone', status: 410, key: 'purpose_link.is_expired' });
    const answers = keeper();
    answers.type('name', 'Kolos');
    await answers.flush();
    expect(answers.snapshot().state).toBe('closed');
    expect(answers.snapshot().closed_by?.status).toBe(410);
  });
});
