import {
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './brief.module.css';
import { useBriefWords } from './brief_words';
import { TableField } from './table_field';
import type { BriefColumn, BriefQuestion } from './types';

export interface AnswerProps {
  value: unknown;
  onChange: (value: unknown) => void;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  is_disabled: boolean;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const keysOf = (value: unknown) =>
  Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];

/** The control of one question; what it gives on is the answer as the server keeps it. */
export function QuestionField({ question, ...props }: AnswerProps & { question: BriefQuestion }) {
  if (question.kind === 'table') return <TableField question={question} {...props} />;
  if (question.kind === 'multi_choice') {
    return (
      <Checkbox.Group
        label={props.label}
        description={props.description}
        error={props.error}
        value={keysOf(props.value)}
        onChange={props.onChange}
      >
        <div className={styles.options}>
          {question.options.map(({ key, label }) => (
            <Checkbox key={key} value={key} label={label} disabled={props.is_disabled} />
          ))}
        </div>
      </Checkbox.Group>
    );
  }
  return (
    <ValueField kind={question.kind} options={question.options} unit={question.unit} {...props} />
  );
}

interface ValueProps extends AnswerProps {
  kind: BriefColumn['kind'];
  options: BriefColumn['options'];
  unit: string;
}

/** A question of one value, or a table's cell. */
export function ValueField({
  kind,
  options,
  unit,
  value,
  onChange,
  is_disabled,
  ...rest
}: ValueProps) {
  const t = useBriefWords();
  const common = { ...rest, disabled: is_disabled };
  switch (kind) {
    case 'long_text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={16}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          hideControls
          allowNegative={false}
          decimalScale={3}
          inputMode="decimal"
          {...(unit
            ? {
                rightSection: <span className={styles.unit}>{unit}</span>,
                rightSectionWidth: 'auto',
              }
            : {})}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'money':
      return <MoneyField value={value} onChange={onChange} {...common} />;
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'yes_no':
    case 'choice': {
      const offered =
        kind === 'choice'
          ? options
          : [
              { key: 'yes', label: t('yes') },
              { key: 'no', label: t('no') },
            ];
      return (
        <Radio.Group
          label={rest.label}
          description={rest.description}
          error={rest.error}
          value={textOf(value)}
          onChange={onChange}
        >
          <div className={styles.options}>
            {offered.map(({ key, label }) => (
              <Radio key={key} value={key} label={label} disabled={is_disabled} />
            ))}
          </div>
        </Radio.Group>
      );
    }
    default:
      return (
        <TextInput
          {...common}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface Amount {
  minor_units: number;
  currency: string;
}

const currencies = ['UAH', 'USD', 'EUR', 'PLN', 'KZT', 'GBP'];

function isAmount(value: unknown): value is Amount {
  return typeof value === 'object' && value !== null && 'minor_units' in value;
}

function MoneyField(props: {
  value: unknown;
  onChange: (value: unknown) => void;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  disabled: boolean;
}) {
  const { value, onChange, disabled, ...rest } = props;
  const t = useBriefWords();
  const amount = isAmount(value) ? value : null;
  const currency = amount?.currency ?? currencies[0] ?? '';
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <NumberInput
        {...rest}
        className={styles.grow ?? ''}
        disabled={disabled}
        hideControls
        allowNegative={false}
        decimalScale={2}
        inputMode="decimal"
        value={amount ? amount.minor_units / 100 : ''}
        onChange={(next) =>
          onChange(
            typeof next === 'number' ? { minor_units: Math.round(next * 100), currency } : null,
          )
        }
      />
      <NativeSelect
        aria-label={t('currency')}
        disabled={disabled}
        data={currencies}
        value={currency}
        onChange={(event) => amount && onChange({ ...amount, currency: event.currentTarget.value })}
      />
    </Group>
  );
}
