import { Checkbox } from '@mantine/core';
import { EffortInput, type Form, Section } from '@web/kit';
import type { PackageValues } from './package_form';
import styles from './packages.module.css';
import { stages, usePackageWords } from './words';

/** Which stages the package has, and the usual hours of each (DOMAIN §3.5). */
export function PackageStageFields({ form }: { form: Form<PackageValues> }) {
  const t = usePackageWords();
  const { stages_included, stage_hours } = form.values;
  const includes = (stage: (typeof stages)[number], is_included: boolean) => {
    form.set(
      'stages_included',
      stages.filter((each) => (each === stage ? is_included : stages_included.includes(each))),
    );
    if (is_included && !stage_hours[stage]) {
      form.set('stage_hours', { ...stage_hours, [stage]: { low_minutes: 0, high_minutes: 60 } });
    }
  };
  return (
    <Section title={t('group.stage_hours')}>
      <p className={styles.quiet}>{t('group.stage_hours_text')}</p>
      {stages.map((stage) => {
        const range = stage_hours[stage];
        const set = (change: { low_minutes?: number; high_minutes?: number }) =>
          range && form.set('stage_hours', { ...stage_hours, [stage]: { ...range, ...change } });
        return (
          <div key={stage} className={styles.stage}>
            <span>
              <Checkbox
                label={t(`stage.${stage}`)}
                checked={stages_included.includes(stage)}
                onChange={(event) => includes(stage, event.currentTarget.checked)}
              />
            </span>
            {range && stages_included.includes(stage) && (
              <>
                <EffortInput
                  label={t('field.low')}
                  value={range.low_minutes}
                  onChange={(minutes) => minutes !== null && set({ low_minutes: minutes })}
                />
                <EffortInput
                  label={t('field.high')}
                  value={range.high_minutes}
                  onChange={(minutes) => minutes !== null && set({ high_minutes: minutes })}
                />
              </>
            )}
          </div>
        );
      })}
    </Section>
  );
}
