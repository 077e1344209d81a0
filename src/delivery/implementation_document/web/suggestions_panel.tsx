import { Button, Select } from '@mantine/core';
import { api, type ItemOf, newKey, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import { ListState, SidePanel, useToasts } from '@web/kit';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { type Item, newItem } from './content';
import { template_uses_path } from './template_panel';
import styles from './template_panel.module.css';
import { useClientLocale } from './use_client_locale';
import { type DraftView, document_path } from './use_draft';
import { useWords } from './words';

const suggestions_path = '/api/v1/engagements/{engagement_id}/document/suggestions';
const industries = ['wholesale', 'services', 'online_shop', 'manufacturing', 'general'] as const;
type Industry = (typeof industries)[number];
type Suggestion = ItemOf<typeof suggestions_path>;

interface SuggestionsPanelProps {
  engagement_id: string;
  /** What the draft's blocks were made from, as far as they say. */
  industry: string | undefined;
  is_open: boolean;
  onClose: () => void;
  saveFirst: () => Promise<void>;
  onAdded: (view: DraftView) => void;
  onAddItem: (item: Item) => void;
}

/** What comparable clients had and this draft lacks, each with its reason. */
export function SuggestionsPanel(props: SuggestionsPanelProps) {
  const { engagement_id, is_open, onClose } = props;
  const t = useWords();
  const [industry, setIndustry] = useState<Industry>(
    industries.find((one) => one === props.industry) ?? 'general',
  );
  return (
    <SidePanel is_open={is_open} onClose={onClose} title={t('suggestion.title')} width={560}>
      <Select
        label={t('template.industry')}
        data={industries.map((one) => ({ value: one, label: t(`industry.${one}`) }))}
        value={industry}
        allowDeselect={false}
        onChange={(value) => setIndustry(industries.find((one) => one === value) ?? 'general')}
      />
      <Suggestions {...props} key={industry} chosen={industry} engagement_id={engagement_id} />
    </SidePanel>
  );
}

function Suggestions(props: SuggestionsPanelProps & { chosen: Industry }) {
  const { engagement_id, chosen } = props;
  const t = useWords();
  const list = useList(suggestions_path, {
    path: { engagement_id },
    query: { industry: chosen },
  });
  return (
    <ListState
      query={list}
      items={list.items}
      empty={{ icon: Sparkles, title: t('suggestion.none'), text: t('suggestion.none_text') }}
    >
      {(items) => (
        <ul className={styles.suggestions}>
          {items.map((suggestion) => (
            <SuggestionLine key={suggestion.capability} {...props} suggestion={suggestion} />
          ))}
        </ul>
      )}
    </ListState>
  );
}

interface SuggestionLineProps extends SuggestionsPanelProps {
  suggestion: Suggestion;
  chosen: Industry;
}

function SuggestionLine(props: SuggestionLineProps) {
  const { engagement_id, suggestion, chosen, saveFirst, onAdded, onAddItem } = props;
  const t = useWords();
  const locale = useLocale();
  const client_locale = useClientLocale(engagement_id);
  const toasts = useToasts();
  const { template_key, block, block_title } = suggestion;
  const addBlock = useChange(
    async (use: { template_key: string; block: string }) => {
      await saveFirst();
      return api.post(template_uses_path, {
        path: { engagement_id },
        body: { template_key: use.template_key, language: client_locale, blocks: [use.block] },
        idempotency_key: newKey(),
      });
    },
    { touches: [document_path, suggestions_path], onDone: onAdded },
  );
  const add = () => {
    if (template_key && block) {
      addBlock.mutate({ template_key, block }, { onError: toasts.showRefusal });
    } else {
      onAddItem({ ...newItem(suggestion.name[client_locale]), capability: suggestion.capability });
    }
  };
  return (
    <li className={styles.suggestion}>
      <div>
        <strong>{suggestion.name[locale]}</strong>
        <p>{suggestion.description[locale]}</p>
        <p className={styles.reason}>
          {t(`suggestion.reason.${chosen}`, { percent: suggestion.percent })}
        </p>
      </div>
      <Button size="compact-sm" variant="light" loading={addBlock.isPending} onClick={add}>
        {block_title
          ? t('suggestion.add_block', { block: block_title[locale] })
          : t('suggestion.add_item')}
      </Button>
    </li>
  );
}
