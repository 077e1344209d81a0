// The API's document under Redocly's recommended rules: what `npx @redocly/cli lint` checks, by the library behind
// it. Besides, the habits of our own paths: nouns only, a body for what is written, words for every request.
import { readFileSync } from 'node:fs';
import { createConfig, lint } from '@redocly/openapi-core';

const file = 'api/openapi.json';
const found = [];

const config = await createConfig({
  extends: ['recommended'],
  // The server's address is wherever it runs: the document says "/".
  rules: { 'no-server-example.com': 'off', 'operation-4xx-response': 'error' },
});
for (const problem of await lint({ ref: file, config })) {
  const at = problem.location.map((place) => place.pointer ?? '').join(' ');
  const line = `${problem.ruleId}: ${problem.message} ${at}`;
  if (problem.severity === 'error') found.push(line);
  else console.log(`${problem.severity} ${line}`);
}

const document = JSON.parse(readFileSync(file, 'utf8'));
// Said as a whole segment they command; in "change_requests" or "read_mark" they are part of a noun.
const verbs = new Set(
  `accept activate add apply approve archive assign cancel change check clear close complete confirm copy create
  delete do edit execute export fetch finish generate get import list make mark move open pause process read refresh
  reject remove reopen reset restore resume return run save search send set start stop submit sync toggle update upload
  use validate withdraw`.split(/\s+/),
);
// One's own marks: written as often as one likes, with the same result, by one person.
const without_if_match = new Set(['update_timer', 'change_inbox_item']);

for (const [path, methods] of Object.entries(document.paths)) {
  for (const segment of path.split('/').slice(3)) {
    if (segment.startsWith('{')) continue;
    if (!/^[a-z][a-z_]*([.]xlsx)?$/.test(segment)) {
      found.push(`${path}: ${segment} is not snake_case`);
    }
    if (verbs.has(segment)) found.push(`${path}: ${segment} is a verb`);
  }
  for (const [method, operation] of Object.entries(methods)) {
    const name = `${method.toUpperCase()} ${path}`;
    const refers = (parameter) =>
      operation.parameters?.some((one) => one.$ref === `#/components/parameters/${parameter}`);
    if (!operation.summary || /[.]$/.test(operation.summary)) {
      found.push(`${name}: the summary is a line without a full stop`);
    }
    if (method === 'post' && !refers('IdempotencyKey')) found.push(`${name}: no Idempotency-Key`);
    if (method === 'patch' && !refers('IfMatch') && !without_if_match.has(operation.operationId)) {
      found.push(`${name}: no If-Match`);
    }
    if (!operation.responses['4XX']) found.push(`${name}: no refusals`);
  }
}

for (const line of found) console.error(line);
console.log(`${Object.keys(document.paths).length} paths, ${found.length} errors`);
process.exitCode = found.length === 0 ? 0 : 1;
