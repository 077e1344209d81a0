import styles from './conversation.module.css';
import { textParts } from './message_text';

interface MessageTextProps {
  text: string;
  mentions: readonly { name: string }[];
}

/** A message with its people marked and its addresses made links. */
export function MessageText({ text, mentions }: MessageTextProps) {
  const parts = textParts(
    text,
    mentions.map(({ name }) => name),
  );
  return parts.map((part, index) => {
    const key = `${index}.${part.kind}`;
    if (part.kind === 'mention') {
      return (
        <span key={key} className={styles.mention}>
          {part.text}
        </span>
      );
    }
    if (part.kind === 'link') {
      return (
        <a key={key} href={part.text} target="_blank" rel="noreferrer nofollow">
          {part.text}
        </a>
      );
    }
    return part.text;
  });
}
