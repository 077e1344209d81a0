import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { api, createQueryClient } from '@web/api';
import type { CalendarChange } from '@web/shell';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CalendarChangePreview, whatIfOf } from './calendar_change_preview';
import type { Preview } from './words';

const absence: CalendarChange = {
  kind: 'absence',
  person_id: 'p1',
  from_day: '2026-03-09',
  to_day: '2026-03-10',
};
const answer: Preview = {
  planned_engagements: 7,
  later_engagements: 2,
  moves: ['Orders', 'Warehouse'].map((name) => ({
    engagement_id: name,
    name,
    manager_id: 'p1',
    from_finish: '2026-04-20',
    to_finish: '2026-04-22',
    days: 2,
  })),
  managers: [
    {
      person_id: 'p1',
      person_name: 'Julia Junior',
      tier: 'junior',
      free_from_now: '2026-04-13',
      free_from_then: '2026-05-20',
      over_from_now: null,
      over_from_then: '2026-04-27',
    },
  ],
  slots: [
    {
      slot_reservation_id: 's1',
      manager_id: 'p1',
      manager_name: 'Julia Junior',
      client_name: 'Nordwind',
      starts_on: '2026-04-21',
    },
  ],
  endless: [],
  needs_confirmation: true,
};

function draw(change: CalendarChange | null) {
  const ask = vi.spyOn(api, 'post').mockResolvedValue(answer as never);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <CalendarChangePreview change={change} />
    </QueryClientProvider>,
  );
  return ask;
}

describe('a change of the calendar before it is saved', () => {
  afterEach(() => vi.restoreAllMocks());

  it('shows which finishes would move, and that nobody is told before somebody says so', async () => {
    const ask = draw(absence);
    expect(await screen.findByText(/2 finishes of 7 would move/)).toBeDefined();
    expect(screen.getByText(/Nobody will be told before/)).toBeDefined();
    expect(screen.getByText('Warehouse')).toBeDefined();
    const room = screen.getByRole('table', { name: 'Whose room would change' });
    expect(room.textContent).toMatch(/Julia Junior.*13 Apr.*→.*20 May.*never.*→.*27 Apr/);
    expect(screen.getByText('1 kept slot would no longer fit:')).toBeDefined();
    expect(screen.getByText(/Nordwind, Julia Junior, from/)).toBeDefined();
    expect(ask).toHaveBeenCalledExactlyOnceWith('/api/v1/schedule_previews', {
      body: {
        absence: { person_id: 'p1', from_day: '2026-03-09', to_day: '2026-03-10' },
      },
    });
  });

  it('asks nothing while it is not complete', () => {
    expect(draw(null)).not.toHaveBeenCalled();
    expect(screen.queryByText('What it would move')).toBeNull();
  });

  it('asks about many days at once, and about a week', () => {
    const days = [
      { day: '2026-05-01', hours: [] },
      { day: '2026-05-02', hours: ['09:00-13:00'] },
    ];
    expect(whatIfOf({ kind: 'days', days })).toEqual({ calendar_days: days });
    const hours = { mon: ['09:00-13:00'], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(whatIfOf({ kind: 'week', effective_from: '2026-05-04', hours })).toEqual({
      working_week: { effective_from: '2026-05-04', hours },
    });
  });
});
