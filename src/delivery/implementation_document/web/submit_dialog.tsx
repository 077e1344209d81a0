import { api, useChange } from '@web/api';
import { Dialog, FormFrame, TextAreaField, useForm } from '@web/kit';
import { document_path, versions_path } from './use_draft';
import { useWords } from './words';

interface SubmitDialogProps {
  engagement_id: string;
  is_open: boolean;
  onClose: () => void;
  saveFirst: () => Promise<void>;
  onSubmitted: (version_id: string) => void;
}

/** Makes a version of the draft and asks for its approval, with a note for those who will read it. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { is_open, onClose } = props;
  const t = useWords();
  return (
    <Dialog is_open={is_open} onClose={onClose} title={t('submit.title')}>
      <SubmitForm {...props} />
    </Dialog>
  );
}

function SubmitForm({ engagement_id, saveFirst, onSubmitted, onClose }: SubmitDialogProps) {
  const t = useWords();
  const submit = useChange(
    async (values: { note: string; idempotency_key: string }) => {
      await saveFirst();
      return api.post(versions_path, {
        path: { engagement_id },
        body: { note: values.note },
        idempotency_key: values.idempotency_key,
      });
    },
    { touches: [document_path, versions_path] },
  );
  const form = useForm({
    initial: { note: '' },
    draft: `document_note.${engagement_id}`,
    send: (values, { idempotency_key }) => submit.mutateAsync({ ...values, idempotency_key }),
    onDone: (version) => onSubmitted(version.id),
  });
  return (
    <FormFrame form={form} submit_label={t('submit.send')} onCancel={onClose}>
      <p>{t('submit.text')}</p>
      <TextAreaField
        field={form.field('note')}
        label={t('submit.note')}
        description={t('submit.note_hint')}
        autoFocus
      />
    </FormFrame>
  );
}
