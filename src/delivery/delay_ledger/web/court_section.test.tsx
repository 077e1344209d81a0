import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { CourtSection } from './court_section';
import { Frame, serve } from './ledger_test_support';
import type { CourtInterval, InputRequest } from './types';

vi.mock('@web/shell', () => ({
  useUrlState: () => useState(''),
  ScreenLink: ({ to, children }: { to: string; children: ReactNode }) => (
    <a href={`/w/kolos/${to}`}>{children}</a>
  ),
}));

const interval: CourtInterval = {
  item: 'input:i1',
  title: 'Price list',
  cause: 'data_not_supplied',
  party: 'client',
  from: '2026-03-09T09:00:00.000Z',
  until: null,
  due_on: '2026-03-11',
  event_id: 'e1',
};
const request = { id: 'i1', title: 'Price list', details: '', steps: [] };

function draw(allowed: readonly string[]) {
  const sent = serve({
    court_intervals: [interval],
    input_requests: [{ ...request, allowed } as unknown as InputRequest],
  });
  render(
    <Frame>
      <CourtSection engagement_id="g1" />
    </Frame>,
  );
  return sent;
}

/** Presses the button of the dialog, and not the one that opened it. */
function submit(name: string) {
  const buttons = screen.getAllByText(name).map((label) => label.closest('button'));
  const found = buttons.find((button) => button?.type === 'submit');
  if (!found) throw new Error('the dialog has its button');
  fireEvent.click(found);
}

afterEach(() => vi.unstubAllGlobals());

it('takes a request back with the reason', async () => {
  const sent = draw(['supply', 'withdraw']);
  fireEvent.click(await screen.findByText('Needed no more'));
  fireEvent.change(await screen.findByLabelText('Reason'), {
    target: { value: 'Asked by mistake' },
  });
  submit('Needed no more');
  await waitFor(() =>
    expect(sent).toEqual([
      {
        path: '/api/v1/engagements/g1/input_requests/i1/withdrawals',
        body: { note: 'Asked by mistake' },
      },
    ]),
  );
});

it('says what a request lacks', async () => {
  const sent = draw(['supply', 'return']);
  fireEvent.click(await screen.findByText('The request is incomplete'));
  fireEvent.change(await screen.findByLabelText('What is missing in it'), {
    target: { value: 'Of which shop?' },
  });
  submit('The request is incomplete');
  await waitFor(() => expect(sent[0]?.path.endsWith('/input_requests/i1/returns')).toBe(true));
  expect(sent[0]?.body).toEqual({ reason: 'Of which shop?' });
});

it('offers the client only to supply', async () => {
  draw(['supply']);
  await screen.findByText('It is there');
  expect(screen.queryByText('Needed no more')).toBeNull();
});
