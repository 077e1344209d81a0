import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '@web/api';
import { LocaleProvider } from '@web/i18n';
import { ToastProvider } from '@web/kit';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

/** A server that answers with these lists, by the last part of the path; gives what was sent to it. */
export function serve(lists: Readonly<Record<string, readonly unknown[]>>) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit = {}) => {
    const path = new URL(String(url), 'http://localhost').pathname;
    const is_read = (init.method ?? 'GET') === 'GET';
    if (!is_read) sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : undefined });
    const items = lists[path.split('/').at(-1) ?? ''] ?? [];
    return new Response(JSON.stringify(is_read ? { items, next_cursor: null } : {}), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  return sent;
}

/** What a part of the ledger's screen stands in. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider>
      <LocaleProvider locale="en" time_zone="UTC">
        <QueryClientProvider client={createQueryClient()}>
          <ToastProvider>{children}</ToastProvider>
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}
