import { Checkbox } from '@mantine/core';
import { type FieldBinding, useRefusalText } from '@web/kit';
import { type Role, useViewer } from '@web/shell';
import { rolesOf, useRoleName, useWords } from './words';

/** The roles of this kind of workspace, each with what it means. */
export function RoleChoice({ field }: { field: FieldBinding<Role[]> }) {
  const t = useWords();
  const roleName = useRoleName();
  const { workspace } = useViewer();
  const error = useRefusalText(field.refusal);
  return (
    <Checkbox.Group
      label={t('people.roles')}
      value={field.value}
      error={error}
      onChange={(chosen) =>
        field.onChange(rolesOf(workspace.kind).filter((role) => chosen.includes(role)))
      }
    >
      {rolesOf(workspace.kind).map((role) => (
        <Checkbox
          key={role}
          mt="xs"
          name={field.name}
          value={role}
          disabled={field.disabled}
          label={roleName(role)}
          description={t(`role_hint.${role}`)}
        />
      ))}
    </Checkbox.Group>
  );
}
