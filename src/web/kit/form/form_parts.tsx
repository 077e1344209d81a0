import { Anchor, Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRefusalText } from '../refusal_text';
import { useKitWords } from '../words';
import styles from './form_parts.module.css';
import type { Form } from './use_form';

interface FormFrameProps<Values extends object> {
  form: Form<Values>;
  /** What the button does: "Log time", never "Submit". */
  submit_label?: string;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}

/** A form: its fields in a column, the refusal that names none of them, and the buttons. */
export function FormFrame<Values extends object>(props: FormFrameProps<Values>) {
  const { form, submit_label, onCancel, children } = props;
  const t = useKitWords();
  const frame = useRef<HTMLFormElement>(null);
  const { refused_field, is_sending } = form;
  useEffect(() => {
    if (refused_field === null || is_sending) return;
    const field = frame.current?.elements.namedItem(refused_field);
    if (field instanceof HTMLElement) field.focus();
    else if (field instanceof RadioNodeList && field[0] instanceof HTMLElement) field[0].focus();
  }, [refused_field, is_sending]);
  return (
    <form
      ref={frame}
      className={styles.form}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      {form.has_restored_draft && (
        <p className={styles.restored} role="status">
          {t('form.draft_restored')}{' '}
          <Anchor component="button" type="button" inherit onClick={form.reset}>
            {t('form.draft_discard')}
          </Anchor>
        </p>
      )}
      {children}
      <FormRefusal reason={form.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.is_sending}>
          {submit_label ?? t('form.save')}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Short fields side by side; one under another where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** A refusal of the whole form; read aloud when it appears. */
export function FormRefusal({ reason }: { reason: unknown }) {
  const text = useRefusalText(reason);
  return (
    <div role="alert">
      {text && (
        <p className={styles.refusal}>
          <CircleAlert size={16} aria-hidden /> <span>{text}</span>
        </p>
      )}
    </div>
  );
}
