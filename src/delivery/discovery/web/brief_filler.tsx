import { Button, NativeSelect } from '@mantine/core';
import { Problem } from '@web/api';
import { cx, RefusalText, useRefusalText } from '@web/kit';
import { useUrlState } from '@web/shell';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AnswerKeeper, AnswersShown } from './answer_keeper';
import styles from './brief.module.css';
import { BriefReview } from './brief_review';
import { useBriefWords } from './brief_words';
import { QuestionField } from './question_field';
import { SavedLine } from './saved_line';
import { type SectionProgress, sectionsOf } from './shown_questions';
import type { AnswerToSave, BriefForm, BriefQuestion, SavedAnswers } from './types';
import { useAnswers } from './use_answers';

interface BriefFillerProps {
  form: BriefForm;
  save: (answers: AnswerToSave[]) => Promise<SavedAnswers>;
  /** Sends the brief in; what follows is the page's. */
  submit: () => Promise<unknown>;
}

const review = 'review';

/** A brief, one section a step. Everything is saved while it is typed; the last step sends it. */
export function BriefFiller({ form, save, submit }: BriefFillerProps) {
  const t = useBriefWords();
  const { keeper, shown } = useAnswers(form, save);
  const sections = sectionsOf(form, shown.values);
  const [chosen, setChosen] = useUrlState('section', sections[0]?.section.key ?? review);
  const found = sections.findIndex(({ section }) => section.key === chosen);
  const step = chosen === review ? sections.length : Math.max(found, 0);
  const current = sections[step];
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is read anew at every step
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);
  const go = (to: number) => {
    moved.current = true;
    void keeper.flush();
    setChosen(sections[to]?.section.key ?? review);
    window.scrollTo({ top: 0 });
  };
  const asked = sections.reduce((sum, { shown: questions }) => sum + questions.length, 0);
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  return (
    <div className={styles.filler}>
      <Steps sections={sections} step={step} onGo={go} />
      <div className={styles.step}>
        <div className={styles.status}>
          <progress
            className={styles.progress}
            value={answered}
            max={asked}
            aria-label={t('progress', { answered, asked })}
          />
          <span>{t('progress', { answered, asked })}</span>
          <SavedLine shown={shown} />
        </div>
        <h2 ref={heading} tabIndex={-1} className={styles.section_title}>
          {current ? current.section.title : t('review.title')}
        </h2>
        {current ? (
          <SectionQuestions keeper={keeper} shown={shown} current={current} />
        ) : (
          <BriefReview
            form={form}
            sections={sections}
            onGo={go}
            onSend={async () => {
              await keeper.flush();
              await submit();
            }}
            is_ready={shown.state === 'saved' && Object.keys(shown.conflicts).length === 0}
          />
        )}
        <div className={styles.moves}>
          {step > 0 && (
            <Button
              variant="default"
              leftSection={<ArrowLeft size={16} aria-hidden />}
              onClick={() => go(step - 1)}
            >
              {t('back')}
            </Button>
          )}
          {current && (
            <Button
              rightSection={<ArrowRight size={16} aria-hidden />}
              onClick={() => go(step + 1)}
            >
              {step === sections.length - 1 ? t('to_review') : t('next')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

interface StepsProps {
  sections: SectionProgress[];
  step: number;
  onGo: (to: number) => void;
}

/** Where one is: a list beside the questions, one line to pull down on a phone. */
function Steps({ sections, step, onGo }: StepsProps) {
  const t = useBriefWords();
  const titles = [...sections.map(({ section }) => section.title), t('review.title')];
  return (
    <nav className={styles.steps} aria-label={t('steps')}>
      <NativeSelect
        className={cx(styles.steps_phone)}
        label={t('step_of', { step: step + 1, count: titles.length })}
        data={titles.map((label, index) => ({ value: String(index), label }))}
        value={String(step)}
        onChange={(event) => onGo(Number(event.currentTarget.value))}
      />
      <ol className={styles.steps_list}>
        {titles.map((title, index) => {
          const section = sections[index];
          const is_done = section !== undefined && section.answered === section.shown.length;
          return (
            <li key={section?.section.key ?? review}>
              <button
                type="button"
                className={styles.step_link}
                aria-current={index === step ? 'step' : undefined}
                onClick={() => onGo(index)}
              >
                <span className={styles.step_title}>{title}</span>
                {is_done && <Check size={14} aria-label={t('step_done')} />}
                {section && !is_done && (
                  <span className={styles.step_count}>
                    {t('step_count', { answered: section.answered, asked: section.shown.length })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface QuestionsProps {
  keeper: AnswerKeeper;
  shown: AnswersShown;
  current: SectionProgress;
}

function SectionQuestions({ keeper, shown, current }: QuestionsProps) {
  return (
    <>
      {current.section.help && <p className={styles.help}>{current.section.help}</p>}
      {shown.closed_by && (
        <p className={styles.closed} role="alert">
          <RefusalText reason={shown.closed_by} />
        </p>
      )}
      {current.shown.map((question) => (
        <Question key={question.key} question={question} keeper={keeper} shown={shown} />
      ))}
    </>
  );
}

interface QuestionProps {
  question: BriefQuestion;
  keeper: AnswerKeeper;
  shown: AnswersShown;
}

function Question({ question, keeper, shown }: QuestionProps) {
  const t = useBriefWords();
  const key = question.key;
  const problem = shown.problems[key];
  const [wrong, setWrong] = useState<Problem | null>(null);
  useEffect(() => {
    setWrong(problem === undefined ? null : new Problem({ title: '', status: 422, key: problem }));
  }, [problem]);
  const error = useRefusalText(wrong);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that a field in it was left
    <div className={styles.question} onBlur={() => void keeper.flush()}>
      <QuestionField
        question={question}
        label={
          <>
            {question.label}
            {question.is_required && <span className={styles.required}>{t('required')}</span>}
          </>
        }
        description={question.help || undefined}
        error={error}
        is_disabled={shown.closed_by !== null}
        value={shown.values[key]}
        onChange={(value) => keeper.type(key, value)}
      />
      {key in shown.conflicts && (
        <div className={styles.conflict} role="alert">
          <p>{t('conflict.text')}</p>
          <blockquote>{sayAnswer(question, shown.conflicts[key])}</blockquote>
          <Button variant="default" size="compact-md" onClick={() => keeper.takeTheirs(key)}>
            {t('conflict.take_theirs')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => keeper.keepMine(key)}>
            {t('conflict.keep_mine')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An answer in words, for reading. */
export function sayAnswer(question: BriefQuestion, value: unknown): string {
  const label = (key: unknown) =>
    question.options.find((option) => option.key === key)?.label ?? String(key);
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) =>
        typeof one === 'object' && one !== null ? Object.values(one).join(' · ') : label(one),
      )
      .join(question.kind === 'table' ? '\n' : ', ');
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ');
  return value === null || value === undefined ? '' : label(value);
}
