import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { caller, createQueryClient } from '@web/api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ActivityTable } from './activity_table';
import { lastMoveOf, type Move, type Schedule } from './words';

const move: Move = {
  id: 'm1',
  moved_on: '2026-03-09',
  moved_at: '2026-03-09T08:00:00.000Z',
  from_finish: '2026-04-20',
  to_finish: '2026-04-20',
  cause: 'absence',
  activity_key: '',
  title: '',
  undone_minutes: 0,
  person_name: 'Julia Junior',
  changed_by_name: 'Halyna Head',
  cause_engagement_id: null,
  cause_engagement_name: '',
  activities: [
    { key: 'b1', title: 'Contacts', date: 'starts', from: '2026-03-10', to: '2026-03-12' },
  ],
};
const older: Move = {
  ...move,
  id: 'm0',
  cause: 'estimate',
  activities: [
    { key: 'b1', title: 'Contacts', date: 'starts', from: '2026-03-04', to: '2026-03-10' },
    { key: 'b1', title: 'Contacts', date: 'accepted', from: '2026-04-01', to: '2026-04-02' },
  ],
};
const schedule: Schedule = {
  engagement_id: 'e1',
  starts_on: '2026-03-02',
  finishes_on: '2026-04-20',
  baseline_starts_on: null,
  baseline_finishes_on: null,
  is_over: false,
  planned_at: null,
  priority: 1,
  activities: [
    {
      key: 'b1',
      kind: 'block',
      title: 'Contacts',
      standing: 'planned',
      waiting_since: null,
      starts_on: '2026-03-12',
      delivered_on: '2026-03-30',
      accepted_on: '2026-04-02',
      float_days: 0,
      float_until: '2026-04-02',
      is_critical: false,
      after: [],
      baseline_starts_on: null,
      baseline_delivered_on: null,
      baseline_accepted_on: null,
      actual_started_on: null,
      actual_delivered_on: null,
      actual_accepted_on: null,
      items: [],
    },
  ],
  allowed: [],
};

function draw(shown: Schedule) {
  vi.spyOn(caller, 'call').mockResolvedValue({
    body: { items: [move, older], next_cursor: null },
  } as never);
  render(
    <MantineProvider>
      <QueryClientProvider client={createQueryClient()}>
        <ActivityTable schedule={shown} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const marks = () => screen.queryAllByRole('button', { name: /^Why it moved/ });

describe('a date of the plan', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says by which change it moved last, also to a keyboard', async () => {
    draw(schedule);
    await screen.findByRole('button', { name: 'Why it moved: Contacts, start' });
    expect(marks()).toHaveLength(2);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const said = await screen.findByText('Julia Junior is away');
    expect(said.closest('p')?.textContent).toContain('10 Mar → 12 Mar, 2 days later');
  });

  it('has no mark once it has happened', async () => {
    const [block] = schedule.activities;
    if (!block) throw new Error('the schedule has a block');
    draw({ ...schedule, activities: [{ ...block, actual_started_on: '2026-03-12' }] });
    await screen.findByRole('button', { name: 'Why it moved: Contacts, acceptance' });
    expect(marks()).toHaveLength(1);
  });

  it('takes moves from before there was a word for the date as acceptances', () => {
    expect(lastMoveOf([move, older], 'b1', 'accepted')?.move.id).toBe('m0');
    expect(lastMoveOf([move, older], 'b1', 'delivered')).toBeUndefined();
  });
});
