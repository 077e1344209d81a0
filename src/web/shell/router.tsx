import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { caller } from '@web/api';
import { CrashPage } from './crash_page';
import type { Asks } from './feature';
import { FirstWorkspace } from './first_workspace';
import { HomePlaceholder } from './home_placeholder';
import { NotFoundPage } from './not_found_page';
import { PublicFrame } from './public_frame';
import { hasScreen, public_screens, type Screen, screens } from './registry';
import { session_key } from './session';
import { SettingsPage } from './settings_page';
import { WorkspaceGate } from './workspace_gate';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    asks?: Asks;
  }
}

function publicRoutes(root: AnyRoute): AnyRoute[] {
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'public',
    component: PublicFrame,
  });
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => frame, path, component });
  frame.addChildren([
    page(
      'sign-in',
      lazyRouteComponent(() => import('./sign_in_page'), 'SignInPage'),
    ),
    page(
      'forgot-password',
      lazyRouteComponent(() => import('./password_pages'), 'ForgotPage'),
    ),
    page(
      'password/$token',
      lazyRouteComponent(() => import('./password_pages'), 'ResetPage'),
    ),
    ...public_screens.map(({ path, Screen }) =>
      createRoute({ getParentRoute: () => frame, path, component: Screen as RouteComponent }),
    ),
  ]);
  return [frame];
}

function workspaceRoute(root: AnyRoute): AnyRoute {
  const workspace = createRoute({
    getParentRoute: () => root,
    path: 'w/$workspace_slug',
    component: WorkspaceGate,
  });
  const own: readonly Screen[] = [
    ...(hasScreen('') ? [] : [{ path: '', Screen: HomePlaceholder }]),
    { path: 'settings/{-$section}', Screen: SettingsPage },
  ];
  return workspace.addChildren(
    [...screens, ...own].map(({ path, Screen, fetchCode, asks }) =>
      createRoute({
        getParentRoute: () => workspace,
        path: path || '/',
        component: Screen as RouteComponent,
        // Nobody waits here: the frame is drawn, and who looks is asked, while the code comes.
        loader: ({ params }) => fetchCode?.(params),
        staticData: asks ? { asks } : {},
      }),
    ),
  );
}

/** The pages for looking at the kit exist while developing only; the built program has no such route. */
function galleryRoutes(root: AnyRoute): AnyRoute[] {
  if (!import.meta.env.DEV) return [];
  const component = lazyRouteComponent(
    () => import('@web/kit/gallery/gallery_page'),
    'GalleryPage',
  );
  return [createRoute({ getParentRoute: () => root, path: 'kit', component })];
}

/** The addresses of the application, put together from what the features supply. */
export function createAppRouter(cache: QueryClient) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: FirstWorkspace,
  });
  root.addChildren([first, ...publicRoutes(root), workspaceRoute(root), ...galleryRoutes(root)]);
  const router = createRouter({
    routeTree: root,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
  });
  caller.onSignedOut(() => {
    // Asking who we are is how the pages find out; everything else that was cached is somebody's data.
    if (cache.getQueryData(session_key)) void cache.resetQueries({ queryKey: session_key });
  });
  return router;
}

export type AppRouter = ReturnType<typeof createAppRouter>;
