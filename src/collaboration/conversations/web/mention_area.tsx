import { Textarea } from '@mantine/core';
import { Face, type FieldBinding, useRefusalText } from '@web/kit';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './conversation.module.css';
import { openMention } from './message_text';
import { type Participant, useWords } from './words';

const most_shown = 6;

interface MentionAreaProps {
  field: FieldBinding<string>;
  label: string;
  placeholder?: string;
  /** Who may be mentioned by those who will read it. */
  people: readonly Participant[];
  /** Ctrl+Enter. */
  onSend: () => void;
  onEscape?: () => void;
  onPasteFiles?: (files: readonly File[]) => void;
  autoFocus?: boolean;
}

/** A text in which `@` offers people: arrows choose, Enter or Tab takes, Escape leaves. */
export function MentionArea(props: MentionAreaProps) {
  const { field, label, placeholder = '', people, onSend, onEscape, onPasteFiles } = props;
  const t = useWords();
  const list_id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [left_at, setLeftAt] = useState<number | null>(null);
  const error = useRefusalText(field.refusal);
  const open = openMention(field.value, caret);
  const offered = open && open.start !== left_at ? matching(people, open.query) : [];

  const take = (person: Participant) => {
    if (!open) return;
    const before = `${field.value.slice(0, open.start)}@${person.name} `;
    field.onChange(before + field.value.slice(caret).replace(/^ /, ''));
    setCaret(before.length);
    setChosen(0);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const person = offered[Math.min(chosen, offered.length - 1)];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (person && event.key === 'ArrowDown') setChosen((chosen + 1) % offered.length);
    else if (person && event.key === 'ArrowUp') {
      setChosen((chosen + offered.length - 1) % offered.length);
    } else if (person && (event.key === 'Enter' || event.key === 'Tab')) take(person);
    else if (person && event.key === 'Escape') setLeftAt(open?.start ?? null);
    else if (event.key === 'Escape' && onEscape) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const follow = (target: HTMLTextAreaElement) => setCaret(target.selectionStart);
  return (
    <div className={styles.area}>
      <Textarea
        ref={area}
        aria-label={label}
        name={field.name}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={14}
        autoFocus={props.autoFocus ?? false}
        value={field.value}
        error={error}
        disabled={field.disabled}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list_id : undefined}
        aria-activedescendant={offered.length > 0 ? `${list_id}.${chosen}` : undefined}
        onChange={(event) => {
          field.onChange(event.currentTarget.value);
          follow(event.currentTarget);
          setChosen(0);
          setLeftAt(null);
        }}
        onSelect={(event) => follow(event.currentTarget)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0 || !onPasteFiles) return;
          event.preventDefault();
          onPasteFiles(files);
        }}
      />
      {offered.length > 0 && (
        <div id={list_id} className={styles.offers} role="listbox" aria-label={t('talk.people')}>
          {offered.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keyboard
            <div
              key={person.id}
              id={`${list_id}.${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.offer}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <Face name={person.name} />
              <span>{person.name}</span>
              <span className={styles.quiet}>{person.title || person.party_name}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** People a word of whose name begins with each typed word. */
function matching(people: readonly Participant[], query: string): readonly Participant[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter(({ name }) => {
      const own = name.toLocaleLowerCase().split(/\s+/);
      return words.every((word) => own.some((part) => part.startsWith(word)));
    })
    .slice(0, most_shown);
}
