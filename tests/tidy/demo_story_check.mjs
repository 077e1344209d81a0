// Holds the demo stories to themselves: who is named exists, and nothing happens before what it
// depends on.
import { block_moves, Document } from './demo_document.mjs';

const needed = {
  hand_over: ['summary', 'promised', 'not_promised', 'contacts'],
  engagement_opened: ['note'],
  brief_sent: ['to', 'message'],
  brief_answered: ['answers', 'submitted'],
  fact: ['key', 'text', 'source'],
  question: ['key', 'to', 'text'],
  answer: ['question', 'text'],
  reminder: ['text'],
  workshop: ['key', 'title', 'minutes_spent', 'attended', 'agenda', 'minutes', 'decisions'],
  consultation: ['key', 'to', 'question', 'answer', 'feasibility'],
  document_drafted: ['template', 'blocks'],
  document_submitted: ['version'],
  document_approved: ['version'],
  document_refused: ['version', 'remarks'],
  document_revised: ['version'],
  estimate_proposed: ['note'],
  estimate_agreed: [],
  block_started: ['block'],
  block_delivered: ['block', 'article', 'demonstration', 'trained'],
  block_accepted: ['block'],
  block_returned: ['block', 'remarks'],
  customisation_started: ['item'],
  customisation_finished: ['item'],
  change_request: ['key', 'title', 'text', 'items', 'block'],
  change_request_estimated: ['change_request'],
  change_request_seen: ['change_request'],
  change_request_agreed: ['change_request'],
  input_requested: ['kind', 'title', 'text'],
  pacing_filed: ['days', 'text'],
  day_disputed: ['text'],
  pause: ['days', 'reason'],
  message: ['thread', 'text'],
  internal_note: ['text'],
  survey: ['score', 'text'],
  engagement_closed: [],
};

const may_act = {
  hand_over: ['sales_representative'],
  engagement_opened: ['head'],
  document_refused: ['administrator', 'client_owner'],
  document_approved: ['administrator', 'client_owner'],
  estimate_agreed: ['administrator'],
  block_accepted: ['client_owner'],
  block_returned: ['client_owner'],
  pause: ['client_owner'],
  day_disputed: ['client_owner', 'senior_account_manager', 'junior_account_manager'],
  change_request_agreed: ['client_owner'],
  change_request_seen: ['administrator', 'sales_representative'],
  survey: ['quality_manager'],
};

const isDate = (value) =>
  Number.isInteger(value?.day) ||
  /^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$/.test(value?.month_day ?? '');

function fits(answer, question) {
  const keys = (question.options ?? []).map((option) => option.key);
  switch (question.kind) {
    case 'number':
      return typeof answer === 'number';
    case 'date':
      return isDate(answer);
    case 'yes_no':
      return answer === 'yes' || answer === 'no';
    case 'choice':
      return keys.includes(answer);
    case 'multi_choice':
      return Array.isArray(answer) && answer.every((one) => keys.includes(one));
    case 'table':
      return Array.isArray(answer) && answer.every((row) => rowFits(row, question.columns));
    case 'file':
      return Array.isArray(answer);
    default:
      return typeof answer === 'string' && answer !== '';
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
      const shown =
        question.shown_if === undefined ||
        answers[question.shown_if.question] === question.shown_if.equals;
      if (question.required && shown && !(question.key in answers))
        say(`sent without an answer to ${question.key}`);
    }
  }
}

/** One engagement as its events leave it; each handler takes an event and may complain of it. */
class Course {
  document = new Document();
  approvals = [];
  known_by = {
    question: new Set(),
    workshop: new Set(),
    fact: new Set(),
    change_request: new Set(),
  };

  constructor(engagement, known, people) {
    this.engagement = engagement;
    this.known = known;
    this.people = people;
    this.questions = known.briefs.get(engagement.brief) ?? new Map();
  }

  fact({ source: { kind, ref } }, complain) {
    const named = kind === 'brief' ? this.questions : this.known_by[kind];
    if (kind !== 'sales' && !named.has(ref)) complain(`its source ${ref} is not there`);
  }

  answer({ question }, complain) {
    if (!this.known_by.question.has(question)) complain(`${question} was not asked`);
  }

  document_drafted(event, complain) {
    const template = this.known.templates.get(event.template);
    if (template === undefined) complain(`no template ${event.template}`);
    else this.document.draft(event, template, complain);
    for (const fact of Object.values(event.sources ?? {})) {
      if (!this.known_by.fact.has(fact)) complain(`no fact ${fact}`);
    }
  }

  document_revised(event, complain) {
    this.approvals = [];
    this.document.add(event.items, complain);
  }

  document_approved(event, complain) {
    const role = this.people.get(event.by)?.role;
    if (role === 'client_owner' && !this.approvals.includes('administrator')) {
      complain('the administrator comes first');
    }
    this.approvals.push(role);
  }

  change_request_agreed(event, complain) {
    const asked = this.engagement.events.find(
      (one) => one.do === 'change_request' && one.key === event.change_request,
    );
    this.document.add(asked?.items, complain, asked?.block);
  }

  block_moved(event, complain) {
    if (!this.approvals.includes('client_owner')) complain('the document is not approved');
    this.document.move(event, complain);
  }

  names(event, complain) {
    const { to, contacts = [], attended = [], trained = [] } = event;
    for (const key of [event.by, to, ...contacts, ...attended, ...trained]) {
      if (key !== undefined && !this.people.has(key)) complain(`nobody is called ${key}`);
    }
    const roles = may_act[event.do];
    const role = this.people.get(event.by)?.role;
    if (roles !== undefined && !roles.includes(role)) complain(`${event.by} may not do it`);
    const { item, thread, change_request: asked } = event;
    if (item !== undefined && !this.document.items.has(item)) complain(`no item ${item}`);
    if (thread?.startsWith('block:') && !this.document.blocks.has(thread.slice(6))) {
      complain(`no ${thread}`);
    }
    if (asked !== undefined && !this.known_by.change_request.has(asked)) complain(`no ${asked}`);
  }

  take(event, complain) {
    for (const member of needed[event.do]) if (!(member in event)) complain(`lacks ${member}`);
    const handler = event.do in block_moves ? 'block_moved' : event.do;
    this[handler]?.(event, complain);
    this.known_by[event.do]?.add(event.key);
    this.names(event, complain);
  }
}

function checkEvents(engagement, known, people, say) {
  const course = new Course(engagement, known, people);
  let before = '';
  for (const event of engagement.events) {
    const complain = (message) => say(`${event.day} ${event.time} ${event.do}: ${message}`);
    const moment = `${String(event.day + 1000).padStart(5, '0')} ${event.time}`;
    if (moment < before) complain('out of order');
    if (event.day > 0) complain('in the future');
    before = moment;
    course.take(event, complain);
  }
  return course.document;
}

function checkContacts(engagement, people, say) {
  for (const span of engagement.contacts) {
    if (!people.has(span.with)) say(`${span.with}, with whom somebody spoke, is nobody`);
    if (span.to < span.from) say(`contacts from ${span.from} to ${span.to} go backwards`);
  }
}

function checkWork(engagement, document, people, packages, say) {
  const minutes = new Map();
  for (const span of engagement.work) {
    const at = `work ${span.from}…${span.to}`;
    if (span.from > span.to || span.to > 0) say(`${at}: not a stretch of past days`);
    if (span.item !== undefined && !document.items.has(span.item))
      say(`${at}: no item ${span.item}`);
    const by = span.by ?? engagement.manager;
    if (!people.has(by)) say(`${at}: nobody is called ${by}`);
    if (by !== engagement.manager) continue;
    for (let day = span.from; day <= span.to; day += 1)
      minutes.set(day, (minutes.get(day) ?? 0) + span.minutes);
  }
  const quota = packages.get(engagement.package)?.minutes_per_day ?? null;
  for (const [day, sum] of minutes)
    if (quota !== null && sum > quota)
      say(`day ${day}: ${sum} minutes logged, the quota is ${quota}`);
}

/**
 * `known`: briefs (key → questions), packages and templates (key → value).
 * `report(file, message)` takes a fault.
 */
export function checkStories(stories, known, report) {
  const provider = stories.find(({ value }) => value.kind === 'provider');
  const seen = new Set();
  for (const { file, value } of stories) {
    const say = (message) => report(file, message);
    for (const { key } of value.people) {
      if (seen.has(key)) say(`${key} is two people`);
      seen.add(key);
    }
    const people = new Map(
      [...(provider?.value.people ?? []), ...value.people].map((person) => [person.key, person]),
    );
    for (const engagement of value.engagements) {
      if (!known.packages.has(engagement.package)) say(`no package ${engagement.package}`);
      if (!known.briefs.has(engagement.brief)) say(`no brief ${engagement.brief}`);
      checkBrief(engagement, known.briefs.get(engagement.brief) ?? new Map(), say);
      const document = checkEvents(engagement, known, people, say);
      checkContacts(engagement, people, say);
      checkWork(engagement, document, people, known.packages, say);
    }
  }
}
