import { CheckField, EffortField, type Form, NumberField, Section, SelectField } from '@web/kit';
import type { PackageValues } from './package_form';
import styles from './packages.module.css';
import { usePackageWords } from './words';

type Fields = { form: Form<PackageValues> };

/** A figure that is always there: emptying its field keeps the last one. */
function required(form: Form<PackageValues>, name: NumberName) {
  const field = form.field(name);
  return {
    ...field,
    value: field.value as number | null,
    onChange: (value: number | null) => {
      if (value !== null) field.onChange(value);
    },
  };
}
type NumberName =
  | 'base_months'
  | 'answer_days'
  | 'approval_days'
  | 'acceptance_days'
  | 'pause_limit_days'
  | 'pauses_without_consent'
  | 'dispute_days';

/** A figure that may be empty. */
function optional(form: Form<PackageValues>, name: OptionalName) {
  const field = form.field(name);
  return { ...field, value: field.value ?? null };
}
type OptionalName =
  | 'bought_minutes'
  | 'process_limit'
  | 'concurrent_engagements'
  | 'minutes_per_day'
  | 'minutes_per_week'
  | 'minutes_per_month'
  | 'document_preparation_days';

/** A choice that is always made. */
function chosen<Value extends string>(field: { value: Value; onChange: (value: Value) => void }) {
  return (value: Value | null) => {
    if (value !== null) field.onChange(value);
  };
}

export function PackageFigureFields({ form }: Fields) {
  return (
    <>
      <ScopeFields form={form} />
      <PaceFields form={form} />
      <AnswerFields form={form} />
      <PauseFields form={form} />
    </>
  );
}

function ScopeFields({ form }: Fields) {
  const t = usePackageWords();
  const billing = form.field('billing');
  const carry_over = form.field('carry_over');
  return (
    <Section title={t('group.scope')}>
      <div className={styles.columns}>
        <NumberField field={required(form, 'base_months')} label={t('field.base_months')} />
        <EffortField
          field={optional(form, 'bought_minutes')}
          label={t('field.bought_minutes')}
          description={t('field.bought_minutes_text')}
        />
        <NumberField
          field={optional(form, 'process_limit')}
          label={t('field.process_limit')}
          description={t('field.no_limit')}
        />
        <SelectField
          field={{ ...billing, onChange: chosen(billing) }}
          label={t('billing')}
          choices={(['up_front', 'monthly'] as const).map((value) => ({
            value,
            label: t(`billing.${value}`),
          }))}
        />
        <SelectField
          field={{ ...carry_over, onChange: chosen(carry_over) }}
          label={t('carry_over')}
          choices={(['none', 'agree_next_steps', 'highest_priority_blocks'] as const).map(
            (value) => ({ value, label: t(`carry_over.${value}`) }),
          )}
        />
      </div>
    </Section>
  );
}

function PaceFields({ form }: Fields) {
  const t = usePackageWords();
  const tier = form.field('tier');
  return (
    <Section title={t('group.pace')}>
      <div className={styles.columns}>
        <SelectField
          field={{ ...tier, onChange: chosen(tier) }}
          label={t('field.tier')}
          choices={(['junior', 'senior'] as const).map((value) => ({
            value,
            label: t(`tier.${value}`),
          }))}
        />
        <NumberField
          field={optional(form, 'concurrent_engagements')}
          label={t('field.concurrent_engagements')}
          description={t('field.concurrent_text')}
        />
        <EffortField field={optional(form, 'minutes_per_day')} label={t('field.minutes_per_day')} />
        <EffortField
          field={optional(form, 'minutes_per_week')}
          label={t('field.minutes_per_week')}
        />
        <EffortField
          field={optional(form, 'minutes_per_month')}
          label={t('field.minutes_per_month')}
        />
      </div>
    </Section>
  );
}

function AnswerFields({ form }: Fields) {
  const t = usePackageWords();
  return (
    <Section title={t('group.answers')}>
      <div className={styles.columns}>
        <NumberField field={required(form, 'answer_days')} label={t('field.answer_days')} />
        <NumberField field={required(form, 'approval_days')} label={t('field.approval_days')} />
        <NumberField field={required(form, 'acceptance_days')} label={t('field.acceptance_days')} />
        <NumberField
          field={optional(form, 'document_preparation_days')}
          label={t('field.document_preparation_days')}
        />
      </div>
    </Section>
  );
}

function PauseFields({ form }: Fields) {
  const t = usePackageWords();
  const concurrency = form.field('concurrency');
  const settlement = form.field('settlement_period');
  return (
    <Section title={t('group.pauses')}>
      <div className={styles.columns}>
        <NumberField
          field={required(form, 'pause_limit_days')}
          label={t('field.pause_limit_days')}
        />
        <NumberField
          field={required(form, 'pauses_without_consent')}
          label={t('field.pauses_without_consent')}
        />
        <NumberField field={required(form, 'dispute_days')} label={t('field.dispute_days')} />
        <SelectField
          field={{ ...concurrency, onChange: chosen(concurrency) }}
          label={t('field.concurrency')}
          choices={(['excusable', 'split', 'first', 'dominant'] as const).map((value) => ({
            value,
            label: t(`concurrency.${value}`),
          }))}
        />
        <SelectField
          field={{ ...settlement, onChange: chosen(settlement) }}
          label={t('field.settlement_period')}
          choices={(['week', 'month'] as const).map((value) => ({
            value,
            label: t(`settlement.${value}`),
          }))}
        />
      </div>
      <CheckField
        field={form.field('charge_needs_reminder')}
        label={t('field.charge_needs_reminder')}
      />
    </Section>
  );
}
