import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { only_itself } from '@web/kit/url_tabs';
import { type ReactNode, useCallback } from 'react';
import { useViewer } from './viewer';

/** The address of a screen in the chosen workspace: `useScreenPath()('engagements/17')`. */
export function useScreenPath(): (path: string) => string {
  const { workspace } = useViewer();
  return useCallback(
    (path: string) => (path ? `/w/${workspace.slug}/${path}` : `/w/${workspace.slug}`),
    [workspace.slug],
  );
}

interface ScreenLinkProps {
  /** A screen's path with its values in it; a query may follow. */
  to: string;
  className?: string | undefined;
  children: ReactNode;
  'aria-label'?: string;
  /** Said by whoever knows more than the address: a section's entry, on the screens below it. */
  'aria-current'?: 'page';
}

/** A link to a screen of the same workspace. */
export function ScreenLink({ to, children, ...rest }: ScreenLinkProps) {
  const address = useScreenPath()(to);
  const [pathname = '', query = ''] = address.split('?');
  return (
    <Link
      {...rest}
      activeOptions={only_itself}
      to={pathname}
      search={Object.fromEntries(new URLSearchParams(query))}
    >
      {children}
    </Link>
  );
}

interface ScreenButtonProps extends ScreenLinkProps {
  /** `filled` is for the one thing to be done on a screen. */
  variant?: 'filled' | 'default' | 'subtle';
  size?: 'compact-sm' | 'sm' | 'md';
  rightSection?: ReactNode;
  leftSection?: ReactNode;
}

/** A link that looks like a button, as high as the buttons beside it. */
export function ScreenButton({ to, children, className, ...rest }: ScreenButtonProps) {
  const address = useScreenPath()(to);
  const [pathname = '', query = ''] = address.split('?');
  return (
    <Button
      {...rest}
      {...(className ? { className } : {})}
      renderRoot={(props) => (
        <Link
          {...props}
          activeOptions={only_itself}
          to={pathname}
          search={Object.fromEntries(new URLSearchParams(query))}
        />
      )}
    >
      {children}
    </Button>
  );
}

/** Goes to a screen of the same workspace. */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate();
  const screenPath = useScreenPath();
  return useCallback(
    (path: string) => void navigate({ href: screenPath(path) }),
    [navigate, screenPath],
  );
}

/** A value of the address: `useRouteParameter('engagement_id')` on `engagements/$engagement_id`. */
export function useRouteParameter(name: string): string {
  const value = useFindRouteParameter(name);
  if (value === undefined) throw new Error(`This screen's path has no $${name}`);
  return value;
}

export function useFindRouteParameter(name: string): string | undefined {
  const parameters: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return parameters[name];
}

/**
 * A piece of the screen's state that can be linked to (a filter, an open record), kept in the query of the
 * address. Absent when it equals `standard`.
 */
export function useUrlState(name: string, standard = ''): [string, (value: string) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const value = search[name];
  const set = useCallback(
    (next: string) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...before,
          [name]: next === standard ? undefined : next,
        }),
        replace: true,
      } as Parameters<typeof navigate>[0]),
    [name, standard, navigate],
  );
  return [value === undefined ? standard : String(value), set];
}
