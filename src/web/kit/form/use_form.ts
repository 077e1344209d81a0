import { newKey, Problem } from '@web/api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from './draft';

export interface FormOptions<Values extends object, Result> {
  initial: Values;
  /** Keeps what is typed under this name until it is sent: `time_entry.${engagement_id}`. Never for passwords. */
  draft?: string;
  /** Sends the values. Give `idempotency_key` on: it stays the same while the same values are tried again. */
  send: (values: Values, request: { idempotency_key: string }) => Promise<Result>;
  onDone?: (result: Result) => void;
}

/** What a field component needs; made by `form.field('note')`. */
export interface FieldBinding<Value> {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  /** The refusal that names this field. */
  refusal: Problem | null;
  disabled: boolean;
}

export interface Form<Values extends object> {
  values: Values;
  set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  field: <Name extends keyof Values & string>(name: Name) => FieldBinding<Values[Name]>;
  submit: (event?: { preventDefault(): void }) => Promise<void>;
  /** Back to `initial`, draft forgotten. */
  reset: () => void;
  is_sending: boolean;
  is_changed: boolean;
  /** A refusal that names no field of this form; shown by `<FormRefusal />`. */
  refusal: unknown;
  has_restored_draft: boolean;
  /** The field that the server refused; the frame takes the reader there. */
  refused_field: string | null;
}

/**
 * A form bound to the server's answers. The server decides what is right: a refusal with a `field` appears
 * beside that field, any other above the buttons. Values survive a reload (`draft`), and a retry after a lost
 * connection carries the same idempotency key, so that nothing is made twice.
 */
export function useForm<Values extends object, Result = unknown>(
  options: FormOptions<Values, Result>,
): Form<Values> {
  const { initial, draft } = options;
  const [restored, setRestored] = useState(() => (draft ? readDraft<Values>(draft) : null));
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...restored }));
  const [refusal, setRefusal] = useState<unknown>(null);
  const [is_sending, setSending] = useState(false);
  const [is_changed, setChanged] = useState(restored !== null);
  const key = useRef<string | null>(null);
  // A second Enter arrives before the next drawing; state alone would let it through.
  const busy = useRef(false);

  useEffect(() => {
    if (draft && is_changed) writeDraft(draft, values);
  }, [draft, values, is_changed]);

  const set = useCallback(<Name extends keyof Values>(name: Name, value: Values[Name]) => {
    key.current = null;
    setChanged(true);
    setValues((before) => ({ ...before, [name]: value }));
    setRefusal((before: unknown) =>
      before instanceof Problem && before.field === name ? null : before,
    );
  }, []);

  const forget = () => {
    key.current = null;
    if (draft) dropDraft(draft);
    setRestored(null);
    setChanged(false);
    setRefusal(null);
  };

  const submit = async (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setRefusal(null);
    key.current ??= newKey();
    try {
      const result = await options.send(values, { idempotency_key: key.current });
      forget();
      options.onDone?.(result);
    } catch (reason) {
      // An answered refusal has been decided; the next attempt is a new intention.
      if (reason instanceof Problem && !reason.is_passing) key.current = null;
      setRefusal(reason);
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  const own_field = refusal instanceof Problem && refusal.field !== null && refusal.field in values;
  return {
    values,
    set,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set(name, value),
      refusal: refusal instanceof Problem && refusal.field === name ? refusal : null,
      disabled: is_sending,
    }),
    submit,
    reset: () => {
      forget();
      setValues(initial);
    },
    is_sending,
    is_changed,
    refusal: own_field ? null : refusal,
    has_restored_draft: restored !== null,
    refused_field: own_field ? refusal.field : null,
  };
}
