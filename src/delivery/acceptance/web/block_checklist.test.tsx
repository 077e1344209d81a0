import { MantineProvider } from '@mantine/core';
import { defaultScheduler, notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createQueryClient, useList } from '@web/api';
import { LocaleProvider } from '@web/i18n';
import { ToastProvider } from '@web/kit';
import { afterEach, expect, it, vi } from 'vitest';
import { BlockChecklist } from './block_checklist';
import { type Block, blocks_path } from './types';

/** A server with one block: whoever writes over an old revision is told so. */
function serve(block: Block) {
  const seen: (string | null)[] = [];
  const answer = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' },
    });
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit = {}) => {
    await new Promise((done) => setTimeout(done, 20));
    if (init.method !== 'PUT') return answer(200, { items: [block], next_cursor: null });
    const over = new Headers(init.headers).get('If-Match');
    seen.push(over);
    if (over !== `"${block.revision}"`) {
      return answer(412, { title: 'stale', status: 412, key: 'block.changed_meanwhile' });
    }
    const { items } = JSON.parse(String(init.body));
    block.revision += 1;
    block.checklist = block.checklist.map((entry) => ({
      ...entry,
      ...items.find(({ item }: { item: string }) => item === entry.item),
      done_by_name: 'Olena',
      done_at: '2027-03-01T10:00:00Z',
    }));
    return answer(200, block);
  });
  return seen;
}

const entry = (item: Block['checklist'][number]['item']) => ({
  item,
  is_done: false,
  evidence: '',
  done_by_name: null,
  done_at: null,
});

function Shown() {
  const blocks = useList(blocks_path, { path: { engagement_id: 'e' } });
  const block = blocks.items?.[0];
  return block ? <BlockChecklist engagement_id="e" block={block} /> : null;
}

function Screen() {
  return (
    <MantineProvider>
      <LocaleProvider locale="en" time_zone="UTC">
        <QueryClientProvider client={createQueryClient()}>
          <ToastProvider>
            <Shown />
          </ToastProvider>
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  notifyManager.setScheduler(defaultScheduler);
});

it('takes ticks as fast as they are made, each over what the one before has left', async () => {
  const items = ['configured', 'scenarios_green', 'article_written'] as const;
  const stored = {
    id: 'b',
    revision: 7,
    allowed: ['mark_checklist'],
    checklist: items.map(entry),
  } as unknown as Block;
  const seen = serve(stored);
  render(<Screen />);
  const boxes = (await screen.findAllByRole('checkbox')) as HTMLInputElement[];
  const progress = screen.getByText(/ of 3/);
  // A busy browser draws what came some moments after it came.
  notifyManager.setScheduler((draw) => setTimeout(draw, 30));
  const shown: (string | null)[] = [];
  new MutationObserver(() => shown.push(progress.textContent)).observe(progress, {
    characterData: true,
    subtree: true,
  });
  for (const box of boxes) fireEvent.click(box);
  expect(boxes.every((box) => box.checked)).toBe(true);
  await waitFor(() => expect(seen).toEqual(['"7"', '"8"', '"9"']));
  await waitFor(() => expect(stored.checklist.every(({ is_done }) => is_done)).toBe(true));
  await waitFor(() => expect(screen.getAllByText(/^Olena/)).toHaveLength(3));
  expect(new Set(shown)).toEqual(new Set(['3 of 3 done']));
});

it('takes a refused tick back, and says why', async () => {
  const stored = {
    id: 'b',
    revision: 7,
    allowed: ['mark_checklist'],
    checklist: [entry('configured')],
  } as unknown as Block;
  serve(stored);
  render(<Screen />);
  const box = (await screen.findByRole('checkbox')) as HTMLInputElement;
  stored.revision = 9;
  fireEvent.click(box);
  expect(box.checked).toBe(true);
  await screen.findByText(/changed the block meanwhile/);
  await waitFor(() => expect(box.checked).toBe(false));
});
