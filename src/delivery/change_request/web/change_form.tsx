import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { api, newKey, useChange } from '@web/api';
import { EffortInput, FormFrame, TextAreaField, TextField, useForm, useToasts } from '@web/kit';
import { useMemo, useRef, useState } from 'react';
import { type ChangeDraft, changeContent, type ItemDraft, newDraft, newItem } from './change_draft';
import styles from './changes.module.css';
import { Effect } from './effect';
import { type BlockLine, type ChangeEffect, changes_path, effects_path, touches } from './types';
import { useWords } from './words';

interface ChangeFormProps {
  engagement_id: string;
  blocks: readonly BlockLine[];
  /** `change`, or `change:<block>:<wish>` for a wish that the client said. */
  source: string;
  onDone: () => void;
}

/** A new block, or items of one that is not delivered yet, with their hours and what they come to. */
export function ChangeForm({ engagement_id, blocks, source, onDone }: ChangeFormProps) {
  const t = useWords();
  const toasts = useToasts();
  const [, source_block_id = null, ...rest] = source.split(':');
  const wish = rest.join(':');
  const open_blocks = blocks.filter(({ state }) => state !== 'delivered' && state !== 'accepted');
  const [first] = useState(() =>
    newDraft(
      newKey,
      open_blocks.some(({ id }) => id === source_block_id) ? (source_block_id ?? '') : '',
      wish,
    ),
  );
  const [effect, setEffect] = useState<ChangeEffect | null>(null);
  // One content for one text: what is tried again after a lost connection is the same request.
  const content = useRef(changeContent(first, newKey));
  const propose = useChange(
    ({ draft, key }: { draft: ChangeDraft; key: string }) =>
      api.post(changes_path, {
        path: { engagement_id },
        body: {
          title: draft.title,
          reason: draft.reason,
          content: content.current,
          source_block_id: wish ? source_block_id : null,
          source_wish: wish || null,
        },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<ChangeDraft>({
    initial: first,
    draft: `change.${engagement_id}.${source}`,
    send: (draft, { idempotency_key }) => propose.mutateAsync({ draft, key: idempotency_key }),
    onDone,
  });
  content.current = useMemo(() => changeContent(form.values, newKey), [form.values]);
  const preview = useChange(() =>
    api.post(effects_path, { path: { engagement_id }, body: content.current }),
  );
  const { items } = form.values;
  const setItem = (index: number, changes: Partial<ItemDraft>) =>
    form.set(
      'items',
      items.map((item, at) => (at === index ? { ...item, ...changes } : item)),
    );
  return (
    <FormFrame form={form} submit_label={t('propose')} onCancel={onDone}>
      <TextField field={form.field('title')} label={t('field.title')} required autoFocus />
      <TextAreaField field={form.field('reason')} label={t('field.reason')} rows={2} />
      <Select
        label={t('field.block')}
        data={[
          { value: '', label: t('field.new_block') },
          ...open_blocks.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={form.values.block_id}
        allowDeselect={false}
        onChange={(value) => form.set('block_id', value ?? '')}
      />
      {form.values.block_id === '' && (
        <>
          <TextField field={form.field('block_title')} label={t('field.block_title')} required />
          <TextField field={form.field('block_result')} label={t('field.block_result')} required />
        </>
      )}
      {items.map((item, index) => (
        <ItemFields
          key={item.id}
          item={item}
          number={index + 1}
          onChange={(changes) => setItem(index, changes)}
          onRemove={
            items.length > 1
              ? () =>
                  form.set(
                    'items',
                    items.filter(({ id }) => id !== item.id),
                  )
              : undefined
          }
        />
      ))}
      <div className={styles.side}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => form.set('items', [...items, newItem(newKey)])}
        >
          {t('item.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={preview.isPending}
          onClick={() =>
            preview.mutate(undefined, { onSuccess: setEffect, onError: toasts.showRefusal })
          }
        >
          {t('effect.show')}
        </Button>
      </div>
      {effect && <Effect effect={effect} />}
    </FormFrame>
  );
}

interface ItemFieldsProps {
  item: ItemDraft;
  number: number;
  onChange: (changes: Partial<ItemDraft>) => void;
  onRemove: (() => void) | undefined;
}

function ItemFields({ item, number, onChange, onRemove }: ItemFieldsProps) {
  const t = useWords();
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>{t('item', { number })}</legend>
      <TextInput
        label={t('item.title')}
        value={item.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('item.solution')}
        value={item.solution}
        onChange={(event) => onChange({ solution: event.currentTarget.value })}
      />
      <Textarea
        label={t('item.criteria')}
        description={t('item.criteria_help')}
        autosize
        minRows={2}
        value={item.criteria}
        onChange={(event) => onChange({ criteria: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <EffortInput
          label={t('item.hours')}
          value={item.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
        <EffortInput
          label={t('item.developer')}
          value={item.developer_minutes}
          onChange={(developer_minutes) => onChange({ developer_minutes })}
        />
      </div>
      {onRemove && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
          {t('item.remove')}
        </Button>
      )}
    </fieldset>
  );
}
