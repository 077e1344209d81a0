import { useQueryClient } from '@tanstack/react-query';
import { useUrlState } from '@web/shell/links';
import type { Workspace } from '@web/shell/session';
import { ViewerProvider } from '@web/shell/viewer';
import { WorkspaceFrame } from '@web/shell/workspace_frame';

const place = { time_zone: 'Europe/Kyiv', currency: 'UAH' };
const workspaces: readonly Workspace[] = [
  {
    id: 'w1',
    slug: 'north',
    name: 'Northern Systems',
    kind: 'provider',
    roles: ['head'],
    ...place,
  },
  {
    id: 'w2',
    slug: 'kolos',
    name: 'Пекарня «Колос»',
    kind: 'client',
    roles: ['client_owner'],
    ...place,
  },
];

/** The frame with invented people; its content is whatever the address below it shows. */
export function ShellGallery() {
  const cache = useQueryClient();
  const [kind] = useUrlState('kind', 'provider');
  const workspace = workspaces.find((each) => each.kind === kind) ?? workspaces[0];
  if (!workspace) return null;
  const person = {
    id: 'p1',
    name: 'Olena Marchenko',
    email: 'olena@example.org',
    locale: 'en',
    time_zone: 'Europe/Kyiv',
  } as const;
  return (
    <ViewerProvider viewer={{ person, workspace, workspaces }}>
      <WorkspaceFrame cache={cache} />
    </ViewerProvider>
  );
}
