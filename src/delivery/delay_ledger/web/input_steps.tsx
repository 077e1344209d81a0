import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { FormFrame, Instant, TextAreaField, useForm } from '@web/kit';
import styles from './delay_ledger.module.css';
import { type InputRequest, inputs_path, touches } from './types';
import { useWords } from './words';

/** What may be done with a request: by the client, and by the provider (DELAY R3, R12). */
const steps = ['supply', 'return', 'complete', 'return_supply', 'withdraw'] as const;
export type InputStep = (typeof steps)[number];

export interface InputStepProps {
  request: InputRequest;
  step: InputStep;
}

/** The wanted step where it may be taken, or the first that may. */
export function stepOf(request: InputRequest, wanted: InputStep): InputStep | undefined {
  const possible = steps.filter((step) => request.allowed.includes(step));
  return possible.includes(wanted) ? wanted : possible[0];
}

interface InputStepButtonsProps {
  request: InputRequest;
  onStep: (step: InputStepProps) => void;
}

export function InputStepButtons({ request, onStep }: InputStepButtonsProps) {
  const t = useWords();
  return (
    <span className={styles.side}>
      {steps
        .filter((step) => request.allowed.includes(step))
        .map((step) => (
          <Button
            key={step}
            size="compact-sm"
            variant={step === 'supply' || step === 'complete' ? 'default' : 'subtle'}
            onClick={() => onStep({ request, step })}
          >
            {t(`input.${step}`)}
          </Button>
        ))}
    </span>
  );
}

/** What both sides have said about a request so far. */
export function InputSteps({ request }: { request: InputRequest }) {
  const t = useWords();
  return request.steps.map(({ kind, note, person_name, made_at }) => (
    <span key={made_at} className={styles.answer}>
      {t(`input_step.${kind}`)}
      {note && `: ${note}`}{' '}
      <span className={styles.quiet}>
        {person_name} <Instant at={made_at} />
      </span>
    </span>
  ));
}

interface InputStepFormProps extends InputStepProps {
  engagement_id: string;
  onDone: () => void;
}

export function InputStepForm({ engagement_id, request, step, onDone }: InputStepFormProps) {
  const t = useWords();
  const change = useChange(
    ({ words, key }: { words: string; key: string }) =>
      send(step, words, {
        path: { engagement_id, input_request_id: request.id },
        idempotency_key: key,
      }),
    { touches },
  );
  const field = fields[step];
  const form = useForm({
    initial: { [field]: '' },
    send: (values, { idempotency_key }) =>
      change.mutateAsync({ words: values[field] ?? '', key: idempotency_key }),
    onDone,
  });
  const is_needed = field !== 'note';
  return (
    <FormFrame form={form} submit_label={t(`input.${step}`)} onCancel={onDone}>
      {request.details && <p>{request.details}</p>}
      <TextAreaField
        field={{ ...form.field(field), value: form.values[field] ?? '' }}
        label={t(`input.${step}.words`)}
        required={is_needed}
        autoFocus
      />
    </FormFrame>
  );
}

/** What the words of a step are called in its body. */
const fields = {
  supply: 'note',
  withdraw: 'note',
  return: 'reason',
  return_supply: 'reason',
  complete: 'details',
} as const;

interface Sending {
  path: { engagement_id: string; input_request_id: string };
  idempotency_key: string;
}

function send(step: InputStep, words: string, sending: Sending) {
  const one = `${inputs_path}/{input_request_id}` as const;
  switch (step) {
    case 'supply':
      return api.post(`${one}/supplies`, { ...sending, body: { note: words } });
    case 'withdraw':
      return api.post(`${one}/withdrawals`, { ...sending, body: { note: words } });
    case 'return':
      return api.post(`${one}/returns`, { ...sending, body: { reason: words } });
    case 'return_supply':
      return api.post(`${one}/supply_returns`, { ...sending, body: { reason: words } });
    case 'complete':
      return api.post(`${one}/completions`, { ...sending, body: { details: words } });
  }
}
