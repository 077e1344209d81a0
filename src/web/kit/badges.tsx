import { Building2, CirclePause, Handshake, type LucideIcon, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './badges.module.css';
import { useKitWords } from './words';

/** In whose court something is (DOMAIN §4.3); `neutral` is nobody's, as in a pause. */
export type Party = 'provider' | 'client' | 'third_party' | 'neutral';

const party_icons: Record<Party, LucideIcon> = {
  provider: Handshake,
  client: Building2,
  third_party: UsersRound,
  neutral: CirclePause,
};

interface PartyBadgeProps {
  party: Party;
  /** A name instead of the general word: the client's, or "you". */
  name?: string;
}

/** Who has the ball. Colour, picture and word say it; none alone. */
export function PartyBadge({ party, name }: PartyBadgeProps) {
  const t = useKitWords();
  const Icon = party_icons[party];
  return (
    <span className={styles.badge} data-party={party}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      {name ?? t(`party.${party}`)}
    </span>
  );
}

/** What a state means to the reader, whatever its name is. */
export type Tone = 'neutral' | 'info' | 'accent' | 'ok' | 'warn' | 'bad';

interface StatusBadgeProps {
  tone: Tone;
  /** The state in words: "In testing". */
  children: ReactNode;
  /** `outline` for a state beside others that matter more. */
  look?: 'filled' | 'outline';
}

/** The state of a thing, as a dot and a word. */
export function StatusBadge({ tone, look = 'filled', children }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} data-look={look}>
      <span className={styles.dot} aria-hidden />
      {children}
    </span>
  );
}
