import { caller } from '@web/api';
import type { Locale } from '@web/i18n';

/** The roles of DOMAIN §2, as the server spells them. */
export type Role =
  | 'junior_account_manager'
  | 'senior_account_manager'
  | 'head'
  | 'administrator'
  | 'developer'
  | 'sales_representative'
  | 'quality_manager'
  | 'client_owner'
  | 'client_employee'
  | 'customer';

export interface Person {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  time_zone: string;
}

export interface Workspace {
  id: string;
  slug: string;
  name: string;
  kind: 'provider' | 'client';
  roles: Role[];
  /** IANA zone of the organisation: its days and hours are shown in it. */
  time_zone: string;
  /** ISO 4217, for amounts that are new. */
  currency: string;
}

export interface Session {
  person: Person;
  workspaces: Workspace[];
}

export const session_key = ['session'] as const;

declare global {
  interface Window {
    /** Asked by `public/first_paint.js` before the application is there. */
    session_begun?: Promise<Response> | undefined;
  }
}

export async function fetchSession(): Promise<Session> {
  const begun = window.session_begun;
  window.session_begun = undefined; // an answer is read once
  return (await caller.call<Session>('GET', '/api/v1/session', { begun })).body;
}

export async function signIn(
  values: { email: string; password: string },
  request: { idempotency_key: string },
): Promise<void> {
  await caller.call('POST', '/api/v1/sessions', { body: values, ...request });
}

export async function signOut(): Promise<void> {
  await caller.call('DELETE', '/api/v1/sessions/current');
}

export async function askForPasswordReset(
  values: { email: string },
  request: { idempotency_key: string },
): Promise<void> {
  await caller.call('POST', '/api/v1/password_resets', { body: values, ...request });
}

export async function resetPassword(token: string, password: string): Promise<void> {
  await caller.call('PUT', '/api/v1/password_resets/{token}', {
    path: { token },
    body: { password },
  });
}
