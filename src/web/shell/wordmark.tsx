interface MarkProps {
  size?: number;
}

/** Two rails running down into the water: a slipway. */
export function Mark({ size = 22 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M9.5 6.5 18.6 19M16.5 6.5 25.2 19"
        stroke="var(--on-accent)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M5.5 24.2c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0"
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
        opacity="0.75"
      />
    </svg>
  );
}

/** The mark with the product's name. */
export function Wordmark() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 9 }}>
      <Mark size={28} />
      {/* The name is the same in every language. */}
      <span style={{ fontSize: 19, fontWeight: 680, letterSpacing: '-0.03em' }}>{'Slipway'}</span>
    </span>
  );
}
