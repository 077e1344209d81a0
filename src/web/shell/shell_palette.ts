import { useNavigate } from '@tanstack/react-router';
import { useLocale } from '@web/i18n';
import { type PaletteAction, usePaletteActions } from '@web/kit/command_palette';
import { useMemo } from 'react';
import { useGoTo } from './links';
import type { NavEntry } from './navigation';
import { color_schemes, useColorScheme } from './preferences';
import { palette_entries } from './registry';
import { useViewer } from './viewer';
import { useShellWords } from './words';

/** What the palette always offers: the screens, the features' own entries, the other workspaces, the look. */
export function useShellPalette(entries: readonly NavEntry[]) {
  const t = useShellWords();
  const locale = useLocale();
  const viewer = useViewer();
  const goTo = useGoTo();
  const navigate = useNavigate();
  const { setColorScheme } = useColorScheme();
  const actions = useMemo(
    (): PaletteAction[] => [
      ...palette_entries
        .filter((entry) => entry.shown?.(viewer) ?? true)
        .map((entry) => ({
          key: entry.key,
          label: entry.label(locale),
          keywords: entry.keywords?.(locale) ?? '',
          run: () => goTo(entry.to),
        })),
      ...entries.map((entry) => ({
        key: `go.${entry.to}`,
        label: entry.label,
        group: t('palette.go'),
        icon: entry.icon,
        run: () => goTo(entry.to),
      })),
      ...viewer.workspaces
        .filter(({ id }) => id !== viewer.workspace.id)
        .map((workspace) => ({
          key: `workspace.${workspace.id}`,
          label: workspace.name,
          group: t('palette.workspace'),
          run: () => void navigate({ to: `/w/${workspace.slug}` }),
        })),
      ...color_schemes.map((scheme) => ({
        key: `scheme.${scheme}`,
        label: t('palette.appearance', { scheme: t(`user.scheme.${scheme}`) }),
        run: () => setColorScheme(scheme),
      })),
    ],
    [entries, t, locale, viewer, goTo, navigate, setColorScheme],
  );
  usePaletteActions(actions);
}
