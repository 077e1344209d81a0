import type { ItemOf } from '@web/api';
import { defineWords } from '@web/i18n';
import type { Role } from '@web/shell';
import strings from './identity.strings.json';

export const useWords = defineWords(strings);

export type Member = ItemOf<'/api/v1/members'>;

const provider_roles: readonly Role[] = [
  'junior_account_manager',
  'senior_account_manager',
  'head',
  'administrator',
  'developer',
  'sales_representative',
  'quality_manager',
];
const client_roles: readonly Role[] = ['client_owner', 'client_employee', 'customer'];

/** The roles people can have in a workspace of this kind, those given most often first. */
export function rolesOf(kind: 'provider' | 'client'): readonly Role[] {
  return kind === 'provider' ? provider_roles : client_roles;
}

/** `Account manager, junior` for `junior_account_manager`. */
export function useRoleName(): (role: Role) => string {
  const t = useWords();
  return (role) => t(`role.${role}`);
}

/** Zones to choose from; the browser may still call the present one by an old name: Europe/Kiev. */
export function timeZoneChoices(present: string): { value: string; label: string }[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const all = zones.includes(present) ? zones : [present, ...zones];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
