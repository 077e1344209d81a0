import { createContext, type ReactNode, useContext } from 'react';
import type { Person, Role, Workspace } from './session';

/** Who looks, and at which workspace. */
export interface Viewer {
  person: Person;
  workspace: Workspace;
  workspaces: readonly Workspace[];
}

/** For what a navigation shows. What may be *done* is never asked here: the server says it in `allowed`. */
export function hasRole(viewer: Viewer, ...roles: readonly Role[]): boolean {
  return viewer.workspace.roles.some((role) => roles.includes(role));
}

export function isProvider(viewer: Viewer): boolean {
  return viewer.workspace.kind === 'provider';
}

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>;
}

/** Only inside a workspace; a public screen has no viewer. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a screen inside a workspace');
  return viewer;
}
