import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProviderLate } from './provider_late';

function draw(days: string) {
  render(
    <MantineProvider>
      <ProviderLate days={days} />
    </MantineProvider>,
  );
}

it('says by how much the provider is late when a pause is asked for', () => {
  draw('3/2');
  screen.getByText('Asked for while the provider is late by 1 1/2 working days');
});

it.each(['0', '-1'])('says nothing of %s days', (days) => {
  draw(days);
  expect(screen.queryByText(/late by/)).toBeNull();
});
