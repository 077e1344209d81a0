import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import type { BodyOf } from '@web/api';
import { type FieldBinding, TextAreaField } from '@web/kit';
import { Plus, X } from 'lucide-react';
import styles from './new_engagement.module.css';
import { useWords } from './words';

type HandOver = NonNullable<BodyOf<'/api/v1/engagements', 'post'>['hand_over']>;
export type Deadline = NonNullable<HandOver['deadlines']>[number];
export type Contact = NonNullable<HandOver['contacts']>[number];

/** The hand-over as a form holds it; the names are the paths in the body, so that refusals find their field. */
export interface HandOverValues {
  'hand_over/promised': string;
  'hand_over/wanted_result': string;
  deadlines: readonly Deadline[];
  contacts: readonly Contact[];
}

export function handOverValues(hand_over: HandOver): HandOverValues {
  return {
    'hand_over/promised': hand_over.promised ?? '',
    'hand_over/wanted_result': hand_over.wanted_result ?? '',
    deadlines: hand_over.deadlines ?? [],
    contacts: hand_over.contacts ?? [],
  };
}

/** Lines that were added and never filled are nobody's business. */
export function handOverBody(values: HandOverValues, attachment_ids: readonly string[]): HandOver {
  return {
    promised: values['hand_over/promised'],
    wanted_result: values['hand_over/wanted_result'],
    deadlines: values.deadlines.filter(({ from, what }) => from || what),
    contacts: values.contacts.filter(({ name, phone, email }) => name || phone || email),
    attachment_ids: [...attachment_ids],
  };
}

interface HandOverFieldsProps {
  promised: FieldBinding<string>;
  wanted_result: FieldBinding<string>;
  deadlines: FieldBinding<readonly Deadline[]>;
  contacts: FieldBinding<readonly Contact[]>;
}

export function HandOverFields(props: HandOverFieldsProps) {
  const t = useWords();
  return (
    <>
      <TextAreaField field={props.promised} label={t('promised')} />
      <TextAreaField field={props.wanted_result} label={t('wanted_result')} />
      <Deadlines field={props.deadlines} />
      <Contacts field={props.contacts} />
    </>
  );
}

/** Replaces, or without a value removes, the line at a place. */
function withLine<Line>(lines: readonly Line[], at: number, line?: Line): Line[] {
  return lines.flatMap((old, index) => (index !== at ? [old] : line ? [line] : []));
}

function Deadlines({ field }: { field: FieldBinding<readonly Deadline[]> }) {
  const t = useWords();
  return (
    <fieldset className={styles.lines}>
      <legend>{t('deadlines')}</legend>
      {field.value.map((line, index) => {
        const set = (change: Partial<Deadline>) =>
          field.onChange(withLine(field.value, index, { ...line, ...change }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name while typed
          <div key={index} className={styles.line}>
            <TextInput
              type="date"
              label={t('deadline.from')}
              value={line.from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('deadline.to')}
              value={line.to ?? ''}
              onChange={(event) => set({ to: event.currentTarget.value || null })}
            />
            <TextInput
              label={t('deadline.what')}
              value={line.what}
              onChange={(event) => set({ what: event.currentTarget.value })}
            />
            <span className={styles.line_end}>
              <Remove onClick={() => field.onChange(withLine(field.value, index))} />
            </span>
          </div>
        );
      })}
      <Add
        label={t('new.add_deadline')}
        onClick={() => field.onChange([...field.value, { from: '', to: null, what: '' }])}
      />
    </fieldset>
  );
}

const no_contact: Contact = { name: '', position: '', phone: '', email: '', decides: false };

function Contacts({ field }: { field: FieldBinding<readonly Contact[]> }) {
  const t = useWords();
  return (
    <fieldset className={styles.lines}>
      <legend>{t('contacts')}</legend>
      {field.value.map((line, index) => {
        const set = (change: Partial<Contact>) =>
          field.onChange(withLine(field.value, index, { ...line, ...change }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name while typed
          <div key={index} className={styles.line}>
            {(['name', 'position', 'phone', 'email'] as const).map((name) => (
              <TextInput
                key={name}
                label={t(`contact.${name}`)}
                value={line[name] ?? ''}
                onChange={(event) => set({ [name]: event.currentTarget.value })}
              />
            ))}
            <span className={styles.line_end}>
              <Checkbox
                label={t('contact.decides')}
                checked={line.decides ?? false}
                onChange={(event) => set({ decides: event.currentTarget.checked })}
              />
              <Remove onClick={() => field.onChange(withLine(field.value, index))} />
            </span>
          </div>
        );
      })}
      <Add
        label={t('new.add_contact')}
        onClick={() => field.onChange([...field.value, no_contact])}
      />
    </fieldset>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={onClick}
      className={styles.add ?? ''}
    >
      {label}
    </Button>
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const t = useWords();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('new.remove')} onClick={onClick}>
      <X size={16} aria-hidden />
    </ActionIcon>
  );
}
