import {
  AttachButton,
  type UploadedFile,
  UploadedFiles,
  useUploads,
} from '@collaboration/attachments/web';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, useList } from '@web/api';
import { FormRefusal, useForm } from '@web/kit';
import { useUrlState } from '@web/shell';
import { LockKeyhole, Send, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import styles from './conversation.module.css';
import { MentionArea } from './mention_area';
import { mentionsIn } from './message_text';
import { type About, conversation_path, type Message, messages_path, useWords } from './words';

interface ComposerProps {
  about: About;
  may_write_internally: boolean;
  reply_to: Message | null;
  onNoReply: () => void;
}

type Audience = Message['audience'];

/** Where one writes. What is typed, and the files that arrived, survive a reload. */
export function Composer({ about, may_write_internally, reply_to, onNoReply }: ComposerProps) {
  const t = useWords();
  const [is_over, setOver] = useState(false);
  const { form, people, audience } = useMessageForm(about, reply_to, onNoReply);
  const { attachments } = form.values;
  const uploads = useUploads((file) => form.set('attachments', [...attachments, file]));
  const is_internal = audience === 'provider_only';
  const readers = people.filter(({ is_of_provider }) => !is_internal || is_of_provider);
  const send = () => {
    if (!uploads.is_busy) void form.submit();
  };
  return (
    <form
      className={styles.composer}
      data-internal={is_internal || undefined}
      data-over={is_over || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        uploads.begin(event.dataTransfer.files);
      }}
    >
      {reply_to && <ReplyLine message={reply_to} onNoReply={onNoReply} />}
      <MentionArea
        field={form.field('text')}
        label={t('talk.write')}
        placeholder={t(is_internal ? 'talk.placeholder_internal' : 'talk.placeholder')}
        people={readers}
        onSend={send}
        onPasteFiles={uploads.begin}
      />
      <UploadedFiles
        files={attachments}
        uploads={uploads}
        onRemove={(file) =>
          form.set(
            'attachments',
            attachments.filter(({ id }) => id !== file.id),
          )
        }
      />
      <FormRefusal reason={form.refusal} />
      <div className={styles.bar}>
        <AttachButton uploads={uploads} />
        {may_write_internally && (
          <AudienceChoice
            audience={audience}
            is_fixed={reply_to?.audience === 'provider_only'}
            onChange={(chosen) => form.set('audience', chosen)}
          />
        )}
        <span className={styles.hint}>{t('talk.send_hint')}</span>
        <Button
          type="submit"
          loading={form.is_sending}
          disabled={uploads.is_busy}
          leftSection={<Send size={15} aria-hidden />}
        >
          {t('talk.send')}
        </Button>
      </div>
    </form>
  );
}

function useMessageForm(about: About, reply_to: Message | null, onSent: () => void) {
  const cache = useQueryClient();
  const { subject_kind, subject_id } = about;
  const path = { subject_kind, subject_id };
  const participants = useList('/api/v1/conversations/{subject_kind}/{subject_id}/participants', {
    path,
  });
  const people = participants.items ?? [];
  const form = useForm({
    initial: {
      text: '',
      audience: 'everyone' as Audience,
      attachments: [] as readonly UploadedFile[],
    },
    draft: `talk.${subject_kind}.${subject_id}`,
    send: ({ text, attachments, audience: chosen }, { idempotency_key }) =>
      api.post(messages_path, {
        path,
        body: {
          text,
          audience: reply_to?.audience === 'provider_only' ? 'provider_only' : chosen,
          reply_to_id: reply_to?.id ?? null,
          mentions: mentionsIn(text, people),
          attachment_ids: attachments.map(({ id }) => id),
        },
        idempotency_key,
      }),
    onDone: () => {
      form.reset();
      onSent();
      void cache.invalidateQueries({ queryKey: [messages_path] });
      void cache.invalidateQueries({ queryKey: [conversation_path] });
    },
  });
  const { set } = form;
  const setText = useCallback((text: string) => set('text', text), [set]);
  useSuggestedText(form.values.text, setText);
  // What answers our own people stays among them: the server would refuse anything else.
  const audience: Audience =
    reply_to?.audience === 'provider_only' ? 'provider_only' : form.values.audience;
  return { form, people, audience };
}

/** A link may bring the first words (`?write=…`), as a reminder does; what was typed before wins. */
function useSuggestedText(text: string, setText: (text: string) => void) {
  const [suggested, setSuggested] = useUrlState('write');
  useEffect(() => {
    if (!suggested) return;
    if (!text.trim()) setText(suggested);
    setSuggested('');
  }, [suggested, setSuggested, text, setText]);
}

interface AudienceChoiceProps {
  audience: Audience;
  is_fixed: boolean;
  onChange: (audience: Audience) => void;
}

function AudienceChoice({ audience, is_fixed, onChange }: AudienceChoiceProps) {
  const t = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('talk.audience')}
      value={audience}
      disabled={is_fixed}
      data={[
        { value: 'everyone', label: t('talk.everyone') },
        {
          value: 'provider_only',
          label: (
            <span className={styles.choice}>
              <LockKeyhole size={12} aria-hidden /> {t('talk.internal')}
            </span>
          ),
        },
      ]}
      onChange={(value) => onChange(value === 'provider_only' ? 'provider_only' : 'everyone')}
    />
  );
}

function ReplyLine({ message, onNoReply }: { message: Message; onNoReply: () => void }) {
  const t = useWords();
  return (
    <div className={styles.reply}>
      <span className={styles.reply_text}>
        <strong>{t('talk.reply_to', { name: message.author_name })}</strong> {message.text}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('talk.no_reply')}
        onClick={onNoReply}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
