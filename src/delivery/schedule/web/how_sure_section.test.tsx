import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createQueryClient } from '@web/api';
import { LocaleProvider } from '@web/i18n';
import { afterEach, expect, it, vi } from 'vitest';
import { HowSureSection } from './how_sure_section';

const nothing = {
  forecast: {
    engagement_count: 0,
    whole: null,
    effort_ratio_per_mille: 1000,
    spread_low_per_mille: 800,
    spread_high_per_mille: 1500,
    finished_item_count: 0,
    capabilities: [],
    people: [],
  },
  calibration: {
    whole: { engagement_count: 0, kept_p50: 0, kept_p80: 0, kept_p95: 0 },
    managers: [],
    quarters: [],
  },
};
const kept = { engagement_count: 22, kept_p50: 12, kept_p80: 17, kept_p95: 21 };
const much: typeof nothing = {
  forecast: {
    ...nothing.forecast,
    engagement_count: 7,
    whole: {
      forecast_on: '2026-03-02',
      planned_finish: '2026-05-05',
      p50: '2026-05-12',
      p80: '2026-05-29',
      p95: '2026-06-15',
    } as never,
    effort_ratio_per_mille: 1134,
    finished_item_count: 64,
    capabilities: [
      { capability: 'telephony', effort_ratio_per_mille: 1410, finished_item_count: 9 },
    ] as never,
    people: [
      {
        person_id: 'o',
        person_name: 'Olena',
        effort_ratio_per_mille: 980,
        finished_item_count: 31,
      },
    ] as never,
  },
  calibration: {
    whole: kept,
    managers: [{ manager_id: 'o', manager_name: 'Olena', calibration: kept }] as never,
    quarters: [
      {
        starts_on: '2026-01-01',
        calibration: { engagement_count: 3, kept_p50: 1, kept_p80: 2, kept_p95: 3 },
      },
    ] as never,
  },
};

function show({ forecast, calibration }: typeof nothing, status = 200) {
  const name = { en: 'Telephony', ru: 'Телефония', uk: 'Телефонія' };
  vi.stubGlobal('fetch', async (address: string) => {
    const body = address.includes('portfolio_forecast')
      ? forecast
      : address.includes('forecast_calibration')
        ? calibration
        : { items: [{ key: 'telephony', name }], next_cursor: null };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  });
  render(
    <MantineProvider>
      <LocaleProvider locale="en" time_zone="UTC">
        <QueryClientProvider client={createQueryClient()}>
          <HowSureSection />
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>,
  );
}

afterEach(() => vi.unstubAllGlobals());

it('says in sentences that nothing can be told yet', async () => {
  show(nothing);
  expect(screen.getAllByRole('status').length).toBe(2);
  expect(await screen.findByText(/There is no forecast yet/)).toBeDefined();
  expect(screen.getByText(/No completed engagement tells yet/)).toBeDefined();
  expect(await screen.findByText(/No engagement with a forecast has ended yet/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

it('tells the likely end, what estimates were worth and how often forecasts were kept', async () => {
  show(much);
  expect(await screen.findByText('When all 7 engagements will have ended')).toBeDefined();
  expect(screen.getByText(/Work takes 1\.13 of its estimate, learnt from 64/)).toBeDefined();
  expect(await screen.findByText(/P80 was kept in 17 of 22 \(77%\)\./)).toBeDefined();
  const textOf = (name: string) => screen.getByRole('table', { name }).textContent;
  expect(await screen.findByText('Telephony')).toBeDefined();
  expect(textOf('By capability')).toContain('1.41');
  expect(textOf('By person')).toContain('0.98');
  expect(textOf('By manager')).toContain('17 of 22 (77%)');
  expect(textOf('By quarter of the finish')).toContain('Q1 2026');
  expect(textOf('By quarter of the finish')).toContain('2 of 3 (67%)');
});

it('says what could not be read', async () => {
  show(nothing, 400);
  expect((await screen.findAllByRole('alert')).length).toBe(2);
});
