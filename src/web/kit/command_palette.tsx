import { Modal } from '@mantine/core';
import { CornerDownLeft, type LucideIcon } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './command_palette.module.css';
import { useShortcut } from './shortcuts';
import { useKitWords } from './words';

export interface PaletteAction {
  key: string;
  label: string;
  /** Other words it is looked for by. */
  keywords?: string;
  /** Shown at the end of the line: what kind of thing this is. */
  group?: string;
  icon?: LucideIcon;
  run: () => void;
}

type Sources = Map<object, readonly PaletteAction[]>;

interface Palette {
  sources: Sources;
  open: () => void;
}

const PaletteContext = createContext<Palette | null>(null);

function usePaletteContext(): Palette {
  const palette = useContext(PaletteContext);
  if (!palette) throw new Error('The palette needs PaletteProvider');
  return palette;
}

/** Opens the palette, for a button. */
export function usePalette(): () => void {
  return usePaletteContext().open;
}

/** Offers actions while the component is on screen. Memoise the list. What came last stands first. */
export function usePaletteActions(actions: readonly PaletteAction[]) {
  const { sources } = usePaletteContext();
  useEffect(() => {
    const source = {};
    sources.set(source, actions);
    return () => {
      sources.delete(source);
    };
  }, [sources, actions]);
}

/**
 * How well an action fits what was typed: every word must be found; the start of the label beats the start of a
 * word, which beats the middle of one.
 * @returns a rank, lower is better; null when it does not fit.
 */
export function rank(action: Pick<PaletteAction, 'label' | 'keywords'>, query: string) {
  const label = action.label.toLocaleLowerCase();
  const text = `${label} ${action.keywords?.toLocaleLowerCase() ?? ''}`;
  let total = 0;
  for (const word of query.toLocaleLowerCase().split(/\s+/).filter(Boolean)) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    const starts_word = at === 0 || text.includes(` ${word}`);
    total += label.startsWith(word) ? 0 : starts_word ? 1 : 2;
  }
  return total;
}

export function search(actions: readonly PaletteAction[], query: string): PaletteAction[] {
  return actions
    .map((action, order) => ({ action, order, rank: rank(action, query) }))
    .filter((found): found is typeof found & { rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ action }) => action);
}

export function PaletteProvider({ children }: { children: ReactNode }) {
  const t = useKitWords();
  const [sources] = useState<Sources>(() => new Map());
  const [offered, setOffered] = useState<readonly PaletteAction[] | null>(null);
  const palette = useMemo(
    () => ({ sources, open: () => setOffered([...sources.values()].reverse().flat()) }),
    [sources],
  );
  useShortcut('ctrl+k', t('shortcuts.palette'), palette.open);
  return (
    <PaletteContext.Provider value={palette}>
      {children}
      <Modal.Root
        opened={offered !== null}
        onClose={() => setOffered(null)}
        size={560}
        yOffset="12vh"
        centered={false}
      >
        <Modal.Overlay />
        <Modal.Content aria-label={t('palette.title')} radius="lg">
          {offered && <PaletteBody offered={offered} onDone={() => setOffered(null)} />}
        </Modal.Content>
      </Modal.Root>
    </PaletteContext.Provider>
  );
}

interface PaletteBodyProps {
  offered: readonly PaletteAction[];
  onDone: () => void;
}

function PaletteBody({ offered, onDone }: PaletteBodyProps) {
  const t = useKitWords();
  const list_id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => search(offered, query), [offered, query]);
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked line changes with `at`
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    void current.current?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);

  const run = (action: PaletteAction | undefined) => {
    if (!action) return;
    onDone();
    action.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(found[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={list_id}
        aria-activedescendant={found[at] ? `${list_id}-${at}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        data-autofocus
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id={list_id} className={styles.list} role="listbox" aria-label={t('palette.title')}>
        {found.map((action, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (combobox pattern)
          <div
            key={action.key}
            id={`${list_id}-${index}`}
            ref={index === at ? current : null}
            className={styles.line}
            role="option"
            aria-selected={index === at}
            onClick={() => run(action)}
            onMouseMove={() => setAt(index)}
          >
            {action.icon && <action.icon size={16} aria-hidden />}
            <span className={styles.label}>{action.label}</span>
            {action.group && <span className={styles.group}>{action.group}</span>}
            {index === at && <CornerDownLeft size={14} aria-hidden />}
          </div>
        ))}
      </div>
      <p className={styles.nothing} role="status">
        {found.length === 0 && query !== '' && t('palette.nothing', { query })}
      </p>
    </>
  );
}
