import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { PaletteProvider } from '@web/kit/command_palette';
import { ConfirmProvider } from '@web/kit/confirm_dialog';
import { ShortcutsProvider } from '@web/kit/shortcuts';
import { cssVariables, theme } from '@web/kit/theme';
import { ToastProvider } from '@web/kit/toasts';
import { StrictMode } from 'react';
import { PreferencesProvider } from './preferences';
import type { AppRouter } from './router';

/** Everything around the screens, outermost first. */
export function Application({ cache, router }: { cache: QueryClient; router: AppRouter }) {
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        deduplicateCssVariables={false}
      >
        <PreferencesProvider>
          <QueryClientProvider client={cache}>
            <ShortcutsProvider>
              <PaletteProvider>
                <ToastProvider>
                  <ConfirmProvider>
                    <RouterProvider router={router} />
                  </ConfirmProvider>
                </ToastProvider>
              </PaletteProvider>
            </ShortcutsProvider>
          </QueryClientProvider>
        </PreferencesProvider>
      </MantineProvider>
    </StrictMode>
  );
}
