// Holds the demo stories to themselves: who is named exists, and nothing happens before what it depends on.

const needed = {
  hand_over: ['summary', 'promised', 'not_promised', 'contacts'], engagement_opened: ['note'], brief_sent: ['to', 'message'],
  brief_answered: ['answers', 'submitted'], fact: ['key', 'text', 'source'], question: ['key', 'to', 'text'],
  answer: ['question', 'text'], reminder: ['text'],
  workshop: ['key', 'title', 'minutes_spent', 'attended', 'agenda', 'minutes', 'decisions'],
  consultation: ['key', 'to', 'question', 'answer'], document_drafted: ['template', 'blocks'],
  document_submitted: ['version'], document_approved: ['version'], document_refused: ['version', 'remarks'],
  document_revised: ['version'], estimate_proposed: ['note'], estimate_agreed: [], block_started: ['block'],
  block_delivered: ['block', 'article', 'demonstration', 'trained'], block_accepted: ['block'],
  block_returned: ['block', 'remarks'], customisation_started: ['item'], customisation_finished: ['item'],
  change_request: ['key', 'title', 'text', 'items', 'block'], change_request_estimated: ['change_request'],
  change_request_seen: ['change_request'], change_request_agreed: ['change_request'], pause: ['days', 'reason'],
  message: ['thread', 'text'], internal_note: ['text'], survey: ['score', 'text'], engagement_closed: [],
};

const may_act = {
  hand_over: ['sales_representative'], engagement_opened: ['head'], document_refused: ['administrator', 'client_owner'],
  document_approved: ['administrator', 'client_owner'], estimate_agreed: ['administrator'], block_accepted: ['client_owner'],
  block_returned: ['client_owner'], pause: ['client_owner'], change_request_agreed: ['client_owner'],
  change_request_seen: ['administrator', 'sales_representative'], survey: ['quality_manager'],
};

const block_moves = {
  block_started: { from: ['planned'], to: 'in_progress' },
  block_delivered: { from: ['in_progress'], to: 'delivered' },
  block_accepted: { from: ['delivered'], to: 'accepted' },
  block_returned: { from: ['delivered'], to: 'in_progress' },
};

const isDate = (value) =>
  Number.isInteger(value?.day) || /^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$/.test(value?.month_day ?? '');

function fits(answer, question) {
  const keys = (question.options ?? []).map((option) => option.key);
  switch (question.kind) {
    case 'number': return typeof answer === 'number';
    case 'date': return isDate(answer);
    case 'yes_no': return answer === 'yes' || answer === 'no';
    case 'choice': return keys.includes(answer);
    case 'multi_choice': return Array.isArray(answer) && answer.every((one) => keys.includes(one));
    case 'table': return Array.isArray(answer) && answer.every((row) => rowFits(row, question.columns));
    case 'file': return Array.isArray(answer);
    default: return typeof answer === 'string' && answer !== '';
  }
}

function rowFits(row, columns) {
  return Object.entries(row).every(([key, value]) => {
    const column = columns.find((one) => one.key === key);
    return column !== undefined && fits(value, column);
  });
}

function checkBrief(engagement, questions, say) {
  const answers = {};
  for (const event of engagement.events.filter((one) => one.do === 'brief_answered')) {
    for (const [key, answer] of Object.entries(event.answers)) {
      const question = questions.get(key);
      if (question === undefined) say(`the brief ${engagement.brief} does not ask ${key}`);
      else if (!fits(answer, question)) say(`the answer to ${key} does not fit a ${question.kind}`);
      answers[key] = answer;
    }
    if (!event.submitted) continue;
    for (const question of questions.values()) {
      const shown = question.shown_if === undefined || answers[question.shown_if.question] === question.shown_if.equals;
      if (question.required && shown && !(question.key in answers)) say(`sent without an answer to ${question.key}`);
    }
  }
}

/** The document as the events left it: blocks with their state, items with their criteria. */
class Document {
  blocks = new Map();
  items = new Map();

  draft(event, template, say) {
    for (const key of event.blocks) {
      const block = template.blocks.find((one) => one.key === key);
      if (block === undefined) say(`the template ${event.template} has no block ${key}`);
      else this.#take(block, event.drop_items ?? []);
    }
    for (const named of ['wishes', 'sources', 'variants']) {
      for (const key of Object.keys(event[named] ?? {})) if (!this.items.has(key)) say(`${named} names ${key}, which is not in the document`);
    }
    for (const [key, index] of Object.entries(event.variants ?? {})) {
      if (this.items.get(key)?.variants[index] === undefined) say(`${key} has no variant ${index}`);
    }
    this.add(event.items, say);
  }

  #take(block, dropped) {
    this.blocks.set(block.key, { state: 'planned', after: block.after });
    for (const item of block.items) if (!dropped.includes(item.key)) this.items.set(item.key, item);
  }

  add(items, say, to) {
    for (const item of items ?? []) {
      if (!this.blocks.has(item.block ?? to)) say(`${item.key} goes to the block ${item.block ?? to}, which is not there`);
      if (this.items.has(item.key)) say(`${item.key} is in the document already`);
      this.items.set(item.key, item);
    }
  }

  move(event, say) {
    const block = this.blocks.get(event.block);
    if (block === undefined) return say(`${event.do}: no block ${event.block}`);
    const move = block_moves[event.do];
    if (!move.from.includes(block.state)) say(`${event.do} ${event.block}: it is ${block.state}`);
    if (event.do === 'block_started') {
      const waits = block.after.filter((key) => this.blocks.has(key) && this.blocks.get(key).state !== 'accepted');
      if (waits.length > 0) say(`${event.block} is started before ${waits.join(', ')} is accepted`);
    }
    for (const { item, criterion } of event.remarks ?? []) {
      if (this.items.get(item)?.acceptance_criteria[criterion] === undefined) say(`${item} has no criterion ${criterion}`);
    }
    block.state = move.to;
    return undefined;
  }
}

function checkEvents(engagement, known, people, say) {
  const document = new Document();
  const things = { question: new Set(), workshop: new Set(), fact: new Set(), change_request: new Set() };
  const questions = known.briefs.get(engagement.brief) ?? new Map();
  let approvals = [];
  let before = '';
  for (const event of engagement.events) {
    const at = `${event.day} ${event.time} ${event.do}`;
    const complain = (message) => say(`${at}: ${message}`);
    const moment = `${String(event.day + 1000).padStart(5, '0')} ${event.time}`;
    if (moment < before) complain('out of order');
    if (event.day > 0) complain('in the future');
    before = moment;
    for (const member of needed[event.do]) if (!(member in event)) complain(`lacks ${member}`);
    for (const key of [event.by, event.to, ...(event.contacts ?? []), ...(event.attended ?? []), ...(event.trained ?? [])]) {
      if (key !== undefined && !people.has(key)) complain(`nobody is called ${key}`);
    }
    const roles = may_act[event.do];
    if (roles !== undefined && !roles.includes(people.get(event.by)?.role)) complain(`${event.by} may not do it`);
    if (event.do === 'fact') {
      const { kind, ref } = event.source;
      const there = kind === 'brief' ? questions.has(ref) : kind === 'sales' || things[kind].has(ref);
      if (!there) complain(`its source ${ref} is not there`);
    }
    if (event.do in things) things[event.do].add(event.key);
    if (event.do === 'answer' && !things.question.has(event.question)) complain(`${event.question} was not asked`);
    if (event.do.startsWith('change_request_') && !things.change_request.has(event.change_request)) complain('no such change request');
    if (event.do === 'document_drafted') {
      const template = known.templates.get(event.template);
      if (template === undefined) complain(`no template ${event.template}`);
      else document.draft(event, template, complain);
      for (const fact of Object.values(event.sources ?? {})) if (!things.fact.has(fact)) complain(`no fact ${fact}`);
    }
    if (event.do === 'document_revised') {
      approvals = [];
      document.add(event.items, complain);
    }
    if (event.do === 'document_approved') {
      const role = people.get(event.by)?.role;
      if (role === 'client_owner' && !approvals.includes('administrator')) complain('the administrator comes first');
      approvals.push(role);
    }
    if (event.do === 'change_request_agreed') {
      const asked = engagement.events.find((one) => one.do === 'change_request' && one.key === event.change_request);
      document.add(asked?.items, complain, asked?.block);
    }
    if (event.do in block_moves) {
      if (!approvals.includes('client_owner')) complain('the document is not approved');
      document.move(event, complain);
    }
    if (event.item !== undefined && !document.items.has(event.item)) complain(`no item ${event.item}`);
    if (event.thread?.startsWith('block:') && !document.blocks.has(event.thread.slice(6))) complain(`no ${event.thread}`);
  }
  return document;
}

function checkWork(engagement, document, people, packages, say) {
  const minutes = new Map();
  for (const span of engagement.work) {
    const at = `work ${span.from}…${span.to}`;
    if (span.from > span.to || span.to > 0) say(`${at}: not a stretch of past days`);
    if (span.item !== undefined && !document.items.has(span.item)) say(`${at}: no item ${span.item}`);
    const by = span.by ?? engagement.manager;
    if (!people.has(by)) say(`${at}: nobody is called ${by}`);
    if (by !== engagement.manager) continue;
    for (let day = span.from; day <= span.to; day += 1) minutes.set(day, (minutes.get(day) ?? 0) + span.minutes);
  }
  const quota = packages.get(engagement.package)?.minutes_per_day ?? null;
  for (const [day, sum] of minutes) if (quota !== null && sum > quota) say(`day ${day}: ${sum} minutes logged, the quota is ${quota}`);
}

/** `known`: briefs (key → questions), packages and templates (key → value). `report(file, message)` takes a fault. */
export function checkStories(stories, known, report) {
  const provider = stories.find(({ value }) => value.kind === 'provider');
  const seen = new Set();
  for (const { file, value } of stories) {
    const say = (message) => report(file, message);
    for (const { key } of value.people) {
      if (seen.has(key)) say(`${key} is two people`);
      seen.add(key);
    }
    const people = new Map([...(provider?.value.people ?? []), ...value.people].map((person) => [person.key, person]));
    for (const engagement of value.engagements) {
      if (!known.packages.has(engagement.package)) say(`no package ${engagement.package}`);
      if (!known.briefs.has(engagement.brief)) say(`no brief ${engagement.brief}`);
      checkBrief(engagement, known.briefs.get(engagement.brief) ?? new Map(), say);
      const document = checkEvents(engagement, known, people, say);
      checkWork(engagement, document, people, known.packages, say);
    }
  }
}
