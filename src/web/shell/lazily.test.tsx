import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { lazily } from './lazily';

const Page = () => <p>the page</p>;

it('shows the fallback while the code is on its way', async () => {
  const { Body } = lazily(() => Promise.resolve(Page));
  render(
    <Suspense fallback="one moment">
      <Body />
    </Suspense>,
  );
  expect(screen.getByText('one moment')).toBeTruthy();
  expect(await screen.findByText('the page')).toBeTruthy();
});

it('is drawn at once when the code is there', async () => {
  const { Body, fetchCode } = lazily(() => Promise.resolve(Page));
  fetchCode();
  await Promise.resolve();
  render(
    <Suspense fallback="one moment">
      <Body />
    </Suspense>,
  );
  expect(screen.queryByText('one moment')).toBeNull();
  expect(screen.getByText('the page')).toBeTruthy();
});

it('fetches the code again after a failure', async () => {
  const answers = [() => Promise.reject(new Error('no network')), () => Promise.resolve(Page)];
  const { Body, fetchCode } = lazily(() => answers.shift()?.() ?? Promise.reject());
  fetchCode();
  await new Promise((done) => setTimeout(done));
  render(
    <Suspense fallback="one moment">
      <Body />
    </Suspense>,
  );
  expect(await screen.findByText('the page')).toBeTruthy();
});
