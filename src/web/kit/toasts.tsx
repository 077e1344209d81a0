import { CloseButton } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { RefusalText } from './refusal_text';
import styles from './toasts.module.css';
import { useKitWords } from './words';

export interface Toast {
  /** What happened: "Time logged". */
  text: ReactNode;
  kind?: 'done' | 'failed';
  /** Takes it back. Offered for as long as the toast stands. */
  onUndo?: () => void;
}

interface Toasts {
  show: (toast: Toast) => void;
  /** Says why something did not work, for what has no form to say it in. */
  showRefusal: (reason: unknown) => void;
}

interface Standing extends Toast {
  id: number;
}

const standing_ms = 6_000;
/** Taking something back needs time to read and to reach. */
const undo_ms = 10_000;
const most = 4;

const ToastContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs ToastProvider');
  return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useKitWords();
  const [standing, setStanding] = useState<readonly Standing[]>([]);
  const toasts = useMemo((): Toasts => {
    let last = 0;
    const show = (toast: Toast) => {
      last += 1;
      const id = last;
      setStanding((before) => [...before.slice(1 - most), { ...toast, id }]);
    };
    return {
      show,
      showRefusal: (reason) => show({ kind: 'failed', text: <RefusalText reason={reason} /> }),
    };
  }, []);
  const drop = (id: number) => setStanding((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <section className={styles.place} aria-label={t('toast.region')} aria-live="polite">
        {standing.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onGone={() => drop(toast.id)} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

/** Goes by itself, but not while somebody looks at it or has the keyboard in it. */
function ToastCard({ toast, onGone }: { toast: Standing; onGone: () => void }) {
  const t = useKitWords();
  const [is_held, setHeld] = useState(false);
  const failed = toast.kind === 'failed';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock belongs to the toast, not to its parent
  useEffect(() => {
    if (is_held || failed) return;
    const timer = setTimeout(onGone, toast.onUndo ? undo_ms : standing_ms);
    return () => clearTimeout(timer);
  }, [is_held, failed]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the clock
    <div
      className={styles.toast}
      data-kind={toast.kind ?? 'done'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {failed ? <CircleAlert size={17} aria-hidden /> : <CircleCheck size={17} aria-hidden />}
      <span className={styles.text}>{toast.text}</span>
      {toast.onUndo && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toast.onUndo?.();
            onGone();
          }}
        >
          {t('toast.undo')}
        </button>
      )}
      <CloseButton size="sm" aria-label={t('toast.close')} onClick={onGone} c="inherit" />
    </div>
  );
}
