import { TextInput } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { type ReactNode, useState } from 'react';
import { formatEffort, parseEffort } from '../format/numbers';
import { useRefusalText } from '../refusal_text';
import { useKitWords } from '../words';
import type { FieldBinding } from './use_form';

interface EffortInputProps {
  value: number | null;
  onChange: (effort_minutes: number | null) => void;
  label?: ReactNode;
  'aria-label'?: string;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  required?: boolean;
  name?: string;
}

/** Labour as people write it (`1:30`, `1.5h`, `90m`), given on as whole minutes. */
export function EffortInput({ value, onChange, error, ...rest }: EffortInputProps) {
  const t = useKitWords();
  const locale = useLocale();
  // The text belongs to the person while they type; it is rewritten in our form when they leave.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : formatEffort(value, locale));
  const unreadable = typed !== null && typed.trim() !== '' && parseEffort(typed) === null;
  return (
    <TextInput
      {...rest}
      withAsterisk={false}
      className="numeric"
      inputMode="text"
      autoComplete="off"
      placeholder={t('effort.hint')}
      value={shown}
      error={error ?? (unreadable ? t('effort.unreadable') : null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? null : parseEffort(text));
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
      }}
    />
  );
}

interface EffortFieldProps {
  field: FieldBinding<number | null>;
  label: ReactNode;
  description?: ReactNode;
  required?: boolean;
}

export function EffortField({ field, label, description, required = false }: EffortFieldProps) {
  return (
    <EffortInput
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      label={label}
      description={description}
      required={required}
      disabled={field.disabled}
      error={useRefusalText(field.refusal)}
    />
  );
}
