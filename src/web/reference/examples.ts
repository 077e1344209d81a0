import { type ApiDocument, type Endpoint, resolved, type Schema } from './document';

const uuid = '018f3c5e-7d2a-7c41-9b57-3f0e6a1d2c4b';

const texts: Readonly<Record<string, string>> = {
  uuid,
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00.000Z',
  currency: 'UAH',
  fraction: '1/2',
  password: 'correct horse battery',
};

/** A value that fits the schema; what may be left out of a body is left out. */
export function exampleOf(
  document: ApiDocument,
  schema: Schema,
  name = '',
  outer: readonly string[] = [],
): unknown {
  const { schema: actual, name: type_name, is_nullable } = resolved(document, schema);
  if (type_name && outer.includes(type_name)) return is_nullable ? null : {};
  const inside = type_name ? [...outer, type_name] : outer;
  if (actual.enum) return actual.enum[0];
  const types: readonly (string | undefined)[] = Array.isArray(actual.type)
    ? actual.type
    : [actual.type];
  switch (types.find((type) => type !== 'null')) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(actual.minimum ?? 1, 1);
    case 'array':
      return actual.items ? [exampleOf(document, actual.items, name, inside)] : [];
    case 'object':
      return exampleOfObject(document, actual, inside);
    case 'string':
      return actual.format ? (texts[actual.format] ?? 'text') : textFor(name);
    default:
      return null;
  }
}

function exampleOfObject(
  document: ApiDocument,
  schema: Schema,
  outer: readonly string[],
): Record<string, unknown> {
  const example: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const is_left_out = schema.additionalProperties === false && !schema.required?.includes(name);
    if (!is_left_out) example[name] = exampleOf(document, member, name, outer);
  }
  return example;
}

function textFor(name: string): string {
  if (name.includes('email')) return 'olena@firm.example';
  if (name === 'time_zone') return 'Europe/Kyiv';
  if (name.includes('name')) return 'Olena';
  return 'text';
}

/** The request as one would type it; what is one's own stands in capitals. */
export function curlOf(document: ApiDocument, endpoint: Endpoint, origin: string): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name.endsWith('_id') ? uuid : name.toUpperCase(),
  );
  const query = endpoint.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((one) => `${one.name}=${String(exampleOf(document, one.schema, one.name))}`)
    .join('&');
  const lines = [`curl '${origin}${path}${query && `?${query}`}'`];
  if (endpoint.method !== 'GET') lines.push(`-X ${endpoint.method}`);
  if (!endpoint.is_for_anyone) lines.push(`-H "Authorization: Bearer $SLIPWAY_TOKEN"`);
  const has = (name: string) => endpoint.parameters.some((parameter) => parameter.name === name);
  if (has('If-Match')) lines.push(`-H 'If-Match: "1"'`);
  if (has('Idempotency-Key')) lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  if (endpoint.body?.media_type === 'application/json') {
    const body = JSON.stringify(exampleOf(document, endpoint.body.schema), null, 2);
    lines.push(`-H 'Content-Type: application/json'`, `-d '${body.replaceAll("'", "'\\''")}'`);
  } else if (endpoint.body) {
    lines.push(`--data-binary @FILE`);
  }
  return lines.join(' \\\n  ');
}
