import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation, useParams, useRouter } from '@tanstack/react-router';
import { askAheadInto, chooseWorkspace, Problem } from '@web/api';
import { refusal_words } from '@web/i18n';
import { ownDrafts } from '@web/kit/form/draft';
import { FailedState } from '@web/kit/list_state';
import { useEffect, useMemo } from 'react';
import { last_workspace_key } from './first_workspace';
import { FrameSkeleton } from './frame_skeleton';
import { NotFoundPage } from './not_found_page';
import { hasChosenLocale, usePreferences } from './preferences';
import { fetchSession, type Session, session_key } from './session';
import { type Viewer, ViewerProvider } from './viewer';
import { WorkspaceFrame } from './workspace_frame';

/** Lets in who is signed in and belongs to the workspace of the address; a foreign one does not exist for them. */
export function WorkspaceGate() {
  const { workspace_slug } = useParams({ strict: false }) as { workspace_slug: string };
  const location = useLocation();
  const session = useQuery({ queryKey: session_key, queryFn: fetchSession });
  useSpeechOf(session.data, workspace_slug);
  if (session.error instanceof Problem && session.error.status === 401) {
    return <Navigate to="/sign-in" search={{ next: location.href }} replace />;
  }
  if (!session.data) {
    if (session.error) return <FailedState reason={session.error} onAgain={session.refetch} />;
    return <FrameSkeleton />;
  }
  const workspace = session.data.workspaces.find(({ slug }) => slug === workspace_slug);
  if (!workspace) return <NotFoundPage />;
  return <Inside key={workspace.id} session={session.data} workspace_id={workspace.id} />;
}

function Inside({ session, workspace_id }: { session: Session; workspace_id: string }) {
  const cache = useQueryClient();
  const viewer = useMemo<Viewer | null>(() => {
    const workspace = session.workspaces.find(({ id }) => id === workspace_id);
    return workspace ? { ...session, workspace } : null;
  }, [session, workspace_id]);
  // Before the screens below ask anything, not after: an effect would be too late for their first request.
  const router = useRouter();
  useMemo(() => {
    chooseWorkspace(workspace_id);
    ownDrafts(session.person.id);
    const ask = askAheadInto(cache);
    for (const { staticData, params } of router.state.matches) staticData.asks?.(ask, params);
  }, [workspace_id, session.person.id, router, cache]);
  useEffect(() => {
    if (viewer) localStorage.setItem(last_workspace_key, viewer.workspace.slug);
  }, [viewer]);
  useEffect(() => {
    // For when the server cannot be reached any more; after what the first drawing needs.
    const waiting = setTimeout(() => void refusal_words.load(), 3_000);
    return () => clearTimeout(waiting);
  }, []);
  if (!viewer) return null;
  return (
    <ViewerProvider viewer={viewer}>
      <WorkspaceFrame cache={cache} />
    </ViewerProvider>
  );
}

/** The person's language, unless another was chosen in this browser; the organisation's zone. */
function useSpeechOf(session: Session | undefined, workspace_slug: string) {
  const { setLocale, setTimeZone } = usePreferences();
  const workspace = session?.workspaces.find(({ slug }) => slug === workspace_slug);
  useEffect(() => {
    if (!session) return;
    if (!hasChosenLocale()) setLocale(session.person.locale);
    setTimeZone(workspace?.time_zone ?? session.person.time_zone);
  }, [session, workspace, setLocale, setTimeZone]);
}
