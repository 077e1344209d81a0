import { useChange } from '@web/api';
import { Dialog, FormFrame, TextAreaField, useForm } from '@web/kit';
import type { ReactNode } from 'react';

interface TextDialogProps<Name extends string> {
  is_open: boolean;
  onClose: () => void;
  title: string;
  /** What is asked, above the field. */
  lead?: ReactNode;
  /** The member of the body that the text becomes. */
  name: Name;
  label: string;
  submit_label: string;
  draft?: string;
  touches: readonly string[];
  send: (body: Record<Name, string>, idempotency_key: string) => Promise<unknown>;
}

/** One question, one text: an answer, a reason, a remark. */
export function TextDialog<Name extends string>(props: TextDialogProps<Name>) {
  return (
    <Dialog is_open={props.is_open} onClose={props.onClose} title={props.title} size="lg">
      <TextForm {...props} />
    </Dialog>
  );
}

function TextForm<Name extends string>(props: TextDialogProps<Name>) {
  const { name, send, touches, draft, onClose, lead, label, submit_label } = props;
  const change = useChange(
    ({ text, key }: { text: string; key: string }) =>
      send({ [name]: text } as Record<Name, string>, key),
    { touches },
  );
  const form = useForm<Record<string, string>>({
    initial: { [name]: '' },
    ...(draft ? { draft } : {}),
    send: (values, { idempotency_key }) =>
      change.mutateAsync({ text: values[name] ?? '', key: idempotency_key }),
    onDone: onClose,
  });
  return (
    <FormFrame form={form} submit_label={submit_label} onCancel={onClose}>
      {lead}
      <TextAreaField field={form.field(name)} label={label} rows={4} autoFocus />
    </FormFrame>
  );
}
