import { type Answer, type CallOptions, caller, type Method } from './caller';
import type { paths } from './types.gen';

/*
 * The typed face of the caller. Everything below is derived from `paths`, which is generated from the
 * server's own description: a field renamed in C++ becomes a type error in the screen that shows it.
 */
type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<Path extends keyof paths, V extends Verb> = V extends keyof paths[Path]
  ? paths[Path][V]
  : never;

/** The paths that have this verb. */
export type PathsWith<V extends Verb> = {
  [Path in keyof paths]: V extends keyof paths[Path]
    ? [Exclude<paths[Path][V], undefined>] extends [never]
      ? never
      : Path
    : never;
}[keyof paths] &
  string;

type JsonOf<Content> = Content extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined;
type Good = 200 | 201 | 202 | 204;

/** What the server answers: `AnswerOf<'/api/v1/engagements', 'get'>`. */
export type AnswerOf<Path extends keyof paths, V extends Verb> =
  Operation<Path, V> extends { responses: infer Responses }
    ? { [Status in keyof Responses & Good]: JsonOf<Responses[Status]> }[keyof Responses & Good]
    : never;

/** What the server takes. */
export type BodyOf<Path extends keyof paths, V extends Verb> =
  Operation<Path, V> extends { requestBody?: infer Request }
    ? JsonOf<Exclude<Request, undefined>>
    : undefined;

type Parameters<Path extends keyof paths, V extends Verb, Place extends 'path' | 'query'> =
  Operation<Path, V> extends { parameters: infer P }
    ? Place extends keyof P
      ? Exclude<P[Place], undefined>
      : never
    : never;

type Field<Name extends string, Value> = [Value] extends [never]
  ? { [N in Name]?: never }
  : Record<never, never> extends Value
    ? { [N in Name]?: Value | undefined }
    : { [N in Name]: Value };

/** One element of the list that an endpoint answers with. */
export type ItemOf<Path extends PathsWith<'get'>> =
  AnswerOf<Path, 'get'> extends { items: readonly (infer Item)[] } ? Item : never;

type Plain = Omit<CallOptions, 'path' | 'query' | 'body'>;
type BodyField<Body> = [Body] extends [undefined] ? { body?: never } : { body: Body };

/** The parts of a request that its path and verb ask for, and no others. */
export type Options<Path extends keyof paths, V extends Verb> = Plain &
  Field<'path', Parameters<Path, V, 'path'>> &
  Field<'query', Parameters<Path, V, 'query'>> &
  (V extends 'get' | 'delete' ? unknown : BodyField<BodyOf<Path, V>>);

/** Options may be left out when nothing in them is required. */
export type Rest<Path extends keyof paths, V extends Verb> =
  Record<never, never> extends Options<Path, V>
    ? [options?: Options<Path, V>]
    : [options: Options<Path, V>];

function verb<V extends Verb>(method: Method) {
  return async <Path extends PathsWith<V>>(
    path: Path,
    ...rest: Rest<Path, V>
  ): Promise<AnswerOf<Path, V>> => {
    const answer = await caller.call<AnswerOf<Path, V>>(method, path, rest[0] as CallOptions);
    return answer.body;
  };
}

/** `await api.get('/api/v1/engagements/{engagement_id}', { path: { engagement_id } })`; bad answers throw `Problem`. */
export const api = {
  get: verb<'get'>('GET'),
  post: verb<'post'>('POST'),
  put: verb<'put'>('PUT'),
  patch: verb<'patch'>('PATCH'),
  delete: verb<'delete'>('DELETE'),
};

/** A GET that keeps the version, for what will be edited. */
export function read<Path extends PathsWith<'get'>>(
  path: Path,
  ...rest: Rest<Path, 'get'>
): Promise<Answer<AnswerOf<Path, 'get'>>> {
  return caller.call('GET', path, rest[0] as CallOptions);
}
