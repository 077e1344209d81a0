import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LocaleProvider } from '@web/i18n';
import { expect, it, vi } from 'vitest';
import { EndAbsenceButton } from './end_absence_button';

function show(allowed: string[], locale: 'en' | 'ru' | 'uk' = 'en') {
  const onEnd = vi.fn();
  render(
    <MantineProvider>
      <LocaleProvider locale={locale} time_zone="UTC">
        <EndAbsenceButton absence={{ id: 'a', allowed }} onEnd={onEnd} />
      </LocaleProvider>
    </MantineProvider>,
  );
  return onEnd;
}

it('removes what is to come', async () => {
  const onEnd = show(['remove']);
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onEnd).toHaveBeenCalledWith('a');
});

it('says of an absence that has begun that its person is back, and what stays', () => {
  show(['shorten']);
  const button = screen.getByRole('button', { name: 'Back early' });
  expect(button.getAttribute('title')).toContain('ends yesterday');
});

it('says so in the language of the page', () => {
  show(['shorten'], 'uk');
  expect(screen.getByRole('button', { name: 'Уже на місці' })).toBeDefined();
});

it('offers nothing for one that is over', () => {
  show([]);
  expect(screen.queryByRole('button')).toBeNull();
});
