import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, useList } from '@web/api';
import { FormRefusal, useForm } from '@web/kit';
import styles from './conversation.module.css';
import { MentionArea } from './mention_area';
import { mentionsIn } from './message_text';
import { type About, type Message, message_path, messages_path, useWords } from './words';

interface EditFormProps {
  about: About;
  message: Message;
  onDone: () => void;
}

/** Corrects one's own message in its place. */
export function EditForm({ about, message, onDone }: EditFormProps) {
  const t = useWords();
  const cache = useQueryClient();
  const { subject_kind, subject_id } = about;
  const people = useList('/api/v1/conversations/{subject_kind}/{subject_id}/participants', {
    path: { subject_kind, subject_id },
  });
  const form = useForm({
    initial: { text: message.text },
    send: ({ text }) =>
      api.patch(message_path, {
        path: { subject_kind, subject_id, message_id: message.id },
        if_match: `"${message.revision}"`,
        body: { text, mentions: mentionsIn(text, people.items ?? message.mentions) },
      }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: [messages_path] });
      onDone();
    },
  });
  const readers = (people.items ?? []).filter(
    ({ is_of_provider }) => message.audience === 'everyone' || is_of_provider,
  );
  return (
    <form className={styles.edit} onSubmit={(event) => void form.submit(event)}>
      <MentionArea
        field={form.field('text')}
        label={t('talk.change')}
        people={readers}
        onSend={() => void form.submit()}
        onEscape={onDone}
        autoFocus
      />
      <FormRefusal reason={form.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={form.is_sending}>
          {t('talk.save')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onDone}>
          {t('talk.cancel')}
        </Button>
      </div>
    </form>
  );
}
