import { render, screen } from '@testing-library/react';
import { LocaleProvider } from '@web/i18n';
import { formatDay } from '@web/kit';
import { expect, it } from 'vitest';
import { Effect } from './effect';
import type { ChangeEffect } from './types';

const total = (minutes: number): ChangeEffect['before'] => ({
  minutes,
  low_minutes: minutes,
  high_minutes: minutes,
  developer_minutes: 0,
  prices: [],
});

const effect: ChangeEffect = {
  before: total(600),
  after: total(720),
  months_before: 2,
  months_after: 2,
  ends_before: '2026-05-01',
  ends_after: '2026-05-01',
  finish_before: null,
  finish_after: null,
};

function draw(shown: ChangeEffect) {
  render(
    <LocaleProvider locale="en" time_zone="UTC">
      <Effect effect={shown} />
    </LocaleProvider>,
  );
}

it('shows where the finish moves', () => {
  draw({ ...effect, finish_before: '2026-04-10', finish_after: '2026-04-14' });
  const row = screen.getByText('Planned finish').closest('tr');
  expect(row?.textContent).toContain(formatDay('2026-04-10', 'en'));
  expect(row?.textContent).toContain(formatDay('2026-04-14', 'en'));
});

it('says nothing of a finish that nobody has planned', () => {
  draw(effect);
  expect(screen.queryByText('Planned finish')).toBeNull();
});
