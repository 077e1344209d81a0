import { useList } from '@web/api';
import { type FieldBinding, SelectField } from '@web/kit';
import type { Role } from '@web/shell';

interface PersonFieldProps {
  field: FieldBinding<string | null>;
  label: string;
  /** Only people with one of these. */
  roles: readonly Role[];
  clearable?: boolean;
}

/** One of the workspace's people. */
export function PersonField({ field, label, roles, clearable = false }: PersonFieldProps) {
  const members = useList('/api/v1/members');
  const choices = (members.items ?? [])
    .filter((member) => member.is_active && member.roles.some((role) => roles.includes(role)))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField field={field} label={label} choices={choices} clearable={clearable} searchable />
  );
}
