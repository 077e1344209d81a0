import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { BurnUp } from './burn_up';
import { fieldOf, pathOf, scaleOf } from './burn_up_layout';
import { dayNumber } from './days';
import { Gantt } from './gantt';
import { isDayOff } from './gantt_paint';
import { Arrows, daysOf, type GanttRow, shownRows } from './gantt_rows';
import { HeatMap, shareOf } from './heat_map';
import { LedgerTimeline } from './ledger_timeline';
import { reachOf, tile_width } from './use_tiles';

function show(chart: ReactNode) {
  return render(<MantineProvider>{chart}</MantineProvider>);
}

const rows: readonly GanttRow[] = [
  { key: 'e', label: 'Kolos', is_group: true, planned: { from: '2026-03-02', to: '2026-04-03' } },
  {
    key: 'a',
    label: 'Contacts',
    parent: 'e',
    planned: { from: '2026-03-02', to: '2026-03-13' },
    is_critical: true,
  },
  {
    key: 'b',
    label: 'Orders',
    parent: 'e',
    after: ['a'],
    planned: { from: '2026-03-16', to: '2026-04-03' },
    waits: [{ from: '2026-04-01', to: '2026-04-03', party: 'client', label: 'Acceptance' }],
    float: { days: 3, until: '2026-04-08' },
    is_critical: true,
  },
];

describe('the rows of a Gantt chart', () => {
  it('lie under each other, and hide with the group that is shut', () => {
    expect(shownRows(rows, new Set()).map(({ depth }) => depth)).toEqual([0, 1, 1]);
    expect(shownRows(rows, new Set(['e'])).map(({ row }) => row.key)).toEqual(['e']);
  });

  it('find the arrows that pass a window, also those between rows beyond it', () => {
    const long = Array.from({ length: 300 }, (_, at) => ({
      key: `k${at}`,
      label: '',
      after: at === 299 ? ['k0'] : [],
    }));
    const arrows = new Arrows(shownRows(long, new Set()));
    expect([...arrows.between(150, 160)]).toEqual([{ from: 0, to: 299, is_critical: false }]);
  });

  it('cover all their days with a margin', () => {
    const { first, last } = daysOf(rows, '2026-03-10');
    expect(last - first).toBe(14 + 37 + 28);
  });

  it('rest on weekends and holidays, and work on a Saturday that is worked', () => {
    const days = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(dayNumber);
    const special = {
      days_off: new Set([dayNumber('2026-03-09')]),
      days_on: new Set([dayNumber('2026-03-07')]),
    };
    expect(days.map((day) => isDayOff(day, special))).toEqual([false, false, true, true]);
  });

  it('exist only near the window', () => {
    const reach = reachOf({ left: 2000, width: 1000, top: 120_000, height: 500 }, 9000, 10_000);
    expect(reach).toEqual({ first_column: 2, until_column: 6, first_strip: 499, until_strip: 504 });
    expect(reach.first_column * tile_width).toBeLessThan(2000);
  });
});

describe('a Gantt chart', () => {
  it('is read row by row with the arrow keys', async () => {
    const onOpen = vi.fn();
    show(<Gantt label="Schedule" rows={rows} today="2026-03-10" onOpen={onOpen} />);
    const user = userEvent.setup();
    screen.getByRole('treegrid', { name: 'Schedule' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const row = screen.getByRole('row', { selected: true });
    expect(row.textContent).toContain('Orders');
    expect(row.textContent).toContain('Float: 3 working days, until 8 Apr');
    expect(row.textContent).toContain('Acceptance (Client)');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(rows[2]);
    await user.keyboard('{Home} ');
    expect(screen.queryByText('Orders')).toBeNull();
  });

  it('names in its legend and its table everybody who is waited for', async () => {
    const parties = ['client', 'provider', 'third_party', 'neutral'] as const;
    const waits = parties.map((party) => ({
      from: '2026-03-03',
      to: '2026-03-04',
      party,
      label: 'Answer',
    }));
    const pauses = [{ from: '2026-03-05', to: '2026-03-06' }];
    const row = { key: 'w', label: 'Work', waits, pauses };
    show(<Gantt label="Schedule" rows={[row]} today="2026-03-10" />);
    const names = ['Client', 'Provider', 'Third party', 'Nobody'];
    for (const name of names) expect(screen.getByText(`Waiting: ${name}`)).toBeDefined();
    await userEvent.click(screen.getByText('Table'));
    const table = screen.getByRole('table', { name: 'Schedule' }).textContent;
    for (const name of names) expect(table).toContain(`Answer (${name}) 3 Mar – 4 Mar`);
  });

  it('has a table twin', async () => {
    show(<Gantt label="Schedule" rows={rows} today="2026-03-10" />);
    await userEvent.click(screen.getByText('Table'));
    expect(screen.getByRole('table', { name: 'Schedule' }).textContent).toContain('Orders');
  });
});

describe('a heat map', () => {
  const cells = [
    { planned_minutes: 2700, capacity_minutes: 2400 },
    { planned_minutes: 0, capacity_minutes: 0, absent_days: 5 },
  ];

  it('counts work where no time is as too much', () => {
    expect(shareOf({ planned_minutes: 60, capacity_minutes: 0 })).toBe(2);
    expect(shareOf({ planned_minutes: 0, capacity_minutes: 0 })).toBe(0);
  });

  it('counts what is kept, and says that it is only kept', async () => {
    const cell = { planned_minutes: 1200, reserved_minutes: 1500, capacity_minutes: 2400 };
    expect(shareOf(cell)).toBe(1.125);
    const row = { key: 'o', name: 'Olena', cells: [cell] };
    show(<HeatMap label="Capacity" weeks={['2026-04-13']} rows={[row]} />);
    const [drawn] = screen.getAllByRole('cell');
    expect(drawn?.getAttribute('data-level')).toBe('over');
    expect(drawn?.hasAttribute('data-reserved')).toBe(true);
    expect(drawn?.getAttribute('aria-label')).toContain('20h of 40h · kept: 25h · 113 %');
    await userEvent.click(screen.getByText('Table'));
    expect(screen.getByRole('table', { name: 'Capacity' }).textContent).toContain('kept: 25h');
  });

  it('says each cell in words and moves by arrow keys', async () => {
    const onOpen = vi.fn();
    const row = { key: 'o', name: 'Olena', cells };
    show(
      <HeatMap
        label="Capacity"
        weeks={['2026-04-13', '2026-04-20']}
        rows={[row]}
        onOpen={onOpen}
      />,
    );
    const [first] = screen.getAllByRole('cell');
    expect(first?.getAttribute('aria-label')).toContain('45h of 40h · 113 %');
    first?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Away: 5 days');
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(row, '2026-04-20');
  });
});

describe('a ledger timeline', () => {
  it('goes from entry to entry and opens the day', async () => {
    const onOpen = vi.fn();
    show(
      <LedgerTimeline
        label="Ledger"
        from="2026-03-01"
        to="2026-03-31"
        bookings={[
          { day: '2026-03-20', lane: 'client', amount: 1, cause: 'No answer', state: 'open' },
          { day: '2026-03-19', lane: 'provider', amount: 1.5, cause: 'Ill', state: 'settled' },
        ]}
        onOpen={onOpen}
      />,
    );
    const slider = screen.getByRole('slider');
    slider.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(slider.getAttribute('aria-valuetext')).toContain('Provider: 1.5 days, Ill');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenCalledWith('2026-03-20');
  });
});

describe('a burn-up', () => {
  const points = [
    { day: '2026-03-02', actual_minutes: 60, scope_minutes: 600 },
    { day: '2026-03-03', actual_minutes: 180, scope_minutes: 600 },
    { day: '2026-03-04', scope_minutes: 900 },
  ];

  it('has a scale of round figures', () => {
    expect(scaleOf(121 * 60).lines.map((minutes) => minutes / 60)).toEqual([
      0, 25, 50, 75, 100, 125,
    ]);
  });

  it('draws the scope in steps and the hours as a line', () => {
    const field = fieldOf(points, undefined, undefined, { width: 100, height: 100 });
    expect(pathOf(field, points, 'scope')).toMatch(/^M0\.0 [\d.]+H50\.0V[\d.]+H100\.0V[\d.]+$/);
    expect(pathOf(field, points, 'actual')).toMatch(/^M0\.0 [\d.]+L50\.0 [\d.]+$/);
  });

  it('says a day in words', async () => {
    show(<BurnUp label="Hours" points={points} today="2026-03-03" />);
    // At first the last day that has passed, not the end of the plan.
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain('Logged: 3h');
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain('Logged: 3h');
  });
});
