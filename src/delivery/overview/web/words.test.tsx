import { renderHook } from '@testing-library/react';
import { LocaleProvider } from '@web/i18n';
import { formatDay } from '@web/kit';
import { expect, it } from 'vitest';
import { type Step, useStepText } from './words';

const step = (key: string, title: string): Step => ({
  part: 'administrator',
  key,
  parameters: { title, count: '1' },
  to: '',
  due_on: null,
  since: null,
  urgency: 'open',
});

function said(one: Step) {
  const { result } = renderHook(() => useStepText(), {
    wrapper: ({ children }) => (
      <LocaleProvider locale="en" time_zone="UTC">
        {children}
      </LocaleProvider>
    ),
  });
  return result.current(one);
}

it('names a disputed day as people write it', () => {
  expect(said(step('decide_dispute', '2026-03-02'))).toBe(
    `Decide on a disputed day: ${formatDay('2026-03-02', 'en')}`,
  );
});

it('names what is asked of the client by its title', () => {
  expect(said(step('supply_inputs', 'Price list'))).toBe('Fulfil a request: Price list');
});
