import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Frame, serve } from './ledger_test_support';
import { PacingForm } from './paper_forms';

afterEach(() => vi.unstubAllGlobals());

it('lets several pieces of work wait in one notice', async () => {
  const sent = serve({
    delay_activities: [
      { key: 'stage:document', title: '' },
      { key: 'block:b1', title: 'Warehouse' },
      { key: 'block:b2', title: 'Orders' },
    ],
  });
  render(
    <Frame>
      <PacingForm engagement_id="g1" onDone={() => undefined} />
    </Frame>,
  );
  fireEvent.click(screen.getByLabelText('Which work', { selector: 'input' }));
  fireEvent.click(await screen.findByText('Orders'));
  fireEvent.click(screen.getByText('Document'));
  fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-03-13' } });
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'No hurry' } });
  fireEvent.click(screen.getByRole('button', { name: 'Let work wait' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({
    activities: ['stage:document', 'block:b2'],
    to_day: '2026-03-13',
    reason: 'No hurry',
  });
  // Lists of choices take jsdom their time.
}, 20_000);
