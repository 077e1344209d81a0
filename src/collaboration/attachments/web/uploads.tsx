import { ActionIcon, Progress, Tooltip } from '@mantine/core';
import { upload } from '@web/api';
import { useLocale } from '@web/i18n';
import { formatBytes, useRefusalText } from '@web/kit';
import { FileText, Paperclip, RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import styles from './attachments.module.css';
import { type Attachment, limit_bytes, useWords } from './words';

/** What a form keeps of an uploaded draft, and what a draft of the form may be stored with. */
export type UploadedFile = Pick<Attachment, 'id' | 'name' | 'size_bytes'>;

interface Sending {
  id: number;
  file: File;
  stop: AbortController;
  sent_share: number;
  state: 'sending' | 'failed' | 'too_large';
  reason?: unknown;
}

/** Sends files as drafts of one's own; each is handed over by `onSent` when it has arrived. */
export function useUploads(onSent: (file: UploadedFile) => void) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const last_id = useRef(0);
  const drop = (id: number) => setSending((before) => before.filter((each) => each.id !== id));
  const change = (id: number, changes: Partial<Sending>) =>
    setSending((before) => before.map((each) => (each.id === id ? { ...each, ...changes } : each)));
  const start = async ({ id, file, stop }: Sending) => {
    try {
      const { name, size_bytes, ...rest } = await upload<Attachment>(
        'POST',
        '/api/v1/attachments',
        file,
        {
          signal: stop.signal,
          onProgress: ({ sent_bytes, total_bytes }) =>
            change(id, { sent_share: total_bytes > 0 ? sent_bytes / total_bytes : 0 }),
        },
      );
      drop(id);
      onSent({ id: rest.id, name, size_bytes });
    } catch (reason) {
      if (!stop.signal.aborted) change(id, { state: 'failed', reason });
    }
  };
  const begin = (files: Iterable<File>) => {
    for (const file of files) {
      last_id.current += 1;
      const one: Sending = {
        id: last_id.current,
        file,
        stop: new AbortController(),
        sent_share: 0,
        state: file.size > limit_bytes ? 'too_large' : 'sending',
      };
      setSending((before) => [...before, one]);
      if (one.state === 'sending') void start(one);
    }
  };
  return {
    sending,
    is_busy: sending.some(({ state }) => state === 'sending'),
    begin,
    again: (one: Sending) => {
      change(one.id, { state: 'sending', sent_share: 0, reason: undefined });
      void start(one);
    },
    stop: (one: Sending) => {
      one.stop.abort();
      drop(one.id);
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;

/** The paperclip. */
export function AttachButton({ uploads }: { uploads: Uploads }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip label={t('files.attach')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('files.attach')}
          onClick={() => input.current?.click()}
        >
          <Paperclip size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          uploads.begin(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

interface UploadedFilesProps {
  files: readonly UploadedFile[];
  uploads: Uploads;
  onRemove: (file: UploadedFile) => void;
}

/** What will go with the form: arrived, on its way, or failed. */
export function UploadedFiles({ files, uploads, onRemove }: UploadedFilesProps) {
  const t = useWords();
  const locale = useLocale();
  if (files.length + uploads.sending.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('files.list')}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <FileText size={15} aria-hidden />
          <span className={styles.name}>{file.name}</span>
          <span className={styles.quiet}>{formatBytes(file.size_bytes, locale)}</span>
          <RemoveButton name={file.name} onClick={() => onRemove(file)} />
        </li>
      ))}
      {uploads.sending.map((one) => (
        <SendingLine key={one.id} sending={one} uploads={uploads} />
      ))}
    </ul>
  );
}

function SendingLine({ sending, uploads }: { sending: Sending; uploads: Uploads }) {
  const t = useWords();
  const locale = useLocale();
  const refusal = useRefusalText(sending.reason ?? null);
  const { name } = sending.file;
  const percent = Math.round(sending.sent_share * 100);
  return (
    <li className={styles.file} data-state={sending.state}>
      <FileText size={15} aria-hidden />
      {sending.state === 'sending' && (
        <>
          <span className={styles.name}>{name}</span>
          <Progress
            className={styles.progress ?? ''}
            value={percent}
            aria-label={t('files.sending', { name, percent })}
          />
        </>
      )}
      {sending.state === 'too_large' && (
        <span role="alert">
          {t('files.too_large', { name, limit: formatBytes(limit_bytes, locale) })}
        </span>
      )}
      {sending.state === 'failed' && (
        <>
          <span role="alert">
            {t('files.failed', { name })} {refusal}
          </span>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('files.again')}
            onClick={() => uploads.again(sending)}
          >
            <RotateCcw size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
      <RemoveButton name={name} onClick={() => uploads.stop(sending)} />
    </li>
  );
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={t('files.remove', { name })}
      onClick={onClick}
    >
      <X size={14} aria-hidden />
    </ActionIcon>
  );
}
