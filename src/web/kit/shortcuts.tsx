import { Modal } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './shortcuts.module.css';
import { useKitWords } from './words';

interface Shortcut {
  /** `ctrl+k`, `?`, or two keys in a row: `g h`. */
  keys: string;
  label: string;
  run: () => void;
}

const sequence_pause_ms = 1_200;

/** The keys of an event as shortcuts spell them. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  const held = event.ctrlKey || event.metaKey ? 'ctrl+' : '';
  return `${held}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The shortcuts of what is on screen; the one that came last wins, so that a dialog's beat its page's. */
class ShortcutBook {
  private readonly shortcuts_ = new Set<Shortcut>();
  private before_ = '';
  private before_at_ms_ = 0;

  add(shortcut: Shortcut): () => void {
    this.shortcuts_.add(shortcut);
    return () => {
      this.shortcuts_.delete(shortcut);
    };
  }

  all(): Shortcut[] {
    return [...this.shortcuts_];
  }

  hear(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return;
    const keys = keysOf(event);
    if (isTyping(event.target) && !keys.startsWith('ctrl+')) return;
    const is_quick = event.timeStamp - this.before_at_ms_ < sequence_pause_ms;
    const pair = is_quick ? `${this.before_} ${keys}` : '';
    this.before_ = keys;
    this.before_at_ms_ = event.timeStamp;
    const found = this.all()
      .reverse()
      .find((shortcut) => shortcut.keys === pair || shortcut.keys === keys);
    if (!found) return;
    event.preventDefault();
    this.before_ = '';
    found.run();
  }
}

interface Shortcuts {
  book: ShortcutBook;
  showHelp: () => void;
}

const ShortcutsContext = createContext<Shortcuts | null>(null);

function useShortcuts(): Shortcuts {
  const shortcuts = useContext(ShortcutsContext);
  if (!shortcuts) throw new Error('useShortcut needs ShortcutsProvider');
  return shortcuts;
}

/** Listens for keys while the component is on screen; listed in the help under its label. */
export function useShortcut(keys: string, label: string, run: () => void, is_on = true) {
  const { book } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => (is_on ? book.add({ keys, label, run: () => latest.current() }) : undefined),
    [book, keys, label, is_on],
  );
}

export function useShortcutsHelp(): () => void {
  return useShortcuts().showHelp;
}

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const t = useKitWords();
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const [book] = useState(() => new ShortcutBook());
  const shortcuts = useMemo(() => ({ book, showHelp: () => setShown(book.all()) }), [book]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => book.hear(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [book]);
  useEffect(
    () => book.add({ keys: '?', label: t('shortcuts.help'), run: () => setShown(book.all()) }),
    [book, t],
  );
  return (
    <ShortcutsContext.Provider value={shortcuts}>
      {children}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={t('shortcuts.title')}
        closeButtonProps={{ 'aria-label': t('panel.close') }}
      >
        <dl className={styles.list}>
          {shown?.map((shortcut) => (
            <div key={shortcut.keys} className={styles.row}>
              <dt>{shortcut.label}</dt>
              <dd>
                {shortcut.keys.split(/[ +]/).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Modal>
    </ShortcutsContext.Provider>
  );
}
