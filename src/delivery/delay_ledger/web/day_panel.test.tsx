import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { DayPanel } from './day_panel';
import { Frame, serve } from './ledger_test_support';
import type { DelayDay, DelayEntry } from './types';

vi.mock('@web/shell', () => ({
  ScreenLink: ({ to, children }: { to: string; children: ReactNode }) => (
    <a href={`/w/kolos/${to}`}>{children}</a>
  ),
}));

const day = {
  day: '2026-03-10',
  slip_days: '0',
  client_days: '0',
  provider_days: '0',
  concurrent_days: '0',
  neutral_days: '0',
  causes: [
    {
      party: 'client',
      cause: 'question_unanswered',
      title: 'Which prices?',
      item: 'question:q1',
      since: '2026-03-10',
      event_id: 'e1',
      minutes: 0,
    },
  ],
  recoveries: [],
  plan_of_record: { document_number: null, estimate_number: null, calendar_hash: '' },
  disputable_until: '2026-03-17',
  is_settled: true,
  has_open_dispute: false,
  allowed: [],
} as unknown as DelayDay;

const entry: DelayEntry = {
  id: 'n1',
  day: '2026-03-10',
  kind: 'adjusted',
  bearer: 'client',
  days: '-1',
  reason: 'A gesture',
  person_name: 'Halyna Head',
  needs_agreement: true,
  is_agreed: false,
  recorded_at: '2026-03-20T10:00:00.000Z',
  allowed: ['agree'],
};

function draw() {
  render(
    <Frame>
      <DayPanel engagement_id="g1" day={day} onClose={() => undefined} />
    </Frame>,
  );
}

afterEach(() => vi.unstubAllGlobals());

it('lets the client agree to the adjustment of a settled day', async () => {
  const sent = serve({ delay_entries: [entry] });
  draw();
  fireEvent.click(await screen.findByText('Agree to the adjustment'));
  await waitFor(() =>
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/v1/engagements/g1/delay_entries/n1/agreements',
    ]),
  );
});

it('only says that it waits to whoever may not agree', async () => {
  serve({ delay_entries: [{ ...entry, allowed: [] }] });
  draw();
  await screen.findByText(/waits for the client's agreement/);
  expect(screen.queryByText('Agree to the adjustment')).toBeNull();
});

it('leads from a cause to the thing itself', async () => {
  serve({ delay_entries: [] });
  draw();
  const title = await screen.findByText(/Which prices/);
  expect(title.closest('a')?.getAttribute('href')).toBe(
    '/w/kolos/engagements/g1/discovery?part=questions&open=q1',
  );
});
