import { type ItemOf, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import { useMemo } from 'react';

export type Capability = ItemOf<'/api/v1/capabilities'>;

/** The capability catalogue in the language of the page. */
export function useCapabilities() {
  const locale = useLocale();
  const { items } = useList('/api/v1/capabilities');
  return useMemo(() => {
    const names = new Map((items ?? []).map(({ key, name }) => [key, name[locale]]));
    return {
      choices: Array.from(names, ([value, label]) => ({ value, label })),
      nameOf: (key: string) => names.get(key) ?? key,
    };
  }, [items, locale]);
}
