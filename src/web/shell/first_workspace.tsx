import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Problem } from '@web/api';
import { EmptyState } from '@web/kit/empty_state';
import { FailedState } from '@web/kit/list_state';
import { FrameSkeleton } from './frame_skeleton';
import { fetchSession, session_key } from './session';
import { useShellWords } from './words';

/** Remembers the workspace of last time, so that `/` leads where work goes on. */
export const last_workspace_key = 'slipway.workspace';

/** The address `/`: on to the workspace of last time, or to sign-in. */
export function FirstWorkspace() {
  const t = useShellWords();
  const session = useQuery({ queryKey: session_key, queryFn: fetchSession });
  if (session.error instanceof Problem && session.error.status === 401) {
    return <Navigate to="/sign-in" replace />;
  }
  if (session.error) return <FailedState reason={session.error} onAgain={session.refetch} />;
  if (!session.data) return <FrameSkeleton />;
  const { workspaces } = session.data;
  const last = localStorage.getItem(last_workspace_key);
  const chosen = workspaces.find(({ slug }) => slug === last) ?? workspaces[0];
  if (!chosen) {
    return <EmptyState title={t('workspace.none_title')} text={t('workspace.none_text')} />;
  }
  return <Navigate to={`/w/${chosen.slug}`} replace />;
}
