import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { Frame } from './ledger_test_support';
import { StatementDays } from './statement_days';
import type { Statement } from './types';

vi.mock('@web/shell', () => ({
  ScreenLink: ({ to, children }: { to: string; children: ReactNode }) => (
    <a href={`/w/kolos/${to}`}>{children}</a>
  ),
}));

const nothing = { client: '0', provider: '0', nobody: '0' };
const statement = {
  content: {
    days: [
      {
        day: '2026-03-10',
        client_days: '1',
        provider_days: '0',
        concurrent_days: '0',
        neutral_days: '0',
        buffer_days: '1/2',
        charge: { ...nothing, client: '1' },
        is_settled: true,
        causes: [{ cause: 'question_unanswered', title: 'Which prices?', party: 'client' }],
      },
      {
        day: '2026-03-11',
        client_days: '0',
        provider_days: '0',
        concurrent_days: '1',
        neutral_days: '0',
        buffer_days: '0',
        charge: { ...nothing, client: '1/2', provider: '1/2' },
        is_settled: false,
        causes: [],
      },
    ],
  },
} as unknown as Statement;

it('shows each day of a statement with who pays and why, and leads to the day', async () => {
  render(
    <Frame>
      <StatementDays engagement_id="g1" statement={statement} />
    </Frame>,
  );
  await userEvent.click(screen.getByText('The 2 days with their reasons'));
  const [, first, second] = screen.getAllByRole('row');
  if (!first || !second) throw new Error('two days are drawn');
  expect(within(first).getByRole('link').getAttribute('href')).toBe(
    '/w/kolos/engagements/g1/ledger?day=2026-03-10',
  );
  expect(first.textContent).toContain('Question not answered: Which prices?');
  expect(first.textContent).toContain('used the buffer: 1/2');
  expect(first.textContent).toContain('settled');
  expect(second.textContent).toContain('client 1/2, provider 1/2');
  expect(second.textContent).toContain('can be disputed');
});
