import type { BriefForm, BriefQuestion, BriefSection } from './types';

type Values = Readonly<Record<string, unknown>>;

/** Whether something was answered; blanks, empty lists and empty rows are no answer. */
export function isAnswered(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isAnswered);
  if (typeof value === 'object') return Object.values(value).some(isAnswered);
  return true;
}

function find(form: BriefForm, key: string): BriefQuestion | undefined {
  for (const section of form.questionnaire.sections) {
    const found = section.questions.find((question) => question.key === key);
    if (found) return found;
  }
  return undefined;
}

/** Whether the question is asked, as its `shown_if` says; one that hangs on a hidden one is hidden. */
export function isShown(form: BriefForm, question: BriefQuestion, values: Values): boolean {
  const condition = question.shown_if;
  if (!condition) return true;
  const other = find(form, condition.question);
  if (!other || !isShown(form, other, values)) return false;
  const answer = values[condition.question];
  if (condition.equals !== null) return answer === condition.equals;
  return Array.isArray(answer) && answer.includes(condition.includes);
}

export interface SectionProgress {
  section: BriefSection;
  shown: BriefQuestion[];
  answered: number;
  missing: BriefQuestion[];
}

/** What each section asks, given the answers so far; sections that ask nothing are left out. */
export function sectionsOf(form: BriefForm, values: Values): SectionProgress[] {
  return form.questionnaire.sections
    .map((section) => {
      const shown = section.questions.filter((question) => isShown(form, question, values));
      const open = shown.filter(({ key }) => !isAnswered(values[key]));
      return {
        section,
        shown,
        answered: shown.length - open.length,
        missing: open.filter((question) => question.is_required),
      };
    })
    .filter(({ shown }) => shown.length > 0);
}
