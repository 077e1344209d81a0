import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import {
  Day,
  Dialog,
  FormFrame,
  Instant,
  ListState,
  Section,
  StatusBadge,
  TextAreaField,
  type Tone,
  useForm,
  useShortcut,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { NoteFactButton } from './note_fact';
import { TextDialog } from './text_dialog';
import { discovery_path, type QuestionView } from './types';
import { useWords } from './words';

const list_path = '/api/v1/engagements/{engagement_id}/questions';
const touches = [list_path, discovery_path];

const tones: Record<QuestionView['state'], Tone> = {
  asked: 'info',
  answered: 'accent',
  complete: 'ok',
  withdrawn: 'neutral',
};

/** Questions to the client, the newest first, each with its rounds. */
export function QuestionsSection({ engagement_id, discovery }: PartProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const may_ask = discovery.allowed.includes('ask_question');
  const questions = useList(list_path, { path: { engagement_id } });
  useShortcut('n', t('question.ask'), () => setPanel('question'), may_ask);
  return (
    <Section
      title={t('part.questions')}
      padding="flush"
      actions={
        may_ask && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setPanel('question')}
          >
            {t('question.ask')}
          </Button>
        )
      }
    >
      <ListState
        query={questions}
        items={questions.items}
        empty={{ title: t('question.none'), text: t('question.none_text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((question) => (
              <QuestionLine
                key={question.id}
                engagement_id={engagement_id}
                question={question}
                may_note={discovery.allowed.includes('note_fact')}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={panel === 'question'}
        onClose={() => setPanel('')}
        title={t('question.ask')}
        size="lg"
      >
        <AskForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function AskForm({ engagement_id, onDone }: { engagement_id: string; onDone: () => void }) {
  const t = useWords();
  const ask = useChange(
    ({ body, key }: { body: { question: string; context: string }; key: string }) =>
      api.post(list_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches },
  );
  const form = useForm({
    initial: { question: '', context: '' },
    draft: `question.${engagement_id}`,
    send: (body, { idempotency_key }) => ask.mutateAsync({ body, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('question.ask')} onCancel={onDone}>
      <TextAreaField field={form.field('question')} label={t('question.text')} autoFocus />
      <TextAreaField
        field={form.field('context')}
        label={t('question.context')}
        description={t('question.context_help')}
        rows={2}
      />
    </FormFrame>
  );
}

interface LineProps {
  engagement_id: string;
  question: QuestionView;
  may_note: boolean;
}

type OpenDialog = 'answer' | 'return' | 'withdraw';

function QuestionLine({ engagement_id, question, may_note }: LineProps) {
  const t = useWords();
  const [open, setOpen] = useUrlState('open');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const path = { engagement_id, question_id: question.id };
  const complete = useChange(() => api.post(`${list_path}/{question_id}/completions`, { path }), {
    touches,
  });
  const may = (action: string) => question.allowed.includes(action);
  const last = question.rounds.at(-1);
  return (
    <li className={styles.line} data-open={open === question.id || undefined}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>
          <button type="button" className={styles.title_link} onClick={() => setOpen(question.id)}>
            {t('question.title', { number: question.number, question: question.question })}
          </button>
        </p>
        {question.context && <p className={styles.quiet}>{question.context}</p>}
        {question.rounds.map((round) => (
          <div key={round.round} className={styles.round}>
            {round.remark && <p className={styles.remark}>{round.remark}</p>}
            {round.answer && <p className={styles.answer}>{round.answer}</p>}
            <p className={styles.quiet}>
              {round.answered_at
                ? t.node(
                    round.answered_side === 'provider' ? 'question.written_down' : 'question.by',
                    {
                      person: round.answered_by_name,
                      when: <Instant at={round.answered_at} />,
                    },
                  )
                : t.node('due', { day: <Day day={round.due_on} /> })}
            </p>
          </div>
        ))}
        {question.withdrawal_reason && (
          <p className={styles.remark}>{question.withdrawal_reason}</p>
        )}
      </div>
      <div className={styles.line_side}>
        {question.is_late && <StatusBadge tone="bad">{t('late')}</StatusBadge>}
        <StatusBadge tone={tones[question.state]}>
          {t(`question.state.${question.state}`)}
        </StatusBadge>
        {may('answer') && (
          <Button size="compact-sm" onClick={() => setDialog('answer')}>
            {t('question.answer')}
          </Button>
        )}
        {may('complete') && (
          <Button
            size="compact-sm"
            loading={complete.isPending}
            onClick={() => complete.mutate(undefined)}
          >
            {t('question.complete')}
          </Button>
        )}
        {may('return') && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog('return')}>
            {t('question.return')}
          </Button>
        )}
        {may_note && last?.answer && (
          <NoteFactButton
            engagement_id={engagement_id}
            initial={{
              text: last.answer,
              source: 'question',
              source_id: question.id,
              quote: last.answer,
            }}
          />
        )}
        {may('withdraw') && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setDialog('withdraw')}
          >
            {t('question.withdraw')}
          </Button>
        )}
      </div>
      <TextDialog
        is_open={dialog === 'answer'}
        onClose={() => setDialog(null)}
        title={t('question.answer')}
        lead={<p className={styles.lead}>{question.question}</p>}
        name="answer"
        label={t('question.your_answer')}
        submit_label={t('question.send_answer')}
        draft={`answer.${question.id}`}
        touches={touches}
        send={(body, idempotency_key) =>
          api.post(`${list_path}/{question_id}/answers`, { path, body, idempotency_key })
        }
      />
      <TextDialog
        is_open={dialog === 'return'}
        onClose={() => setDialog(null)}
        title={t('question.return')}
        lead={<p className={styles.lead}>{t('question.return_text')}</p>}
        name="remark"
        label={t('question.remark')}
        submit_label={t('question.return')}
        touches={touches}
        send={(body, idempotency_key) =>
          api.post(`${list_path}/{question_id}/returns`, { path, body, idempotency_key })
        }
      />
      <TextDialog
        is_open={dialog === 'withdraw'}
        onClose={() => setDialog(null)}
        title={t('question.withdraw')}
        name="reason"
        label={t('reason')}
        submit_label={t('question.withdraw')}
        touches={touches}
        send={(body, idempotency_key) =>
          api.post(`${list_path}/{question_id}/withdrawals`, { path, body, idempotency_key })
        }
      />
    </li>
  );
}
