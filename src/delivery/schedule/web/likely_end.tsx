import { type AnswerOf, useList } from '@web/api';
import { intlTag, useLocale } from '@web/i18n';
import { DataTable, Day } from '@web/kit';
import styles from './schedule.module.css';
import { Figure } from './schedule_figures';
import { useWords } from './words';

type PortfolioForecast = AnswerOf<'/api/v1/portfolio_forecast', 'get'>;

interface RatioRow {
  key: string;
  name: string;
  effort_ratio_per_mille: number;
  finished_item_count: number;
}

/** The day on which the last engagement has ended, and what the forecast is learnt from. */
export function LikelyEnd({ forecast }: { forecast: PortfolioForecast }) {
  const t = useWords();
  const ratio = useRatio();
  const nameOf = useCapabilityName();
  const { whole, engagement_count, finished_item_count, capabilities, people } = forecast;
  return (
    <>
      {whole ? (
        <>
          <p className={styles.sentence}>{t('sure.whole', { count: engagement_count })}</p>
          <dl className={styles.figures}>
            {(['p50', 'p80', 'p95'] as const).map((key) => (
              <Figure key={key} label={t(`forecast.${key}`)} is_main={key === 'p80'}>
                <Day day={whole[key]} style="long" />
              </Figure>
            ))}
            <Figure label={t('finishes_on')}>
              <Day day={whole.planned_finish} style="long" />
            </Figure>
          </dl>
        </>
      ) : (
        <p className={styles.sentence}>{t('sure.no_forecast')}</p>
      )}
      <p className={styles.sentence}>
        {finished_item_count === 0
          ? t('sure.nothing_learnt')
          : t('sure.ratio', {
              ratio: ratio(forecast.effort_ratio_per_mille),
              count: finished_item_count,
            })}
      </p>
      <RatioTable
        label={t('sure.by_capability')}
        rows={capabilities.map((one) => ({
          ...one,
          key: one.capability,
          name: nameOf(one.capability),
        }))}
      />
      <RatioTable
        label={t('sure.by_person')}
        rows={people.map((one) => ({ ...one, key: one.person_id, name: one.person_name }))}
      />
    </>
  );
}

function RatioTable({ label, rows }: { label: string; rows: readonly RatioRow[] }) {
  const t = useWords();
  const ratio = useRatio();
  if (rows.length === 0) return null;
  return (
    <DataTable
      label={label}
      rows={rows}
      row_key={(row) => row.key}
      fold_at={8}
      columns={[
        { key: 'name', label, card: 'title', cell: (row) => row.name },
        {
          key: 'ratio',
          label: t('sure.column.ratio'),
          align: 'end',
          cell: (row) => ratio(row.effort_ratio_per_mille),
        },
        {
          key: 'items',
          label: t('sure.column.items'),
          align: 'end',
          cell: (row) => row.finished_item_count,
        },
      ]}
    />
  );
}

/** "1.25": a quarter more than estimated. */
function useRatio(): (per_mille: number) => string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat(intlTag(useLocale()), digits);
  return (per_mille) => format.format(per_mille / 1000);
}

function useCapabilityName(): (key: string) => string {
  const locale = useLocale();
  const { items } = useList('/api/v1/capabilities');
  return (key) => items?.find((capability) => capability.key === key)?.name[locale] ?? key;
}
