import { ActionIcon } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, upload, useChange, useList } from '@web/api';
import { FileDrop, ListState, RelativeTime, Section, useConfirm, useToasts } from '@web/kit';
import { useViewer } from '@web/shell';
import { X } from 'lucide-react';
import { FileLink } from './attachment_list';
import styles from './attachments.module.css';
import { type Attachment, limit_bytes, useWords } from './words';

const attachments_path = '/api/v1/attachments';

interface SubjectFilesProps {
  subject_kind: string;
  subject_id: string;
}

/** The files of something: its own, and those that came with what was said about it. */
export function SubjectFiles({ subject_kind, subject_id }: SubjectFilesProps) {
  const t = useWords();
  const cache = useQueryClient();
  const query = { subject_kind, subject_id };
  const files = useList(attachments_path, { query });
  return (
    <Section title={t('files.list')}>
      <FileDrop
        label={t('files.attach')}
        limit_bytes={limit_bytes}
        send={(file, request) =>
          upload<Attachment>('POST', attachments_path, file, { query, ...request })
        }
        onSent={() => void cache.invalidateQueries({ queryKey: [attachments_path] })}
      />
      <ListState
        query={files}
        items={files.items}
        empty={{ title: t('files.none') }}
        empty_look="line"
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((file) => (
              <li key={file.id} className={styles.line}>
                <FileLink file={file} />
                <span className={styles.quiet}>
                  {file.uploaded_by_name} · <RelativeTime at={file.uploaded_at} />
                </span>
                {file.holder_id === subject_id && <RemoveButton file={file} />}
              </li>
            ))}
          </ul>
        )}
      </ListState>
    </Section>
  );
}

/** Only for one's own: the server says so as well. */
function RemoveButton({ file }: { file: Attachment }) {
  const t = useWords();
  const toasts = useToasts();
  const confirm = useConfirm();
  const { person } = useViewer();
  const remove = useChange(
    () => api.delete('/api/v1/attachments/{attachment_id}', { path: { attachment_id: file.id } }),
    { touches: [attachments_path] },
  );
  if (file.uploaded_by !== person.id) return null;
  const ask = async () => {
    const is_sure = await confirm({
      title: t('files.remove_title', { name: file.name }),
      text: t('files.remove_text'),
      confirm_label: t('files.remove_confirm'),
      kind: 'destructive',
    });
    if (is_sure) remove.mutate(undefined, { onError: (reason) => toasts.showRefusal(reason) });
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      loading={remove.isPending}
      aria-label={t('files.remove', { name: file.name })}
      onClick={() => void ask()}
    >
      <X size={14} aria-hidden />
    </ActionIcon>
  );
}
