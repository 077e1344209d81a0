import { CloudOff, RefreshCw } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveState } from './live';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';

const patience_ms = 4_000;

function subscribeOnline(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that what is on screen may be old. A blink of the line is not worth a word. */
export function ConnectionBanner({ live }: { live: LiveState }) {
  const t = useShellWords();
  const is_online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const [is_long, setLong] = useState(false);
  const is_lost = live === 'lost' || !is_online;
  useEffect(() => {
    setLong(false);
    if (!is_lost) return;
    const timer = setTimeout(() => setLong(true), patience_ms);
    return () => clearTimeout(timer);
  }, [is_lost]);
  const is_shown = !is_online || (is_lost && is_long);
  return (
    <div role="status" className={styles.banner_place}>
      {is_shown && (
        <p className={styles.banner}>
          {is_online ? <RefreshCw size={14} aria-hidden /> : <CloudOff size={14} aria-hidden />}
          {t(is_online ? 'live.lost' : 'offline.banner')}
        </p>
      )}
    </div>
  );
}
