import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, download, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Day,
  Dialog,
  FormFrame,
  Hours,
  Section,
  StatusBadge,
  TextAreaField,
  type Tone,
  useForm,
  useToasts,
} from '@web/kit';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import styles from './delay_ledger.module.css';
import { inWords, isNothing } from './fraction';
import { StatementDays } from './statement_days';
import { type Statement, statement_path, statements_path, touches } from './types';
import { useWords } from './words';

const tones: Record<Statement['state'], Tone> = {
  drafted: 'info',
  agreed: 'ok',
  declined: 'bad',
  withdrawn: 'neutral',
};

/** Extensions are proposed with their evidence; the client agrees or declines (DELAY R15). */
export function StatementsSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const statements = useList(statements_path, { path: { engagement_id } });
  if (!statements.items || statements.items.length === 0) return null;
  return (
    <Section title={t('statements')} padding="flush">
      <ul className={styles.lines}>
        {statements.items.map((statement) => (
          <StatementLine key={statement.id} engagement_id={engagement_id} statement={statement} />
        ))}
      </ul>
    </Section>
  );
}

interface StatementProps {
  engagement_id: string;
  statement: Statement;
}

function StatementLine({ engagement_id, statement }: StatementProps) {
  const t = useWords();
  const { content } = statement;
  const [decision, setDecision] = useState<'agreed' | 'declined' | null>(null);
  return (
    <li className={styles.statement}>
      <p className={styles.statement_head}>
        <strong>{t('statement', { number: statement.number })}</strong>
        <StatusBadge tone={tones[statement.state]}>{t(`statement.${statement.state}`)}</StatusBadge>
        {statement.state !== 'withdrawn' && (
          <span>
            {t.node('statement.end', {
              from: <Day day={content.term_ends_on} />,
              to: <Day day={content.new_end_on} />,
            })}
          </span>
        )}
      </p>
      {statement.state !== 'withdrawn' && <StatementSums content={content} />}
      <StatementDays engagement_id={engagement_id} statement={statement} />
      {statement.decided_by_name && (
        <p className={styles.quiet}>
          {statement.decided_by_name} {statement.remarks}
        </p>
      )}
      <div className={styles.actions}>
        {statement.allowed.includes('decide') && (
          <>
            <Button size="compact-sm" onClick={() => setDecision('agreed')}>
              {t('statement.agree')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDecision('declined')}>
              {t('statement.decline')}
            </Button>
          </>
        )}
        {statement.state !== 'withdrawn' && (
          <PdfButton engagement_id={engagement_id} statement={statement} />
        )}
      </div>
      <Dialog
        is_open={decision !== null}
        onClose={() => setDecision(null)}
        title={decision ? t(decision === 'agreed' ? 'statement.agree' : 'statement.decline') : ''}
      >
        {decision && (
          <DecisionForm
            engagement_id={engagement_id}
            statement={statement}
            decision={decision}
            onDone={() => setDecision(null)}
          />
        )}
      </Dialog>
    </li>
  );
}

/** Whose the days are and who pays for them; what can still be disputed is not invoiced (R20). */
function StatementSums({ content }: { content: Statement['content'] }) {
  const t = useWords();
  const { charge, open_charge } = content;
  const is_any_open = [open_charge.client, open_charge.provider, open_charge.nobody].some(
    (days) => !isNothing(days),
  );
  const payers = (of: typeof charge) => ({
    client: inWords(of.client),
    provider: inWords(of.provider),
    nobody: inWords(of.nobody),
  });
  return (
    <p>
      {t('statement.days', {
        client: inWords(content.client_days),
        provider: inWords(content.provider_days),
        both: inWords(content.concurrent_days),
        nobody: inWords(content.neutral_days),
      })}{' '}
      {t('pays', payers(charge))}{' '}
      {content.client_charge_minutes !== 0 &&
        t.node('statement.labour', {
          hours: <Hours effort_minutes={content.client_charge_minutes} />,
        })}{' '}
      {is_any_open && t('statement.open', payers(open_charge))}
    </p>
  );
}

function PdfButton({ engagement_id, statement }: StatementProps) {
  const t = useWords();
  const locale = useLocale();
  const toasts = useToasts();
  const pdf = useMutation({
    mutationFn: () =>
      download(
        `${statement_path}/pdf`,
        {
          path: { engagement_id, extension_statement_id: statement.id },
          query: { language: locale },
        },
        `${t('statement', { number: statement.number })}.pdf`,
      ),
    onError: toasts.showRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={pdf.isPending}
      onClick={() => pdf.mutate()}
      leftSection={<FileDown size={14} aria-hidden />}
    >
      {t('statement.pdf')}
    </Button>
  );
}

interface DecisionFormProps extends StatementProps {
  decision: 'agreed' | 'declined';
  onDone: () => void;
}

function DecisionForm({ engagement_id, statement, decision, onDone }: DecisionFormProps) {
  const t = useWords();
  const change = useChange(
    ({ remarks, key }: { remarks: string; key: string }) =>
      api.post(`${statement_path}/decisions`, {
        path: { engagement_id, extension_statement_id: statement.id },
        body: { decision, content_hash: statement.content_hash, remarks },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm({
    initial: { remarks: '' },
    send: ({ remarks }, { idempotency_key }) =>
      change.mutateAsync({ remarks, key: idempotency_key }),
    onDone,
  });
  const is_agreed = decision === 'agreed';
  return (
    <FormFrame
      form={form}
      submit_label={t(is_agreed ? 'statement.agree' : 'statement.decline')}
      onCancel={onDone}
    >
      {is_agreed && <p className={styles.quiet}>{t('statement.agree.text')}</p>}
      <TextAreaField
        field={form.field('remarks')}
        label={t(is_agreed ? 'remarks' : 'reason')}
        required={!is_agreed}
        autoFocus
      />
    </FormFrame>
  );
}
