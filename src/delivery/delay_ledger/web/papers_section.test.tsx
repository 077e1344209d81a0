import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Frame, serve } from './ledger_test_support';
import { PapersSection } from './papers_section';
import type { NeutralStop, PacingNotice, Wait } from './types';

const wait: Wait = {
  id: 'w1',
  item: 'question:q1',
  item_title: 'Which prices?',
  cause: 'question_unanswered',
  activity: 'stage:discovery',
  activity_title: '',
  reason: 'No prices',
  person_name: 'Halyna Head',
  set_at: '2026-03-08T09:00:00.000Z',
  ended_at: null,
};
const notice: PacingNotice = {
  id: 'p1',
  activities: ['stage:document', 'block:b1'],
  activity_titles: ['', 'Warehouse'],
  from_day: '2026-03-10',
  to_day: '2026-03-13',
  reason: 'Nothing to hurry for',
  person_name: 'Semen Senior',
  filed_at: '2026-03-10T09:00:00.000Z',
};
const stop: NeutralStop = {
  id: 's1',
  from_day: '2026-03-04',
  to_day: '2026-03-05',
  reason: 'No electricity',
  person_name: 'Halyna Head',
  recorded_at: '2026-03-06T09:00:00.000Z',
};

afterEach(() => vi.unstubAllGlobals());

it('lists what was filed with who, when, which work and why, the newest first', async () => {
  serve({ delay_waits: [wait], pacing_notices: [notice], neutral_stops: [stop] });
  render(
    <Frame>
      <PapersSection engagement_id="g1" />
    </Frame>,
  );
  await screen.findByText('No electricity');
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/Document, Warehouse.*Nothing to hurry for.*Semen Senior/);
  expect(lines[1]).toMatch(/Discovery.*Question not answered «Which prices\?».*It still waits/);
  expect(lines[2]).toMatch(/Force majeure.*No electricity.*Halyna Head/);
});
