import { ActionIcon, Progress } from '@mantine/core';
import { Problem, type UploadProgress } from '@web/api';
import { useLocale } from '@web/i18n';
import { FileText, RotateCcw, Upload, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import styles from './file_drop.module.css';
import { formatBytes } from './format/numbers';
import { RefusalText } from './refusal_text';
import { useKitWords } from './words';

/** Sends one file: `(file, progress) => upload('POST', '/api/v1/attachments', file, progress)`. */
export type SendFile<Result> = (
  file: File,
  request: { signal: AbortSignal; onProgress: (progress: UploadProgress) => void },
) => Promise<Result>;

interface FileDropProps<Result> {
  send: SendFile<Result>;
  onSent: (result: Result, file: File) => void;
  label: string;
  /** As the server limits it; a larger file is not even begun. */
  limit_bytes: number;
  /** As the `accept` of a file input. */
  accept?: string;
}

interface Sending {
  id: number;
  file: File;
  stop: AbortController;
  sent_bytes: number;
  state: 'sending' | 'sent' | 'failed' | 'too_large';
  reason?: unknown;
}

/** A place to drop files on; each streams to the server with its own progress, and can be stopped or tried again. */
export function FileDrop<Result>(props: FileDropProps<Result>) {
  const { label, limit_bytes, accept = '' } = props;
  const t = useKitWords();
  const locale = useLocale();
  const input_id = useId();
  const [is_over, setOver] = useState(false);
  const { files, begin, again, forget } = useSending(props);
  const size = formatBytes(limit_bytes, locale);
  return (
    <div className={styles.drop}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the input inside has the keyboard */}
      <div
        className={styles.place}
        data-over={is_over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          begin(event.dataTransfer.files);
        }}
      >
        <Upload size={18} aria-hidden />
        <input
          id={input_id}
          className={styles.input}
          type="file"
          multiple
          accept={accept}
          aria-label={label}
          onChange={(event) => {
            begin(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={input_id}>
          {t.node('file.drop', {
            choose: <span className={styles.choose}>{t('file.choose')}</span>,
          })}
        </label>
        <span className={styles.limit}>{t('file.limit', { size })}</span>
      </div>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} limit={size} onAgain={again} onStop={forget} />
          ))}
        </ul>
      )}
    </div>
  );
}

function useSending<Result>({ send, onSent, limit_bytes }: FileDropProps<Result>) {
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const last_id = useRef(0);
  const change = (id: number, changes: Partial<Sending>) =>
    setFiles((before) => before.map((each) => (each.id === id ? { ...each, ...changes } : each)));

  const start = async (sending: Sending) => {
    const { id, file, stop } = sending;
    try {
      const onProgress = ({ sent_bytes }: UploadProgress) => change(id, { sent_bytes });
      const result = await send(file, { signal: stop.signal, onProgress });
      change(id, { state: 'sent', sent_bytes: file.size });
      onSent(result, file);
    } catch (reason) {
      if (!stop.signal.aborted) change(id, { state: 'failed', reason });
    }
  };

  const begin = (chosen: FileList | null) => {
    const added = [...(chosen ?? [])].map((file): Sending => {
      last_id.current += 1;
      const state = file.size > limit_bytes ? 'too_large' : 'sending';
      return { id: last_id.current, file, stop: new AbortController(), sent_bytes: 0, state };
    });
    setFiles((before) => [...before, ...added]);
    for (const one of added) if (one.state === 'sending') void start(one);
  };

  const again = (sending: Sending) => {
    const fresh = { ...sending, stop: new AbortController() };
    change(sending.id, { stop: fresh.stop, state: 'sending', sent_bytes: 0, reason: undefined });
    void start(fresh);
  };

  const forget = (sending: Sending) => {
    sending.stop.abort();
    setFiles((before) => before.filter(({ id }) => id !== sending.id));
  };
  return { files, begin, again, forget };
}

interface FileLineProps {
  file: Sending;
  limit: string;
  onAgain: (file: Sending) => void;
  onStop: (file: Sending) => void;
}

function FileLine({ file, limit, onAgain, onStop }: FileLineProps) {
  const t = useKitWords();
  const locale = useLocale();
  const { name, size } = file.file;
  return (
    <li className={styles.file} data-state={file.state}>
      <FileText size={16} aria-hidden />
      <div className={styles.about}>
        <span className={styles.name}>{name}</span>
        {file.state === 'sending' && (
          <Progress
            size={4}
            value={(100 * file.sent_bytes) / Math.max(size, 1)}
            aria-label={name}
          />
        )}
        <span className={styles.note} role={file.state === 'sending' ? undefined : 'status'}>
          {file.state === 'sending' && formatBytes(size, locale)}
          {file.state === 'sent' && t('file.sent')}
          {file.state === 'too_large' && t('file.too_large', { size: limit })}
          {file.state === 'failed' && <RefusalText reason={file.reason} />}
        </span>
      </div>
      {file.state === 'failed' && file.reason instanceof Problem && file.reason.is_passing && (
        <ActionIcon aria-label={t('file.again', { name })} onClick={() => onAgain(file)}>
          <RotateCcw size={15} />
        </ActionIcon>
      )}
      {file.state !== 'sent' && (
        <ActionIcon aria-label={t('file.stop', { name })} onClick={() => onStop(file)}>
          <X size={15} />
        </ActionIcon>
      )}
    </li>
  );
}
