import type { AnswerOf, ItemOf } from '@web/api';
import { defineWords, useLocale } from '@web/i18n';
import { formatDay, formatEffort, type HealthSignal, type Party } from '@web/kit';
import strings from './overview.strings.json';

export const useWords = defineWords(strings);

export type Header = AnswerOf<'/api/v1/engagements/{engagement_id}/header', 'get'>;
export type Home = AnswerOf<'/api/v1/home', 'get'>;
export type HomeLine = Home['lines'][number];
export type Step = Header['other_step'];
export type Ball = Header['ball'];
export type Signal = Header['health'][number];
export type ManagerLine = ItemOf<'/api/v1/department_managers'>;
export type DepartmentDelay = AnswerOf<'/api/v1/department_delay', 'get'>;
export type EngagementDelay = DepartmentDelay['engagements'][number];

export const party_of: Record<Ball['court'], Party> = {
  provider: 'provider',
  client: 'client',
  nobody: 'neutral',
};

/** Of a document the title is the number of its version. */
const is_version = (title: string) => /^\d+$/.test(title);
/** Of a disputed or adjusted day of the ledger it is the day. */
const is_day = (title: string) => /^\d{4}-\d{2}-\d{2}$/.test(title);

/** A step as an order: "Answer 3 questions". */
export function useStepText(): (step: Step) => string {
  const t = useWords();
  const locale = useLocale();
  return ({ key, parameters }) => {
    const name = `step.${key}`;
    const count = Number(parameters.count ?? 1);
    const named = parameters.title ?? '';
    const title = is_version(named)
      ? t('document_version', { number: named })
      : is_day(named)
        ? formatDay(named, locale)
        : named;
    return t.has(name) ? t(name, { ...parameters, title, count }) : key;
  };
}

/** What the party with the ball has it for: "document approval". */
export function useCauseText(): (ball: Ball) => string {
  const t = useWords();
  return ({ cause }) => {
    const name = `cause.${cause}`;
    return t.has(name) ? t(name) : cause;
  };
}

/** The same with what it is about: "question: Where is the list?", "document approval: version 2". */
export function useMatterText(): (ball: Ball) => string {
  const t = useWords();
  const causeText = useCauseText();
  return (ball) => {
    const { title } = ball;
    if (!title) return causeText(ball);
    const about = is_version(title) ? t('version', { number: title }) : title;
    return `${causeText(ball)}: ${about}`;
  };
}

/** The server's signals in words. */
export function useSignals(): (health: readonly Signal[]) => HealthSignal[] {
  const t = useWords();
  const locale = useLocale();
  return (health) =>
    health.map(({ kind, state, key, value }) => {
      const name = `value.${key}`;
      const said = { value, time: formatEffort(value, locale) };
      return {
        key: kind,
        label: t(`signal.${kind}`),
        value: t.has(name) ? t(name, said) : String(value),
        state,
      };
    });
}
