// The part of JSON Schema 2020-12 that our content uses, so that checking it needs no package.
// An unknown keyword is an error of the schema: nothing may look checked without being so.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const annotations = new Set(['$schema', 'title', 'description', '$defs']);
const loaded = new Map();

export function loadSchema(file) {
  const path = resolve(file);
  if (!loaded.has(path)) loaded.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return { path, root: loaded.get(path), node: loaded.get(path) };
}

function follow(reference, from) {
  const [file, pointer = ''] = reference.split('#');
  const document = file === '' ? from : loadSchema(resolve(dirname(from.path), file));
  const node = pointer
    .split('/')
    .filter(Boolean)
    .reduce((at, step) => at?.[step], document.root);
  if (node === undefined) throw new Error(`${from.path}: ${reference} leads nowhere`);
  return { path: document.path, root: document.root, node };
}

function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

const hasType = (value, type) =>
  typeOf(value) === type || (type === 'number' && typeOf(value) === 'integer');

const keywords = {
  $ref: (value, reference, at, schema) => validate(value, follow(reference, schema), at),
  anyOf: (value, choices, at, schema) => {
    const tries = choices.map((node) => validate(value, { ...schema, node }, at));
    const best = tries.reduce((a, b) => (b.length < a.length ? b : a));
    return best.length === 0 ? [] : best;
  },
  type: (value, type, at) =>
    [type].flat().some((one) => hasType(value, one))
      ? []
      : [`${at}: ${typeOf(value)}, expected ${type}`],
  enum: (value, allowed, at) =>
    allowed.includes(value)
      ? []
      : [`${at}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}`],
  pattern: (value, pattern, at) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value)
      ? []
      : [`${at}: "${value}" does not match ${pattern}`],
  minLength: (value, least, at) =>
    typeof value !== 'string' || value.trim().length >= least ? [] : [`${at}: empty`],
  minimum: (value, least, at) =>
    typeof value !== 'number' || value >= least ? [] : [`${at}: ${value} < ${least}`],
  maximum: (value, most, at) =>
    typeof value !== 'number' || value <= most ? [] : [`${at}: ${value} > ${most}`],
  minItems: (value, least, at) =>
    !Array.isArray(value) || value.length >= least
      ? []
      : [`${at}: ${value.length} elements, at least ${least} expected`],
  items: (value, node, at, schema) =>
    Array.isArray(value)
      ? value.flatMap((one, i) => validate(one, { ...schema, node }, `${at}/${i}`))
      : [],
  required: (value, names, at) =>
    typeOf(value) !== 'object'
      ? []
      : names.filter((name) => !(name in value)).map((name) => `${at}: lacks ${name}`),
  properties: (value, members, at, schema) =>
    typeOf(value) !== 'object'
      ? []
      : Object.entries(members).flatMap(([name, node]) =>
          name in value ? validate(value[name], { ...schema, node }, `${at}/${name}`) : [],
        ),
  additionalProperties: (value, rule, at, schema) => {
    if (typeOf(value) !== 'object') return [];
    const known = schema.node.properties ?? {};
    const others = Object.keys(value).filter((name) => !(name in known));
    if (rule === false) return others.map((name) => `${at}: unknown member ${name}`);
    return others.flatMap((name) =>
      validate(value[name], { ...schema, node: rule }, `${at}/${name}`),
    );
  },
};

/** Returns the faults, each with the JSON pointer of its place; none when the value fits. */
export function validate(value, schema, at = '') {
  return Object.entries(schema.node).flatMap(([keyword, rule]) => {
    if (annotations.has(keyword)) return [];
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`${schema.path}: keyword ${keyword} is not supported`);
    return check(value, rule, at, schema);
  });
}
