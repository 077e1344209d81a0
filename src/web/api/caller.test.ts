import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, Caller, newKey } from './caller';
import { Problem } from './problem';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function answerWith(response: Response) {
  const fetch = vi.fn<typeof globalThis.fetch>().mockResolvedValue(response);
  vi.stubGlobal('fetch', fetch);
  return () => (fetch.mock.calls[0]?.[1]?.headers ?? {}) as Record<string, string>;
}

afterEach(() => vi.unstubAllGlobals());

describe('address', () => {
  it('fills in names, encoded, and leaves out what is absent', () => {
    const options = { path: { id: 'a/b' }, query: { stage: ['x', 'y'], text: undefined, page: 2 } };
    expect(address('/api/v1/blocks/{id}', options)).toBe(
      '/api/v1/blocks/a%2Fb?stage=x&stage=y&page=2',
    );
  });

  it('refuses to ask with a name missing', () => {
    expect(() => address('/api/v1/blocks/{id}', {})).toThrow('no value for id');
  });
});

describe('Caller', () => {
  it('names the workspace on every request, and the page on every change', async () => {
    const caller = new Caller();
    caller.chooseWorkspace('w1');
    const headers = answerWith(new Response('{}'));
    await caller.call('POST', '/api/v1/blocks', { body: { name: 'x' } });
    expect(headers()).toMatchObject({ 'Slipway-Workspace': 'w1', 'X-Slipway': '1' });
    expect(headers()['Idempotency-Key']).toMatch(uuid);
  });

  it('sends no change headers with a GET', async () => {
    const headers = answerWith(new Response('{}', { headers: { ETag: '"7"' } }));
    const answer = await new Caller().call('GET', '/api/v1/session');
    expect(Object.keys(headers())).toEqual(['Accept']);
    expect(answer.etag).toBe('"7"');
  });

  it('throws a refusal with its field and the version that stands', async () => {
    const body = { title: 'Changed', status: 412, key: 'block.is_stale', field: 'name' };
    answerWith(new Response(JSON.stringify(body), { status: 412, headers: { ETag: '"9"' } }));
    const reason = await new Caller().call('PATCH', '/api/v1/blocks').catch((r: unknown) => r);
    expect(reason).toBeInstanceOf(Problem);
    expect(reason).toMatchObject({
      key: 'block.is_stale',
      field: 'name',
      etag: '"9"',
      is_stale: true,
    });
  });

  it('makes a problem of an answer that is none, and of no answer', async () => {
    answerWith(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    const proxy = await new Caller().call('GET', '/api/v1/x').catch((r: unknown) => r);
    expect(proxy).toMatchObject({ status: 502, is_passing: true });
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('down')));
    const down = await new Caller().call('GET', '/api/v1/x').catch((r: unknown) => r);
    expect(down).toMatchObject({ is_offline: true });
  });

  it('tells when the server no longer knows us', async () => {
    answerWith(new Response('{}', { status: 401 }));
    const caller = new Caller();
    const listener = vi.fn();
    caller.onSignedOut(listener);
    await caller.call('GET', '/api/v1/session').catch(() => undefined);
    expect(listener).toHaveBeenCalledOnce();
  });
});

it('makes keys where the browser has no randomUUID', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(newKey()).toMatch(uuid);
});
