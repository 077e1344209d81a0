import { api, useChange } from '@web/api';
import { CheckField, FormFrame, TextAreaField, TextField, useForm } from '@web/kit';
import { facts_path } from './note_fact';
import { discovery_path, type FactView } from './types';
import { useWords } from './words';

interface FactChangeProps {
  engagement_id: string;
  fact: FactView;
  onDone: () => void;
}

/** Corrects a fact. Where it came from stays as it was noted. */
export function FactChangeForm({ engagement_id, fact, onDone }: FactChangeProps) {
  const t = useWords();
  interface Values {
    text: string;
    process: string;
    tags: string;
    is_internal: boolean;
  }
  const change = useChange(
    (values: Values) =>
      api.patch(`${facts_path}/{fact_id}`, {
        path: { engagement_id, fact_id: fact.id },
        body: {
          text: values.text,
          process: values.process,
          tags: values.tags.split(',').filter((tag) => tag.trim() !== ''),
          visibility: values.is_internal ? 'provider' : 'both',
        },
        if_match: `"${fact.revision}"`,
      }),
    { touches: [facts_path, discovery_path] },
  );
  const form = useForm<Values>({
    initial: {
      text: fact.text,
      process: fact.process,
      tags: fact.tags.join(', '),
      is_internal: fact.visibility === 'provider',
    },
    draft: `fact_change.${fact.id}`,
    send: (values) => change.mutateAsync(values),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('fact.save')} onCancel={onDone}>
      <TextAreaField field={form.field('text')} label={t('fact.text')} autoFocus />
      <TextField field={form.field('process')} label={t('fact.process')} />
      <TextField
        field={form.field('tags')}
        label={t('fact.tags')}
        description={t('fact.tags_help')}
      />
      {fact.source !== 'consultation' && (
        <CheckField field={form.field('is_internal')} label={t('fact.internal')} />
      )}
    </FormFrame>
  );
}
