import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { WeekCell } from './week_cell';
import type { TimeEntry } from './words';

const entry: TimeEntry = {
  id: 'e1',
  engagement_id: 'g1',
  engagement_name: 'Orders',
  person_id: 'p1',
  person_name: 'Julia',
  stage: 'discovery',
  block_id: null,
  block_title: null,
  item_id: null,
  item_title: null,
  work_kind: 'meeting',
  effort_minutes: 90,
  day: '2026-03-02',
  note: '',
  is_billable: true,
  created_at: '2026-03-02T09:00:00.000Z',
  revision: 1,
  allowed: ['change'],
};

function draw(entries: readonly TimeEntry[], is_future = false) {
  const onSave = vi.fn(async () => undefined);
  render(
    <WeekCell label="Orders, Mon 2" entries={entries} is_future={is_future} onSave={onSave} />,
  );
  return onSave;
}
const cell = () => screen.getByRole('textbox', { name: 'Orders, Mon 2' });

describe('a cell of the week', () => {
  it('makes an entry of what is typed into an empty one', async () => {
    const onSave = draw([]);
    await userEvent.type(cell(), '1:30{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(undefined, 90);
  });

  it('changes its one entry, and removes it when emptied', async () => {
    const onSave = draw([entry]);
    await userEvent.type(cell(), '2h{Enter}');
    expect(onSave).toHaveBeenLastCalledWith(entry, 120);
    await userEvent.clear(cell());
    await userEvent.tab();
    expect(onSave).toHaveBeenLastCalledWith(entry, 0);
  });

  it('keeps what it was on Escape, and when nothing was changed', async () => {
    const onSave = draw([entry]);
    await userEvent.type(cell(), '5{Escape}');
    await userEvent.click(cell());
    await userEvent.tab();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('sends nothing that it cannot read', async () => {
    const onSave = draw([]);
    await userEvent.type(cell(), 'soon{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(cell().getAttribute('aria-invalid')).toBe('true');
  });

  it('is not typed into where there are several entries, a closed month or the future', () => {
    draw([entry, { ...entry, id: 'e2' }]);
    draw([{ ...entry, allowed: [] }]);
    draw([], true);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
