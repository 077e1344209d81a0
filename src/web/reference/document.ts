/** The parts of an OpenAPI 3.1 document that ours has (platform/api/openapi.cpp writes it). */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  required?: readonly string[];
  oneOf?: readonly Schema[];
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: Schema;
}

type Content = Readonly<Record<string, { schema: Schema }>>;

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: readonly string[];
  security?: readonly unknown[];
  'x-permission'?: string;
  'x-roles'?: readonly string[];
  parameters?: readonly Parameter[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { description?: string; content?: Content; $ref?: string }>>;
}

export interface ApiDocument {
  info: { title: string; version: string; description: string };
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    parameters: Readonly<Record<string, Parameter>>;
  };
}

/** One thing that can be asked, with everything the page shows of it. */
export interface Endpoint {
  id: string;
  method: string;
  path: string;
  summary: string;
  group: string;
  is_for_anyone: boolean;
  permission: string | undefined;
  roles: readonly string[];
  parameters: readonly Parameter[];
  body: { media_type: string; schema: Schema } | undefined;
  status: string;
  answer: { media_type: string; schema: Schema } | undefined;
}

export interface Group {
  name: string;
  description: string;
  endpoints: readonly Endpoint[];
}

function onlyContent(content: Content | undefined): Endpoint['body'] {
  const [first] = Object.entries(content ?? {});
  return first && { media_type: first[0], schema: first[1].schema };
}

function endpointOf(
  document: ApiDocument,
  method: string,
  path: string,
  operation: Operation,
): Endpoint {
  const [success] = Object.entries(operation.responses).filter(([status]) =>
    status.startsWith('2'),
  );
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    group: operation.tags[0] ?? '',
    is_for_anyone: operation.security?.length === 0,
    permission: operation['x-permission'],
    roles: operation['x-roles'] ?? [],
    parameters: (operation.parameters ?? []).map((one) => resolvedParameter(document, one)),
    body: onlyContent(operation.requestBody?.content),
    status: success?.[0] ?? '',
    answer: onlyContent(success?.[1].content),
  };
}

function resolvedParameter(document: ApiDocument, parameter: Parameter): Parameter {
  const name = parameter.$ref?.split('/').pop();
  return (name && document.components.parameters[name]) || parameter;
}

/** The endpoints under their headings, in the document's order. */
export function groupsOf(document: ApiDocument): readonly Group[] {
  const endpoints = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => endpointOf(document, method, path, one)),
  );
  return document.tags.map((tag) => ({
    ...tag,
    endpoints: endpoints.filter((endpoint) => endpoint.group === tag.name),
  }));
}

/** What has every word of the search in its address, summary, name or heading. */
export function found(groups: readonly Group[], search: string): readonly Group[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (endpoint: Endpoint) => {
    const text = [endpoint.method, endpoint.path, endpoint.summary, endpoint.id, endpoint.group]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, endpoints: group.endpoints.filter(fits) }))
    .filter((group) => group.endpoints.length > 0);
}

export function nameOfReference(reference: string): string {
  return reference.split('/').pop() ?? reference;
}

/** The schema behind a reference, and whether null is another possibility. */
export function resolved(
  document: ApiDocument,
  schema: Schema,
): { schema: Schema; name: string | undefined; is_nullable: boolean } {
  if (schema.oneOf) {
    const inner = schema.oneOf.find((one) => one.type !== 'null') ?? {};
    return { ...resolved(document, inner), is_nullable: true };
  }
  if (schema.$ref) {
    const name = nameOfReference(schema.$ref);
    return { schema: document.components.schemas[name] ?? {}, name, is_nullable: false };
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return { schema, name: undefined, is_nullable: types.includes('null') };
}

/** A word or two for a type: "text (uuid)", "list of TimeEntryView". */
export function typeInWords(document: ApiDocument, schema: Schema): string {
  const { schema: actual, name, is_nullable } = resolved(document, schema);
  const suffix = is_nullable ? ' or null' : '';
  if (name) return name + suffix;
  const types: readonly (string | undefined)[] = Array.isArray(actual.type)
    ? actual.type
    : [actual.type];
  const type = types.find((one) => one !== 'null');
  if (type === 'array' && actual.items) return `list of ${typeInWords(document, actual.items)}`;
  if (type === 'object' && typeof actual.additionalProperties === 'object') {
    return `map of ${typeInWords(document, actual.additionalProperties)}`;
  }
  if (type === undefined) return 'anything';
  return (actual.format ? `${type} (${actual.format})` : type) + suffix;
}
