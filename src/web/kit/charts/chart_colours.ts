import { useEffect, useState } from 'react';

const names = [
  'surface',
  'sunk',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-soft',
  'provider',
  'provider-soft',
  'client',
  'client-soft',
  'third-party',
  'third-party-soft',
  'neutral',
  'neutral-soft',
  'bad',
  'info',
] as const;
type Name = (typeof names)[number];
export type ChartColours = Readonly<Record<Name, string>>;

function read(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const pairs = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#888']);
  return Object.fromEntries(pairs) as ChartColours;
}

/** The tokens for a canvas, which knows no CSS; read anew when the scheme changes. */
export function useChartColours(): ChartColours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setColours(read()));
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-mantine-color-scheme'],
    });
    // A canvas does not repaint itself when the font it asked for has come.
    document.fonts?.ready.then(() => setColours(read()));
    return () => observer.disconnect();
  }, []);
  return colours;
}
