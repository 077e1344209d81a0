import { useLocale, useTimeZone } from '@web/i18n';
import { useEffect, useState } from 'react';
import {
  type DayStyle,
  type DayText,
  formatDay,
  formatInstant,
  formatRelative,
  type InstantValue,
} from './dates';
import {
  formatEffort,
  formatHours,
  formatMoney,
  formatWorkingTime,
  type MoneyValue,
} from './numbers';

export * from './dates';
export * from './fraction';
export * from './numbers';

/** An amount with its currency. */
export function Money({ value }: { value: MoneyValue }) {
  return <span className="numeric">{formatMoney(value, useLocale())}</span>;
}

/** Labour: `4h 30m`; with `decimal` as a number of hours for columns. */
export function Hours(props: { effort_minutes: number; decimal?: boolean }) {
  const locale = useLocale();
  const say = props.decimal ? formatHours : formatEffort;
  return <span className="numeric">{say(props.effort_minutes, locale)}</span>;
}

/** A calendar day. */
export function Day({ day, style }: { day: DayText; style?: DayStyle }) {
  const locale = useLocale();
  return (
    <time className="numeric" dateTime={day}>
      {formatDay(day, locale, style)}
    </time>
  );
}

function isoOf(instant: InstantValue): string {
  return new Date(instant).toISOString();
}

/** A moment, in the zone of the organisation. */
export function Instant({ at }: { at: InstantValue }) {
  const locale = useLocale();
  const time_zone = useTimeZone();
  return (
    <time className="numeric" dateTime={isoOf(at)}>
      {formatInstant(at, locale, time_zone)}
    </time>
  );
}

/** Tells the time once a minute, so that what is relative to now stays true on an open screen. */
export function useNow(every_ms = 60_000): number {
  const [now_ms, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every_ms);
    return () => clearInterval(timer);
  }, [every_ms]);
  return now_ms;
}

/** How long ago or in how long; the exact moment on hover. */
export function RelativeTime({ at }: { at: InstantValue }) {
  const locale = useLocale();
  const time_zone = useTimeZone();
  const now_ms = useNow();
  return (
    <time dateTime={isoOf(at)} title={formatInstant(at, locale, time_zone)}>
      {formatRelative(at, locale, now_ms)}
    </time>
  );
}

/** Working time, by the calendar it was counted in. */
export function WorkingTime(props: { working_minutes: number; minutes_per_day?: number }) {
  const locale = useLocale();
  const { working_minutes, minutes_per_day } = props;
  return (
    <span className="numeric">{formatWorkingTime(working_minutes, locale, minutes_per_day)}</span>
  );
}
