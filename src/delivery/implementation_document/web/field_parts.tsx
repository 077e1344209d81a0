import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './details.module.css';

interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  description?: string;
  placeholder?: string;
  max_length: number;
  is_read_only: boolean;
  /** A line, or a text that grows. */
  lines?: 1 | 2 | 3;
}

/** A text of the draft, stored as it is typed. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, onChange, description, placeholder, max_length, lines = 1 } = props;
  const common = {
    label,
    description,
    placeholder: placeholder ?? '',
    value,
    maxLength: max_length,
    readOnly: props.is_read_only,
    size: 'sm',
  };
  if (lines === 1) {
    return <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <Textarea
      {...common}
      autosize
      minRows={lines}
      maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A part of the details under a heading of its own. */
export function Part(props: { title: string; hint?: string | undefined; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading} className={styles.part_title}>
        {props.title}
      </h3>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {props.children}
    </section>
  );
}

interface LinesEditorProps {
  lines: readonly { id: string; text: string }[];
  onText: (id: string, text: string) => void;
  onAdd: () => void;
  onRemove: (id: string) => void;
  words: { add: string; line: (number: number) => string; remove: (number: number) => string };
  placeholder: string;
  max_length: number;
  is_read_only: boolean;
}

/** A list of sentences: criteria, scenarios. Enter begins the next one. */
export function LinesEditor(props: LinesEditorProps) {
  const { lines, words, is_read_only } = props;
  return (
    <>
      <ol className={styles.lines}>
        {lines.map(({ id, text }, index) => (
          <li key={id} className={styles.line}>
            <Textarea
              aria-label={words.line(index + 1)}
              autosize
              minRows={1}
              maxRows={8}
              size="sm"
              value={text}
              maxLength={props.max_length}
              readOnly={is_read_only}
              placeholder={props.placeholder}
              autoFocus={text === '' && index === lines.length - 1 && index > 0}
              onChange={(event) => props.onText(id, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || is_read_only) return;
                event.preventDefault();
                if (text.trim()) props.onAdd();
              }}
            />
            {!is_read_only && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(index + 1)}
                onClick={() => props.onRemove(id)}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {!is_read_only && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={props.onAdd}
        >
          {words.add}
        </Button>
      )}
    </>
  );
}
