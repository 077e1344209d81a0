import { Button } from '@mantine/core';
import { api, type BodyOf, useChange } from '@web/api';
import {
  CheckField,
  Dialog,
  FormFrame,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useToasts,
} from '@web/kit';
import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { discovery_path } from './types';
import { useWords } from './words';

export const facts_path = '/api/v1/engagements/{engagement_id}/facts';
type NewFact = BodyOf<typeof facts_path, 'post'>;

interface NoteFactProps {
  engagement_id: string;
  /** Where it comes from, and its words. */
  initial: Partial<NewFact> & Pick<NewFact, 'source'>;
}

/** Puts something into the notebook of facts, its source filled in. */
export function NoteFactButton(props: NoteFactProps) {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<BookmarkPlus size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('fact.note')}
      </Button>
      <Dialog is_open={is_open} onClose={() => setOpen(false)} title={t('fact.note')} size="lg">
        <FactForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** For what was heard in a talk or handed over by sales, the source is chosen; otherwise it is known. */
export function FactForm({
  engagement_id,
  initial,
  onDone,
}: NoteFactProps & { onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const is_source_free = !initial.source_id;
  const is_internal = initial.source === 'consultation';
  const note = useChange(
    ({ body, key }: { body: NewFact; key: string }) =>
      api.post(facts_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches: [facts_path, discovery_path] },
  );
  const form = useForm({
    initial: {
      text: initial.text ?? '',
      source: initial.source as NewFact['source'] | null,
      process: '',
      tags: '',
      is_internal,
    },
    ...(is_source_free ? { draft: `fact.${engagement_id}` } : {}),
    send: (values, { idempotency_key }) =>
      note.mutateAsync({
        body: {
          text: values.text,
          source: values.source ?? 'talk',
          source_id: initial.source_id ?? null,
          question_key: initial.question_key ?? null,
          quote: initial.quote ?? null,
          process: values.process,
          tags: values.tags.split(',').filter((tag) => tag.trim() !== ''),
          visibility: values.is_internal ? 'provider' : 'both',
        },
        key: idempotency_key,
      }),
    onDone: () => {
      toasts.show({ text: t('fact.noted') });
      onDone();
    },
  });
  return (
    <FormFrame form={form} submit_label={t('fact.note')} onCancel={onDone}>
      <TextAreaField field={form.field('text')} label={t('fact.text')} autoFocus />
      {is_source_free && (
        <SelectField
          field={form.field('source')}
          label={t('fact.source')}
          choices={[
            { value: 'talk', label: t('source.talk') },
            { value: 'sales_hand_over', label: t('source.sales_hand_over') },
          ]}
        />
      )}
      <TextField field={form.field('process')} label={t('fact.process')} />
      <TextField
        field={form.field('tags')}
        label={t('fact.tags')}
        description={t('fact.tags_help')}
      />
      {!is_internal && <CheckField field={form.field('is_internal')} label={t('fact.internal')} />}
    </FormFrame>
  );
}
