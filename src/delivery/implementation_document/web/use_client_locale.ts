import { useList, useResource } from '@web/api';
import { type Locale, useLocale } from '@web/i18n';

/** The language the document is written in: the client's, as far as it is known. */
export function useClientLocale(engagement_id: string): Locale {
  const page_locale = useLocale();
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  const clients = useList('/api/v1/client_workspaces');
  const client = clients.items?.find(({ id }) => id === engagement.data?.workspace_id);
  return client?.locale ?? page_locale;
}
