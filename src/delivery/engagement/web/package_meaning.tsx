import type { ItemOf } from '@web/api';
import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import styles from './packages.module.css';
import { usePackageWords, useTextInLocale } from './words';

export type PackageView = ItemOf<'/api/v1/service_packages'>;
export type ServicePackage = PackageView['package'];

/** What a package means in words. */
export function PackageMeaning({ package: each }: { package: ServicePackage }) {
  const t = usePackageWords();
  const textOf = useTextInLocale();
  return (
    <dl className={styles.meaning}>
      {(['gives', 'does_not_give', 'choose_when'] as const).map((part) => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>{textOf(each.means[part])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The figures of a package as short sentences, in the order of the comparison. */
export function usePackageFigures(): (each: ServicePackage) => { label: string; text: string }[] {
  const t = usePackageWords();
  const locale = useLocale();
  const hours = (minutes: number) => formatEffort(minutes, locale);
  return (each) => {
    const term = [t('term_from', { months: each.base_months })];
    if (each.typical_months) term.push(t('term_typical', { ...each.typical_months }));
    const pace = [];
    if (each.minutes_per_day) pace.push(t('pace_day', { hours: hours(each.minutes_per_day) }));
    if (each.minutes_per_month)
      pace.push(t('pace_month', { hours: hours(each.minutes_per_month) }));
    return [
      { label: t('term'), text: term.join(', ') },
      {
        label: t('hours'),
        text: each.bought_minutes ? hours(each.bought_minutes) : t('hours_by_estimate'),
      },
      { label: t('pace'), text: pace.join(', ') },
      {
        label: t('stages'),
        text:
          each.stages_included.length === 4
            ? t('stages_all')
            : each.stages_included.map((stage) => t(`stage.${stage}`)).join(', '),
      },
      {
        label: t('processes'),
        text: each.process_limit
          ? t('processes_limit', { limit: each.process_limit })
          : t('processes_any'),
      },
      { label: t('billing'), text: t(`billing.${each.billing}`) },
      { label: t('carry_over'), text: t(`carry_over.${each.carry_over}`) },
    ];
  };
}
