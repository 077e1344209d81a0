import { useLocale } from '@web/i18n';
import { formatBytes } from '@web/kit';
import { FileText } from 'lucide-react';
import { useAttachmentLink } from './attachment_link';
import styles from './attachments.module.css';
import { type Attachment, useWords } from './words';

/** Files as they stand under a message or an answer: pictures small, everything by name and size. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const t = useWords();
  if (attachments.length === 0) return null;
  const pictures = attachments.filter(({ is_picture }) => is_picture);
  const others = attachments.filter(({ is_picture }) => !is_picture);
  return (
    <ul className={styles.files} aria-label={t('files.list')}>
      {pictures.map((picture) => (
        <li key={picture.id}>
          <Picture picture={picture} />
        </li>
      ))}
      {others.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}

function Picture({ picture }: { picture: Attachment }) {
  const link = useAttachmentLink();
  return (
    <a href={link(picture.id, 'inline')} target="_blank" rel="noreferrer">
      <img
        className={styles.picture}
        src={link(picture.id, 'inline')}
        alt={picture.name}
        loading="lazy"
      />
    </a>
  );
}

/** Its name and size; a click downloads it. */
export function FileLink({ file }: { file: Attachment }) {
  const t = useWords();
  const locale = useLocale();
  const link = useAttachmentLink();
  const size = formatBytes(file.size_bytes, locale);
  return (
    <a
      className={styles.file}
      href={link(file.id)}
      download={file.name}
      title={t('files.download', { name: file.name, size })}
    >
      <FileText size={15} aria-hidden />
      <span className={styles.name}>{file.name}</span>
      <span className={styles.quiet}>{size}</span>
    </a>
  );
}
