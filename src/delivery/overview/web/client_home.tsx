import { useResource } from '@web/api';
import { EmptyState, Page, ResourceState, RowsSkeleton } from '@web/kit';
import { useViewer } from '@web/shell';
import { Ship } from 'lucide-react';
import { ClientEngagement } from './client_engagement';
import { useWords } from './words';

/** A client's first page: its implementation in plain words, with the one thing that it should do. */
export function ClientHome() {
  const t = useWords();
  const { workspace } = useViewer();
  const home = useResource('/api/v1/home');
  return (
    <Page title={workspace.name}>
      <ResourceState query={home} skeleton={<RowsSkeleton rows={6} />}>
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState icon={Ship} title={t('client.none')} text={t('client.none_text')} />
          ) : (
            lines.map(({ engagement }) => (
              <ClientEngagement key={engagement.id} engagement_id={engagement.id} />
            ))
          )
        }
      </ResourceState>
    </Page>
  );
}
