import { Button, CloseButton, Input, NativeSelect } from '@mantine/core';
import { Plus } from 'lucide-react';
import styles from './brief.module.css';
import { useBriefWords } from './brief_words';
import { type AnswerProps, ValueField } from './question_field';
import type { BriefColumn, BriefQuestion } from './types';

type Row = Record<string, unknown>;

const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value)
    ? value.filter((row): row is Row => typeof row === 'object' && row !== null)
    : [];

/** A table as one card a row: its fields stand side by side where there is room, and under another on a phone. */
export function TableField(props: AnswerProps & { question: BriefQuestion }) {
  const { question, value, onChange, is_disabled } = props;
  const t = useBriefWords();
  const rows = rowsOf(value);
  const shown = rows.length > 0 ? rows : [{}];
  const change = (index: number, key: string, cell: unknown) =>
    onChange(shown.map((row, at) => (at === index ? { ...row, [key]: cell } : row)));
  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      labelElement="div"
    >
      {/* Its cells are labelled by their columns; the group says of which question they are. */}
      <fieldset className={styles.table} aria-label={question.label}>
        <ol className={styles.rows}>
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and only the last are added
            <li key={index} className={styles.table_row}>
              <div className={styles.cells}>
                {question.columns.map((column) => (
                  <Cell
                    key={column.key}
                    column={column}
                    value={row[column.key]}
                    is_disabled={is_disabled}
                    onChange={(cell) => change(index, column.key, cell)}
                  />
                ))}
              </div>
              {!is_disabled && rows.length > 0 && (
                <CloseButton
                  aria-label={t('table.remove', { number: index + 1 })}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                />
              )}
            </li>
          ))}
        </ol>
        {!is_disabled && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange([...shown, {}])}
          >
            {t('table.add')}
          </Button>
        )}
      </fieldset>
    </Input.Wrapper>
  );
}

interface CellProps {
  column: BriefColumn;
  value: unknown;
  is_disabled: boolean;
  onChange: (value: unknown) => void;
}

/** Choices are a list to pull down here: radio buttons in every row would be a wall. */
function Cell({ column, value, is_disabled, onChange }: CellProps) {
  const t = useBriefWords();
  if (column.kind !== 'choice' && column.kind !== 'yes_no') {
    return (
      <ValueField
        kind={column.kind}
        options={column.options}
        unit=""
        label={column.label}
        value={value}
        is_disabled={is_disabled}
        onChange={onChange}
      />
    );
  }
  const offered =
    column.kind === 'choice'
      ? column.options
      : [
          { key: 'yes', label: t('yes') },
          { key: 'no', label: t('no') },
        ];
  return (
    <NativeSelect
      label={column.label}
      disabled={is_disabled}
      data={[
        { value: '', label: t('table.not_chosen') },
        ...offered.map(({ key, label }) => ({ value: key, label })),
      ]}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
