import { MultiSelect } from '@mantine/core';
import { type Choice, type Common, useBinding } from './fields';

interface MultiSelectFieldProps<Value extends string> extends Common<readonly Value[]> {
  choices: readonly Choice<Value>[];
}

/** Several of a list, in the order of the list. */
export function MultiSelectField<Value extends string>(props: MultiSelectFieldProps<Value>) {
  const { placeholder, ...binding } = useBinding(props);
  const { value, onChange } = props.field;
  return (
    <MultiSelect
      {...binding}
      placeholder={value.length === 0 ? placeholder : ''}
      data={[...props.choices]}
      value={[...value]}
      hidePickedOptions
      onChange={(chosen: readonly string[]) =>
        onChange(
          props.choices.map((choice) => choice.value).filter((each) => chosen.includes(each)),
        )
      }
    />
  );
}
