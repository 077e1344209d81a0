import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import { ResourceState, Section } from '@web/kit';
import { ArrowLeft } from 'lucide-react';
import { BriefFiller, sayAnswer } from './brief_filler';
import styles from './discovery.module.css';
import { NoteFactButton } from './note_fact';
import { sectionsOf } from './shown_questions';
import { type BriefForm, discovery_path } from './types';
import { useWords } from './words';

const briefs_path = '/api/v1/engagements/{engagement_id}/briefs';
const brief_path = `${briefs_path}/{brief_id}` as const;

interface BriefPanelProps {
  engagement_id: string;
  brief_id: string;
  may_note: boolean;
  onClose: () => void;
}

/** A brief inside: the client fills it, the provider reads it and notes facts from its answers. */
export function BriefPanel({ engagement_id, brief_id, may_note, onClose }: BriefPanelProps) {
  const t = useWords();
  const locale = useLocale();
  const cache = useQueryClient();
  const path = { engagement_id, brief_id };
  const brief = useResource(brief_path, { path, query: { locale } });
  const reload = async () => {
    const touched = [brief_path, briefs_path, discovery_path] as const;
    await cache.invalidateQueries({
      predicate: (query) => touched.some((one) => one === query.queryKey[0]),
    });
  };
  return (
    <div className={styles.stack}>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<ArrowLeft size={14} aria-hidden />}
          onClick={onClose}
        >
          {t('brief.all')}
        </Button>
      </div>
      <ResourceState query={brief}>
        {(form) =>
          form.brief.allowed.includes('fill') ? (
            <BriefFiller
              form={form}
              save={(answers) => api.put(`${brief_path}/answers`, { path, body: { answers } })}
              submit={async () => {
                await api.post(`${brief_path}/submissions`, { path });
                await reload();
              }}
            />
          ) : (
            <Answers form={form} engagement_id={engagement_id} may_note={may_note} />
          )
        }
      </ResourceState>
    </div>
  );
}

interface AnswersProps {
  form: BriefForm;
  engagement_id: string;
  may_note: boolean;
}

function Answers({ form, engagement_id, may_note }: AnswersProps) {
  const t = useWords();
  const values = Object.fromEntries(
    form.answers.map((answer) => [answer.question_key, answer.value]),
  );
  return (
    <>
      {sectionsOf(form, values).map(({ section, shown }) => (
        <Section key={section.key} title={section.title} padding="flush">
          <dl className={styles.answers}>
            {shown.map((question) => {
              const said = sayAnswer(question, values[question.key]);
              return (
                <div key={question.key} className={styles.answered}>
                  <dt className={styles.quiet}>{question.label}</dt>
                  <dd className={styles.answer}>
                    <span>{said || t('brief.unanswered')}</span>
                    {may_note && said && (
                      <NoteFactButton
                        engagement_id={engagement_id}
                        initial={{
                          text: said,
                          source: 'brief_answer',
                          source_id: form.brief.id,
                          question_key: question.key,
                          quote: said,
                        }}
                      />
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </Section>
      ))}
    </>
  );
}
