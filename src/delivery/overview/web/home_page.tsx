import { hasRole, isProvider, useViewer } from '@web/shell';
import { ClientHome } from './client_home';
import { ProviderHome } from './provider_home';

/** The first page of everybody's day: for a client its implementation, for the provider's people what waits for them. */
export function HomePage() {
  const viewer = useViewer();
  if (!isProvider(viewer)) return <ClientHome />;
  return (
    <ProviderHome
      sees_department={hasRole(viewer, 'head')}
      runs_engagements={hasRole(viewer, 'junior_account_manager', 'senior_account_manager')}
    />
  );
}
