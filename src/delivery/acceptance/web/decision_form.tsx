import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { api, useChange } from '@web/api';
import { cx, type Form, FormRefusal, useForm } from '@web/kit';
import { useRef } from 'react';
import styles from './blocks.module.css';
import { type DecisionValues, decisionBody, no_decision } from './decision';
import { type Block, type BlockProps, block_path, touches } from './types';
import { useWords } from './words';

/** The client ticks what is right, says what is not, and accepts the block or returns it. */
export function DecisionForm({ engagement_id, block }: BlockProps) {
  const t = useWords();
  const word = useRef<'acceptances' | 'returns'>('acceptances');
  const decide = useChange(
    ({ values, key }: { values: DecisionValues; key: string }) =>
      api.post(
        word.current === 'acceptances' ? `${block_path}/acceptances` : `${block_path}/returns`,
        {
          path: { engagement_id, block_id: block.id },
          body: decisionBody(block, values),
          idempotency_key: key,
        },
      ),
    { touches },
  );
  const form = useForm<DecisionValues>({
    initial: no_decision,
    draft: `decision.${block.id}.${block.rounds}`,
    send: (values, { idempotency_key }) => decide.mutateAsync({ values, key: idempotency_key }),
  });
  const send = (kind: typeof word.current) => {
    word.current = kind;
    void form.submit();
  };
  const has_unmet = Object.values(form.values.is_met).includes(false);
  return (
    <section className={styles.decision}>
      <h3 className={styles.subtitle}>{t('decide.title')}</h3>
      <p className={styles.quiet}>{t('decide.text')}</p>
      {block.items.map((item) => (
        <CriteriaFields key={item.id} item={item} form={form} />
      ))}
      <Textarea
        label={t('decide.remarks')}
        autosize
        minRows={2}
        value={form.values.remarks}
        onChange={(event) => form.set('remarks', event.currentTarget.value)}
      />
      <Textarea
        label={t('decide.wishes')}
        description={t('decide.wishes_help')}
        autosize
        minRows={1}
        value={form.values.wishes}
        onChange={(event) => form.set('wishes', event.currentTarget.value)}
      />
      <FormRefusal reason={form.refusal} />
      <div className={styles.actions}>
        <Button
          variant={has_unmet ? 'default' : 'filled'}
          loading={form.is_sending && word.current === 'acceptances'}
          onClick={() => send('acceptances')}
        >
          {t('accept')}
        </Button>
        <Button
          variant={has_unmet ? 'filled' : 'default'}
          loading={form.is_sending && word.current === 'returns'}
          onClick={() => send('returns')}
        >
          {t('return')}
        </Button>
      </div>
    </section>
  );
}

interface CriteriaFieldsProps {
  item: Block['items'][number];
  form: Form<DecisionValues>;
}

function CriteriaFields({ item, form }: CriteriaFieldsProps) {
  const t = useWords();
  const { is_met, remark } = form.values;
  return (
    <fieldset className={styles.criteria}>
      <legend className={styles.item_title}>{item.title}</legend>
      {item.criteria.map(({ id, text }) => (
        <div key={id} className={styles.criterion}>
          <span>{text}</span>
          <SegmentedControl
            size="xs"
            aria-label={text}
            value={is_met[id] === undefined ? '' : is_met[id] ? 'met' : 'unmet'}
            data={[
              { value: 'met', label: t('met') },
              { value: 'unmet', label: t('unmet') },
            ]}
            onChange={(value) => form.set('is_met', { ...is_met, [id]: value === 'met' })}
          />
          {is_met[id] === false && (
            <TextInput
              className={cx(styles.wide)}
              aria-label={t('decide.what_is_wrong')}
              placeholder={t('decide.what_is_wrong')}
              value={remark[id] ?? ''}
              onChange={(event) =>
                form.set('remark', { ...remark, [id]: event.currentTarget.value })
              }
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
