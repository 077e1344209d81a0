import {
  Checkbox,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useRefusalText } from '../refusal_text';
import type { FieldBinding } from './use_form';

export interface Common<Value> {
  /** `form.field('note')` */
  field: FieldBinding<Value>;
  label: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  autoFocus?: boolean;
}

/** The attributes every control takes from its binding; the refusal's words appear under it. */
export function useBinding<Value>(props: Common<Value>) {
  const { field, label, description, placeholder, required = false, autoFocus } = props;
  return {
    label,
    description,
    required,
    placeholder: placeholder ?? '',
    withAsterisk: false,
    name: field.name,
    disabled: field.disabled,
    error: useRefusalText(field.refusal),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  };
}

interface TextFieldProps extends Common<string> {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  autoComplete?: string;
}

export function TextField(props: TextFieldProps) {
  return (
    <TextInput
      {...useBinding(props)}
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      value={props.field.value}
      onChange={(event) => props.field.onChange(event.currentTarget.value)}
    />
  );
}

export function PasswordField(
  props: Common<string> & { autoComplete: 'current-password' | 'new-password' },
) {
  return (
    <PasswordInput
      {...useBinding(props)}
      aria-invalid={props.field.refusal !== null}
      autoComplete={props.autoComplete}
      value={props.field.value}
      onChange={(event) => props.field.onChange(event.currentTarget.value)}
    />
  );
}

/** Text of several lines; grows with what is written. */
export function TextAreaField(props: Common<string> & { rows?: number }) {
  return (
    <Textarea
      {...useBinding(props)}
      autosize
      minRows={props.rows ?? 3}
      maxRows={18}
      value={props.field.value}
      onChange={(event) => props.field.onChange(event.currentTarget.value)}
    />
  );
}

interface NumberFieldProps extends Common<number | null> {
  min?: number;
  max?: number;
  decimals?: number;
  suffix?: string;
}

export function NumberField(props: NumberFieldProps) {
  return (
    <NumberInput
      {...useBinding(props)}
      value={props.field.value ?? ''}
      decimalScale={props.decimals ?? 0}
      hideControls
      clampBehavior="none"
      {...(props.min === undefined ? {} : { min: props.min, allowNegative: props.min < 0 })}
      {...(props.max === undefined ? {} : { max: props.max })}
      {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
      onChange={(value) => props.field.onChange(typeof value === 'number' ? value : null)}
    />
  );
}

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface SelectFieldProps<Value extends string> extends Common<Value | null> {
  choices: readonly Choice<Value>[];
  /** For long lists. */
  searchable?: boolean;
  clearable?: boolean;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const binding = useBinding(props);
  return (
    <Select
      {...binding}
      data={[...props.choices]}
      value={props.field.value}
      searchable={props.searchable ?? false}
      clearable={props.clearable ?? false}
      onChange={(value) =>
        props.field.onChange(props.choices.find((choice) => choice.value === value)?.value ?? null)
      }
    />
  );
}

/** The phone's own wheel: for the client's forms, which are filled on a phone. */
export function NativeSelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { placeholder, ...binding } = useBinding(props);
  return (
    <NativeSelect
      {...binding}
      data={[{ value: '', label: placeholder }, ...props.choices]}
      value={props.field.value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        props.field.onChange(props.choices.find(({ value }) => value === chosen)?.value ?? null);
      }}
    />
  );
}

export function CheckField(props: Common<boolean>) {
  const { placeholder: _, withAsterisk: __, ...binding } = useBinding(props);
  return (
    <Checkbox
      {...binding}
      checked={props.field.value}
      onChange={(event) => props.field.onChange(event.currentTarget.checked)}
    />
  );
}

interface DayFieldProps extends Common<string | null> {
  min?: string;
  max?: string;
}

/** A calendar day, `2026-03-05`, in the browser's own picker: it knows the language and the keyboard. */
export function DayField(props: DayFieldProps) {
  return (
    <TextInput
      {...useBinding(props)}
      type="date"
      value={props.field.value ?? ''}
      {...(props.min ? { min: props.min } : {})}
      {...(props.max ? { max: props.max } : {})}
      onChange={(event) => props.field.onChange(event.currentTarget.value || null)}
    />
  );
}
