// What a schema cannot say of a brief: keys, conditions, and what its answers count for.

const countable = {
  rows: ['table'],
  options: ['multi_choice'],
  value: ['number', 'yes_no', 'choice'],
};

function repeated(keys) {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

function checkMembers(question, say) {
  const { key, kind, options = [], columns = [] } = question;
  const wants = (member, wanted) => {
    if (wanted !== member in question) say(`${key} is a ${kind}: ${member}`);
  };
  wants('options', kind === 'choice' || kind === 'multi_choice');
  wants('columns', kind === 'table');
  if ('unit' in question && kind !== 'number') say(`${key}: only a number has a unit`);
  for (const one of repeated(options.map((option) => option.key))) say(`${key}: ${one} twice`);
  for (const one of repeated(columns.map((column) => column.key))) say(`${key}: ${one} twice`);
  for (const column of columns) {
    if ((column.kind === 'choice') !== 'options' in column) {
      say(`${key}.${column.key}: a choice has options, and nothing else has`);
    }
  }
}

function checkDriver({ key, kind, options, driver }, say) {
  if (driver === undefined) return;
  if (!countable[driver.counts].includes(kind)) say(`${key}: a ${kind} has no ${driver.counts}`);
  const valued = options?.every((option) => 'value' in option) ?? true;
  if (driver.counts === 'value' && !valued) say(`${key}: every option needs a value`);
}

function checkCondition({ key, shown_if }, earlier, say) {
  if (shown_if === undefined) return;
  const asked = earlier.get(shown_if.question);
  if (asked === undefined) {
    say(`${key}: ${shown_if.question} is not asked before it`);
    return;
  }
  const options = (asked.options ?? []).map((option) => option.key);
  const answers = asked.kind === 'yes_no' ? ['yes', 'no'] : options;
  const answer = shown_if.equals ?? shown_if.includes;
  if ('includes' in shown_if !== (asked.kind === 'multi_choice')) {
    say(`${key}: shown_if does not fit a ${asked.kind}`);
  }
  if (!answers.includes(answer)) say(`${key}: ${answer} is no answer to ${asked.key}`);
}

/** Expands the shared `sections`, checks every question and returns them by key, in order. */
export function checkBrief(brief, sections, scopeDrivers, say) {
  const whole = brief.sections.map((section) => {
    if (!('use' in section)) return section;
    if (!sections.has(section.use)) say(`no section ${section.use}`);
    return sections.get(section.use) ?? { key: section.use, questions: [] };
  });
  const questions = whole.flatMap((section) => section.questions);
  for (const key of repeated(whole.map((section) => section.key))) say(`section ${key} twice`);
  for (const key of repeated(questions.map((one) => one.key))) say(`${key} is asked twice`);
  const earlier = new Map();
  for (const question of questions) {
    checkMembers(question, say);
    checkDriver(question, say);
    checkCondition(question, earlier, say);
    earlier.set(question.key, question);
  }
  const fed = new Set(questions.map((question) => question.driver?.key));
  for (const driver of scopeDrivers) if (!fed.has(driver)) say(`nothing feeds ${driver}`);
  if (questions.length < 30 || questions.length > 50) {
    say(`${questions.length} questions; 30 to 50 can be filled at one go`);
  }
  return earlier;
}
