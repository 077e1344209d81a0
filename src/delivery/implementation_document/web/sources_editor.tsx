import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { useList } from '@web/api';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Source } from './content';
import styles from './details.module.css';
import { useWords } from './words';

const source_kinds = [
  'sales_hand_over',
  'brief_answer',
  'question',
  'workshop',
  'consultation',
  'talk',
] as const;
type SourceKind = (typeof source_kinds)[number];

function kindOf(text: string): SourceKind {
  return source_kinds.find((kind) => kind === text) ?? 'talk';
}

interface SourcesEditorProps {
  engagement_id: string;
  sources: readonly Source[];
  is_read_only: boolean;
  onChange: (sources: Source[], field?: string) => void;
}

/** Where a wish comes from: facts of the notebook, and words that were said. */
export function SourcesEditor(props: SourcesEditorProps) {
  const { engagement_id, sources, is_read_only, onChange } = props;
  const t = useWords();
  const [is_choosing, setChoosing] = useState(false);
  const replace = (at: number, change: Partial<Source>, field: string) =>
    onChange(
      sources.map((one, index) => (index === at ? { ...one, ...change } : one)),
      `source/${at}/${field}`,
    );
  return (
    <>
      <ul className={styles.sources}>
        {sources.map((source, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source has no id and its place is all it has
          <li key={index} className={styles.source}>
            {source.fact_id || is_read_only ? (
              <div>
                <span className={styles.source_kind}>{t(`source.${kindOf(source.kind)}`)}</span>
                <p className={styles.quote}>{source.quote}</p>
              </div>
            ) : (
              <OwnSource
                source={source}
                number={index + 1}
                onKind={(kind) => replace(index, { kind }, 'kind')}
                onQuote={(quote) => replace(index, { quote }, 'quote')}
              />
            )}
            {!is_read_only && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('source.remove', { number: index + 1 })}
                onClick={() => onChange(sources.filter((_, at) => at !== index))}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!is_read_only && is_choosing && (
        <FactPicker
          engagement_id={engagement_id}
          taken={sources}
          onChoose={(source) => {
            onChange([...sources, source]);
            setChoosing(false);
          }}
        />
      )}
      {!is_read_only && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<Plus size={14} aria-hidden />}
            aria-expanded={is_choosing}
            onClick={() => setChoosing(!is_choosing)}
          >
            {t('source.add_fact')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange([...sources, { kind: 'talk', quote: '' }])}
          >
            {t('source.add_words')}
          </Button>
        </div>
      )}
    </>
  );
}

interface OwnSourceProps {
  source: Source;
  number: number;
  onKind: (kind: SourceKind) => void;
  onQuote: (quote: string) => void;
}

function OwnSource({ source, number, onKind, onQuote }: OwnSourceProps) {
  const t = useWords();
  return (
    <div className={styles.fields_tight}>
      <Select
        size="xs"
        aria-label={t('source.kind', { number })}
        data={source_kinds.map((kind) => ({ value: kind, label: t(`source.${kind}`) }))}
        value={kindOf(source.kind)}
        allowDeselect={false}
        onChange={(value) => onKind(kindOf(value ?? ''))}
      />
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={6}
        aria-label={t('source.quote', { number })}
        placeholder={t('source.quote_placeholder')}
        value={source.quote}
        maxLength={2000}
        onChange={(event) => onQuote(event.currentTarget.value)}
      />
    </div>
  );
}

interface FactPickerProps {
  engagement_id: string;
  taken: readonly Source[];
  onChoose: (source: Source) => void;
}

/** The client reads the document, so only facts that the client may see are offered. */
function FactPicker({ engagement_id, taken, onChoose }: FactPickerProps) {
  const t = useWords();
  const [search, setSearch] = useState('');
  const facts = useList('/api/v1/engagements/{engagement_id}/facts', {
    path: { engagement_id },
    query: { limit: 50, ...(search && { search }) },
  });
  const used = new Set(taken.map(({ fact_id }) => fact_id));
  const free = (facts.items ?? []).filter(
    (fact) => fact.visibility === 'both' && !used.has(fact.id),
  );
  return (
    <Select
      label={t('source.fact')}
      placeholder={t('source.fact_placeholder')}
      nothingFoundMessage={facts.isPending ? t('source.facts_loading') : t('source.no_facts')}
      searchable
      value={null}
      defaultDropdownOpened
      autoFocus
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      data={free.map((fact) => ({ value: fact.id, label: fact.text }))}
      onChange={(id) => {
        const fact = free.find((one) => one.id === id);
        if (fact) {
          onChoose({ fact_id: fact.id, kind: fact.source, quote: fact.quote || fact.text });
        }
      }}
    />
  );
}
