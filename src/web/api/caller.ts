import { noAnswer, problemFrom } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;
type QueryValue = string | number | boolean | null;

export interface CallOptions {
  /** Values of `{names}` in the path. */
  path?: Readonly<Record<string, string | number>> | undefined;
  query?: Query | undefined;
  body?: unknown;
  /** The version that was read; required by the server to change or delete what is editable. */
  if_match?: string | undefined;
  /** One per intention, kept over retries. A POST without one gets a fresh one. */
  idempotency_key?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Asks in another workspace than the chosen one. */
  workspace_id?: string | undefined;
  /** The same request where it is on its way already. */
  begun?: Promise<Response> | undefined;
}

export interface Answer<Body> {
  body: Body;
  /** Give it back as `if_match`. */
  etag: string | null;
}

/** `/api/v1/blocks/{block_id}` with its names filled in and the query appended; absent values are left out. */
export function address(path: string, options: Pick<CallOptions, 'path' | 'query'>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = options.path?.[name];
    if (value === undefined) throw new Error(`${path}: no value for ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

/**
 * Speaks HTTP with the server: headers of the contract, JSON both ways, every bad answer a `Problem`.
 * It knows the chosen workspace, because every request names it.
 */
export class Caller {
  private workspace_id_: string | null = null;
  private signed_out_: () => void = () => {};

  chooseWorkspace(workspace_id: string | null) {
    this.workspace_id_ = workspace_id;
  }

  /** Called when the server no longer knows us, so that the sign-in page can come up. */
  onSignedOut(listener: () => void) {
    this.signed_out_ = listener;
  }

  /** The headers a request needs by our contract; also for uploads, which use XMLHttpRequest. */
  headers(method: Method, options: CallOptions): Record<string, string> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    const workspace_id = options.workspace_id ?? this.workspace_id_;
    if (workspace_id) headers['Slipway-Workspace'] = workspace_id;
    if (method !== 'GET') headers['X-Slipway'] = '1';
    if (method === 'POST') headers['Idempotency-Key'] = options.idempotency_key ?? newKey();
    if (options.if_match) headers['If-Match'] = options.if_match;
    return headers;
  }

  /** @throws Problem for any answer but 2xx, and when there was none. An aborted request throws as `fetch` does. */
  async call<Body>(method: Method, path: string, options: CallOptions = {}): Promise<Answer<Body>> {
    const headers = this.headers(method, options);
    const request: RequestInit = { method, headers, credentials: 'same-origin' };
    if (options.body !== undefined) {
      headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(options.body);
    }
    if (options.signal) request.signal = options.signal;
    const answer = options.begun ?? fetch(address(path, options), request);
    const response = await answer.catch((reason: unknown) => {
      if (options.signal?.aborted) throw reason;
      throw noAnswer();
    });
    if (!response.ok) {
      if (response.status === 401) this.signed_out_();
      throw await problemFrom(response);
    }
    const text = await response.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    // The shape is promised by api/openapi.json, which the server is tested against.
    return { body: body as Body, etag: response.headers.get('ETag') };
  }
}

/** A fresh idempotency key. `randomUUID` exists on secure origins only; self-hosting often starts on plain HTTP. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const caller = new Caller();
