// Holds the consultant's content (briefs, document templates, capabilities, scope drivers,
// packages, demo stories, public holidays) to its schemas, and to what a schema cannot say: references, languages, figures.
// Usage: node tests/tidy/content_check.mjs
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSchema, validate } from './json_schema.mjs';
import { checkBrief } from './brief_check.mjs';
import { checkStories } from './demo_story_check.mjs';
import { checkHolidays } from './holiday_check.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const delivery = join(top, 'src', 'delivery');
const faults = [];
const report = (file, message) => faults.push(`${relative(top, file)}: ${message}`);

function read(file, schema) {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  for (const fault of validate(value, loadSchema(join(dirname(file), schema)))) report(file, fault);
  checkLanguages(file, value, '');
  return value;
}

function readAll(folder, ending, schema) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
  if (names.length === 0) report(folder, `no file ends in ${ending}`);
  return names.map((name) => {
    const file = join(folder, name);
    const value = read(file, schema);
    if (`${value.key}${ending}` !== name) report(file, `its key is ${value.key}`);
    return { file, value };
  });
}

/** Letters tell the languages apart: what was left untranslated or misplaced is found here. */
function checkLanguages(file, value, at) {
  if (Array.isArray(value))
    return value.forEach((one, i) => checkLanguages(file, one, `${at}/${i}`));
  if (value === null || typeof value !== 'object') return undefined;
  if (!('en' in value && 'ru' in value && 'uk' in value)) {
    return Object.entries(value).forEach(([name, one]) =>
      checkLanguages(file, one, `${at}/${name}`),
    );
  }
  const { en, ru, uk } = value;
  const words = /\p{Letter}/u.test(en);
  if (/\p{Script=Cyrillic}/u.test(en)) report(file, `${at}/en has Cyrillic letters: ${en}`);
  if (words && !/\p{Script=Cyrillic}/u.test(ru))
    report(file, `${at}/ru has no Cyrillic letters: ${ru}`);
  if (words && !/\p{Script=Cyrillic}/u.test(uk))
    report(file, `${at}/uk has no Cyrillic letters: ${uk}`);
  if (/[іїєґ]/iu.test(ru)) report(file, `${at}/ru has Ukrainian letters: ${ru}`);
  if (/[ыэъё]/iu.test(uk)) report(file, `${at}/uk has Russian letters: ${uk}`);
  if (ru === uk && ru.length > 30) report(file, `${at}: ru and uk are the same`);
  for (const [language, words_] of Object.entries(value)) {
    if (words_ !== words_.trim() || /  /.test(words_))
      report(file, `${at}/${language} has stray spaces`);
  }
  return undefined;
}

function readHolidays() {
  const folder = join(top, 'src', 'collaboration', 'calendar', 'holidays');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.holidays.json'))
    .map((name) => {
      const file = join(folder, name);
      const value = read(file, 'holidays.schema.json');
      if (`${value.country.toLowerCase()}.holidays.json` !== name) report(file, `is of ${value.country}`);
      return { file, value };
    });
}

function checkUnique(file, what, keys) {
  const seen = new Set();
  for (const key of keys) {
    if (seen.has(key)) report(file, `${what} ${key} is there twice`);
    seen.add(key);
  }
}

function checkBriefs() {
  const folder = join(delivery, 'discovery', 'briefs');
  const shared = readAll(join(folder, 'sections'), '.section.json', 'section.schema.json');
  const sections = new Map(shared.map(({ value }) => [value.key, value]));
  const briefs = readAll(folder, '.brief.json', 'brief.schema.json');
  const used = new Set(briefs.flatMap(({ value }) => value.sections.map((one) => one.use)));
  for (const key of sections.keys()) {
    if (!used.has(key)) report(folder, `no brief uses the section ${key}`);
  }
  return new Map(
    briefs.map(({ file, value }) => {
      const say = (message) => report(file, message);
      return [value.key, checkBrief(value, sections, scopeDrivers, say)];
    }),
  );
}

function checkDrivers() {
  const file = join(delivery, 'discovery', 'scope_drivers.json');
  const { drivers, examples } = read(file, 'scope_drivers.schema.json');
  checkUnique(
    file,
    'driver',
    drivers.map((driver) => driver.key),
  );
  for (const {
    key,
    minutes_per_unit: { low, likely, high },
  } of drivers) {
    if (!(low <= likely && likely <= high))
      report(file, `${key}: low, likely and high are out of order`);
  }
  for (const { key, units, expected_hours } of examples) {
    const minutes = drivers.reduce(
      (sum, driver) => sum + (units[driver.key] ?? 0) * driver.minutes_per_unit.likely,
      0,
    );
    if (minutes < expected_hours.low * 60 || minutes > expected_hours.high * 60)
      report(file, `${key} comes to ${minutes / 60} h`);
    for (const name of Object.keys(units))
      if (!drivers.some((driver) => driver.key === name)) report(file, `${key}: no driver ${name}`);
  }
  return drivers.map((driver) => driver.key);
}

function checkCapabilities() {
  const file = join(delivery, 'capability_catalogue', 'capabilities.json');
  const keys = read(file, 'capabilities.schema.json').capabilities.map(
    (capability) => capability.key,
  );
  checkUnique(file, 'capability', keys);
  return new Set(keys);
}

function checkPackages() {
  const file = join(delivery, 'engagement', 'packages.json');
  const { packages } = read(file, 'packages.schema.json');
  checkUnique(
    file,
    'package',
    packages.map((each) => each.key),
  );
  if (packages.length !== 6) report(file, `${packages.length} packages; DOMAIN §3.6 has 6`);
  for (const each of packages) {
    const paced = each.tier === 'junior' ? each.minutes_per_day : each.minutes_per_month;
    if (paced === null) report(file, `${each.key}: needs its pace`);
    for (const stage of each.stages_included)
      if (!(stage in each.stage_hours)) report(file, `${each.key}: no hours for ${stage}`);
    for (const [stage, range] of Object.entries(each.stage_hours)) {
      if (range.low_minutes > range.high_minutes)
        report(file, `${each.key}: the range of ${stage} is upside down`);
    }
  }
  return new Map(packages.map((each) => [each.key, each]));
}

// Hours of configuration that a template comes to with the variants offered first (DOMAIN §3.5).
const configuration_hours = {
  wholesale: [25, 50],
  services: [25, 50],
  online_shop: [25, 50],
  manufacturing: [50, 150],
  cold_start: [8, 20],
};

function checkVariant(file, key, variant) {
  if (!(variant.low <= variant.minutes && variant.minutes <= variant.high))
    report(file, `${key}: low, minutes, high are out of order`);
  if (variant.kind !== 'customisation') return;
  // DOMAIN §3.3: 5 developer hours cost the manager 1–2 hours, 10 cost 2–3.
  const least = variant.developer_minutes / 5;
  if (variant.minutes < least || variant.minutes > least + 60) {
    report(file, `${key}: the manager needs ${least}–${least + 60} minutes for it`);
  }
}

function checkTemplates(capabilities) {
  const templates = readAll(
    join(delivery, 'implementation_document', 'templates'),
    '.template.json',
    'template.schema.json',
  );
  for (const { file, value } of templates) {
    const blocks = value.blocks.map((block) => block.key);
    checkUnique(file, 'block', blocks);
    checkUnique(
      file,
      'item',
      value.blocks.flatMap((block) => block.items.map((item) => item.key)),
    );
    let minutes = 0;
    value.blocks.forEach((block, index) => {
      for (const key of block.after) {
        if (!blocks.slice(0, index).includes(key))
          report(file, `${block.key} goes after ${key}, which does not come before it`);
      }
      for (const item of block.items) {
        if (!capabilities.has(item.capability))
          report(file, `${item.key}: no capability ${item.capability}`);
        if (item.variants[0].kind !== 'configuration')
          report(file, `${item.key}: configuration is offered first`);
        for (const variant of item.variants) checkVariant(file, item.key, variant);
        minutes += item.variants[0].minutes;
      }
    });
    const [least, most] = configuration_hours[value.key] ?? [1, 1000];
    if (minutes < least * 60 || minutes > most * 60)
      report(file, `comes to ${minutes / 60} h; ${least}–${most} expected`);
  }
  return new Map(templates.map(({ value }) => [value.key, value]));
}

for (const { file, value } of readHolidays()) checkHolidays(value, (message) => report(file, message));
const scopeDrivers = checkDrivers();
const briefs = checkBriefs();
const capabilities = checkCapabilities();
const packages = checkPackages();
const templates = checkTemplates(capabilities);
const demo = join(top, 'src', 'server', 'demo');
if (existsSync(demo)) {
  const stories = readAll(demo, '.story.json', 'story.schema.json');
  checkStories(stories, { briefs, packages, templates }, report);
}

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? 'content: all files are in order' : `content: ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);
