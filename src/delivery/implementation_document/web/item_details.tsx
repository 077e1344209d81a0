import { Select } from '@mantine/core';
import { newKey } from '@web/api';
import { type Content, type Item, updateItem, type WorkKind } from './content';
import styles from './details.module.css';
import { LinesEditor, Part, WordsField } from './field_parts';
import { SourcesEditor } from './sources_editor';
import { useCapabilities } from './use_capabilities';
import type { Editor } from './use_draft';
import { VariantsEditor } from './variants_editor';
import { useWords } from './words';

const work_kinds: readonly WorkKind[] = [
  'data_load',
  'business_process',
  'integration',
  'report',
  'client_cabinet',
  'testing',
  'customisation',
  'knowledge_article',
  'demonstration',
  'training',
  'mini_instruction',
];

interface ItemDetailsProps {
  engagement_id: string;
  editor: Editor;
  content: Content;
  item: Item;
  is_read_only: boolean;
}

/** A wish, where it comes from, how it is fulfilled, and how one sees that it is. */
export function ItemDetails({ engagement_id, editor, item, is_read_only }: ItemDetailsProps) {
  const t = useWords();
  const capabilities = useCapabilities();
  const set = (change: Partial<Item>, field?: string) =>
    editor.change(
      updateItem(editor.content, item.id, change),
      field ? `${item.id}/${field}` : null,
    );
  return (
    <div className={styles.fields}>
      <WordsField
        label={t('item.title')}
        value={item.title}
        max_length={300}
        is_read_only={is_read_only}
        onChange={(title) => set({ title }, 'title')}
      />
      <WordsField
        label={t('item.wish')}
        description={t('item.wish_hint')}
        value={item.wish}
        max_length={4000}
        lines={3}
        is_read_only={is_read_only}
        onChange={(wish) => set({ wish }, 'wish')}
      />
      <Part title={t('item.sources')}>
        <SourcesEditor
          engagement_id={engagement_id}
          sources={item.sources}
          is_read_only={is_read_only}
          onChange={(sources, field) => set({ sources }, field)}
        />
      </Part>
      <Part title={t('item.solution')} hint={is_read_only ? undefined : t('item.solution_hint')}>
        <VariantsEditor item={item} is_read_only={is_read_only} onChange={set} />
      </Part>
      <Part title={t('item.criteria')} hint={is_read_only ? undefined : t('item.criteria_hint')}>
        <CriteriaEditor item={item} is_read_only={is_read_only} onChange={set} />
      </Part>
      <div className={styles.pair}>
        <Select
          label={t('item.work_kind')}
          data={work_kinds.map((kind) => ({ value: kind, label: t(`work_kind.${kind}`) }))}
          value={item.work_kind}
          allowDeselect={false}
          readOnly={is_read_only}
          onChange={(value) => {
            const work_kind = work_kinds.find((kind) => kind === value);
            if (work_kind) set({ work_kind });
          }}
        />
        <Select
          label={t('item.capability')}
          placeholder={t('item.capability_none')}
          data={capabilities.choices}
          value={item.capability || null}
          searchable
          clearable
          readOnly={is_read_only}
          onChange={(capability) => set({ capability: capability ?? '' })}
        />
      </div>
      <Part title={t('item.scenarios')} hint={is_read_only ? undefined : t('item.scenarios_hint')}>
        <ScenariosEditor item={item} is_read_only={is_read_only} onChange={set} />
      </Part>
    </div>
  );
}

interface ItemPartProps {
  item: Item;
  is_read_only: boolean;
  onChange: (change: Partial<Item>, field?: string) => void;
}

function CriteriaEditor({ item, is_read_only, onChange }: ItemPartProps) {
  const t = useWords();
  const criteria = item.acceptance_criteria;
  return (
    <LinesEditor
      lines={criteria}
      is_read_only={is_read_only}
      max_length={1000}
      placeholder={t('item.criterion_placeholder')}
      words={{
        add: t('item.add_criterion'),
        line: (number) => t('item.criterion', { number }),
        remove: (number) => t('item.remove_criterion', { number }),
      }}
      onAdd={() => onChange({ acceptance_criteria: [...criteria, { id: newKey(), text: '' }] })}
      onRemove={(id) =>
        onChange({ acceptance_criteria: criteria.filter((criterion) => criterion.id !== id) })
      }
      onText={(id, text) =>
        onChange(
          {
            acceptance_criteria: criteria.map((one) => (one.id === id ? { ...one, text } : one)),
          },
          id,
        )
      }
    />
  );
}

function ScenariosEditor({ item, is_read_only, onChange }: ItemPartProps) {
  const t = useWords();
  const scenarios = item.acceptance_scenarios;
  const replaced = (index: number, ...texts: string[]) => [
    ...scenarios.slice(0, index),
    ...texts,
    ...scenarios.slice(index + 1),
  ];
  return (
    <LinesEditor
      lines={scenarios.map((text, index) => ({ id: String(index), text }))}
      is_read_only={is_read_only}
      max_length={2000}
      placeholder={t('item.scenario_placeholder')}
      words={{
        add: t('item.add_scenario'),
        line: (number) => t('item.scenario', { number }),
        remove: (number) => t('item.remove_scenario', { number }),
      }}
      onAdd={() => onChange({ acceptance_scenarios: [...scenarios, ''] })}
      onRemove={(id) => onChange({ acceptance_scenarios: replaced(Number(id)) })}
      onText={(id, text) =>
        onChange({ acceptance_scenarios: replaced(Number(id), text) }, `scenario/${id}`)
      }
    />
  );
}
