import { useLocale } from '@web/i18n';
import { Day, formatEffort, formatMoney } from '@web/kit';
import type { ReactNode } from 'react';
import styles from './changes.module.css';
import type { ChangeEffect } from './types';
import { useWords } from './words';

/** Finish, hours, price and term, before and after: what is agreed to. */
export function Effect({ effect }: { effect: ChangeEffect }) {
  const t = useWords();
  const locale = useLocale();
  const { before, after } = effect;
  const say = (minutes: number) => formatEffort(minutes, locale);
  const prices = (total: typeof before) =>
    total.prices.map((price) => formatMoney(price, locale)).join(', ') || '–';
  const months = (count: number | null | undefined, day: string | null | undefined): ReactNode =>
    count !== null && count !== undefined && day
      ? t.node('effect.months', { months: count, day: <Day day={day} /> })
      : '–';
  const has_prices = before.prices.length > 0 || after.prices.length > 0;
  return (
    <table className={styles.effect} aria-label={t('effect')}>
      <thead>
        <tr>
          <th scope="col">{t('effect')}</th>
          <th scope="col">{t('effect.before')}</th>
          <th scope="col">{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {effect.finish_before && effect.finish_after && (
          <tr>
            <th scope="row">{t('effect.finish')}</th>
            <td>
              <Day day={effect.finish_before} />
            </td>
            <td>
              <Day day={effect.finish_after} />
            </td>
          </tr>
        )}
        <tr>
          <th scope="row">
            {t('effect.hours')}
            <span className={styles.more}>+{say(after.minutes - before.minutes)}</span>
          </th>
          <td>{say(before.minutes)}</td>
          <td>{say(after.minutes)}</td>
        </tr>
        {(before.developer_minutes > 0 || after.developer_minutes > 0) && (
          <tr>
            <th scope="row">{t('effect.developer')}</th>
            <td>{say(before.developer_minutes)}</td>
            <td>{say(after.developer_minutes)}</td>
          </tr>
        )}
        {has_prices && (
          <tr>
            <th scope="row">{t('effect.price')}</th>
            <td>{prices(before)}</td>
            <td>{prices(after)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{t('effect.term')}</th>
          <td>{months(effect.months_before, effect.ends_before)}</td>
          <td>{months(effect.months_after, effect.ends_after)}</td>
        </tr>
      </tbody>
    </table>
  );
}
