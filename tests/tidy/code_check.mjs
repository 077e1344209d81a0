// Holds the code to ARCHITECTURE.md and STYLE.md: who may include whom, how long files and lines are.
// Each complaint names the rule and the way out.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const complaints = [];
const complain = (file, line, text) =>
  complaints.push(`${relative(root, file)}${line ? `:${line}` : ''}: ${text}`);

function files_below(folder, endings, found = []) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) files_below(path, endings, found);
    else if (endings.some((ending) => name.endsWith(ending))) found.push(path);
  }
  return found;
}

// Bands of features; to the right only, and nobody knows the server.
const feature_bands = ['collaboration', 'workspace', 'delivery'];
const band_rank = { collaboration: 0, workspace: 1, delivery: 2 };

/** "delivery/timesheet" for a file below src, with its band. */
function place_of(path) {
  const parts = path.split('/');
  return { band: parts[0], area: parts.slice(0, 2).join('/'), rest: parts.slice(2), parts };
}

const public_header = (area, rest) =>
  rest[0] === 'core' ||
  rest[0] === 'testing' || // what other features' tests may build on
  /_(commands|queries)\.hpp$/.test(rest.at(-1)) ||
  // What an area offers beside its commands and queries, said in its README.
  offered.has(`${area}/${rest.join('/')}`);
const offered = new Set([
  'collaboration/identity/identity_store.hpp',
  'collaboration/identity/sign_in.hpp',
  'delivery/engagement/engagement_notices.hpp',
  'delivery/engagement/engagement_summaries.hpp',
  'delivery/engagement/service_packages.hpp',
  'delivery/implementation_document/document_templates.hpp',
]);

function check_include(file, line, from, included) {
  const target = place_of(included);
  const known = ['base', 'engines', 'platform', 'server', ...feature_bands];
  if (!known.includes(target.band)) return;
  const say = (text) => complain(file, line, `includes ${included}: ${text}`);
  if (from.band === 'base' && target.band !== 'base') {
    say('base knows nobody (ARCHITECTURE, The dependency rule); move what you need into base');
  } else if (from.band === 'engines' && !['base', 'engines'].includes(target.band)) {
    say('engines know base only; take the value as an argument');
  } else if (from.band === 'platform' && !['base', 'platform'].includes(target.band)) {
    say('platform knows no feature and no engine; register what it needs from above');
  } else if (target.band === 'server' && from.band !== 'server' && from.band !== 'main.cpp') {
    say('nobody knows the server; pass it in by constructor');
  } else if (feature_bands.includes(from.band) && feature_bands.includes(target.band)) {
    check_feature_include(from, target, say);
  } else if (
    feature_bands.includes(from.band) && from.rest[0] === 'core' && target.band === 'platform'
  ) {
    say('core is pure: base, engines and other cores only; move it out of core/');
  }
}

function check_feature_include(from, target, say) {
  if (band_rank[target.band] > band_rank[from.band]) {
    say(`${from.band} does not know ${target.band}; write an event and let it listen`);
    return;
  }
  if (from.area === target.area) {
    if (from.rest[0] === 'core' && target.rest[0] !== 'core') say('core knows nothing around it');
    return;
  }
  if (from.rest[0] === 'core' && target.rest[0] !== 'core') {
    say('core may include other features\' core/ only');
  } else if (!public_header(target.area, target.rest)) {
    say('of another feature only core/*.hpp, x_commands.hpp and x_queries.hpp may be included');
  }
}

const longest = { cpp: 400, ts: 300, columns: 100 };
// Data and words have no use for a limit; generated files are not edited.
const unlimited = /\.gen\.ts$|feature_words|\.strings\.json$/;

for (const file of files_below(join(root, 'src'), ['.cpp', '.hpp'])) {
  const path = relative(join(root, 'src'), file);
  const from = place_of(path);
  const is_test = /_test(_support)?\.(cpp|hpp)$/.test(path);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.length - 1 > longest.cpp && !is_test) {
    complain(file, 0, `${lines.length - 1} lines: a file has ${longest.cpp} at most; one concept each`);
  }
  lines.forEach((line, index) => {
    const include = line.match(/^#include "([^"]+)"/);
    if (include && !is_test) check_include(file, index + 1, from, include[1]);
    const is_text = /R"|"\s*$|";?$|"[,)]/.test(line);
    if ([...line].length > longest.columns && !is_text && !line.includes('http')) {
      complain(file, index + 1, `${[...line].length} columns: ${longest.columns} at most`);
    }
    if (/\bco_(await|yield|return)\b/.test(line)) complain(file, index + 1, 'no coroutines (docs/decisions)');
    if (/(^|[{,( ])\.[a-z_]+ = TRY\(/.test(line)) {
      complain(file, index + 1, 'TRY inside braces: g++ 12 leaks the members made before it when it returns; name the value first');
    }
    if (/\bTODO\b|\bFIXME\b|\bXXX\b/.test(line)) complain(file, index + 1, 'finish it, or say why not');
  });
  if (path.endsWith('.hpp') && !lines.some((line) => line === '#pragma once')) {
    complain(file, 0, '#pragma once is missing');
  }
}

for (const file of files_below(join(root, 'src'), ['.ts', '.tsx'])) {
  const path = relative(join(root, 'src'), file);
  if (unlimited.test(path) || /\.test\.tsx?$/.test(path)) continue;
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.length - 1 > longest.ts) {
    complain(file, 0, `${lines.length - 1} lines: a file has ${longest.ts} at most`);
  }
}

// Every feature says what it is for.
for (const band of feature_bands) {
  const folder = join(root, 'src', band);
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {
    continue; // a band is created with its first feature
  }
  for (const name of names) {
    const inside = readdirSync(join(folder, name));
    const has_code = inside.some((file) => file.endsWith('.cpp'));
    if (has_code && !inside.includes('README.md')) {
      complain(join(folder, name), 0, 'a feature has a README.md of a page: purpose, words, invariants');
    }
  }
}

// The tree that ARCHITECTURE.md draws is the tree that stands.
const drawn = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
for (const band of ['engines', 'platform', ...feature_bands]) {
  let names = [];
  try {
    names = readdirSync(join(root, 'src', band));
  } catch {
    continue; // a band is created with its first feature
  }
  for (const name of names) {
    const folder = join(root, 'src', band, name);
    if (statSync(folder).isDirectory() && !new RegExp(`\\b${name}\\b`).test(drawn)) {
      complain(folder, 0, 'is not in the tree that ARCHITECTURE.md draws; name it there');
    }
  }
}

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  console.error(`${complaints.length} complaints`);
  process.exit(1);
}
console.log('the code keeps its own rules');
