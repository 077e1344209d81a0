import { Button, Checkbox, Select } from '@mantine/core';
import { api, type ItemOf, newKey, useChange, useList } from '@web/api';
import { isLocale, type Locale, locale_names, locales, useLocale } from '@web/i18n';
import { FormRefusal, ListState, SidePanel } from '@web/kit';
import { useState } from 'react';
import type { Content } from './content';
import styles from './template_panel.module.css';
import { useClientLocale } from './use_client_locale';
import { type DraftView, document_path } from './use_draft';
import { useWords } from './words';

type Template = ItemOf<'/api/v1/document_templates'>;

export const template_uses_path = '/api/v1/engagements/{engagement_id}/document_template_uses';

interface TemplatePanelProps {
  engagement_id: string;
  content: Content;
  is_open: boolean;
  onClose: () => void;
  /** Everything typed is stored before blocks are added. */
  saveFirst: () => Promise<void>;
  onAdded: (view: DraftView) => void;
}

/** Blocks to start from, by industry, in the language of the client; all or some of them. */
export function TemplatePanel(props: TemplatePanelProps) {
  const t = useWords();
  const templates = useList('/api/v1/document_templates');
  return (
    <SidePanel
      is_open={props.is_open}
      onClose={props.onClose}
      title={t('template.title')}
      width={620}
    >
      <ListState query={templates} items={templates.items}>
        {(items) => <TemplateForm {...props} templates={items} />}
      </ListState>
    </SidePanel>
  );
}

function TemplateForm(props: TemplatePanelProps & { templates: readonly Template[] }) {
  const { engagement_id, content, templates, onClose, saveFirst, onAdded } = props;
  const t = useWords();
  const page_locale = useLocale();
  const [key, setKey] = useState(templates[0]?.key ?? '');
  const client_locale = useClientLocale(engagement_id);
  const [chosen_language, setLanguage] = useState<Locale | null>(null);
  const language = chosen_language ?? client_locale;
  const [left_out, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const template = templates.find((one) => one.key === key);
  const taken = takenBlocks(content, key);
  const free = template?.blocks.filter((block) => !taken.has(block.key)) ?? [];
  const chosen = free.filter((block) => !left_out.has(block.key));
  const add = useChange(
    async () => {
      await saveFirst();
      return api.post(template_uses_path, {
        path: { engagement_id },
        body: { template_key: key, language, blocks: chosen.map((block) => block.key) },
        idempotency_key: newKey(),
      });
    },
    {
      touches: [document_path],
      onDone: (view) => {
        onAdded(view);
        onClose();
      },
    },
  );
  const toggle = (block: string) => {
    const next = new Set(left_out);
    if (!next.delete(block)) next.add(block);
    setLeftOut(next);
  };
  return (
    <div className={styles.form}>
      <div className={styles.choices}>
        <Select
          label={t('template.industry')}
          data={templates.map((one) => ({ value: one.key, label: one.title[page_locale] }))}
          value={key}
          allowDeselect={false}
          onChange={(value) => {
            setKey(value ?? '');
            setLeftOut(new Set());
          }}
        />
        <Select
          label={t('template.language')}
          data={locales.map((locale) => ({ value: locale, label: locale_names[locale] }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => {
            if (isLocale(value)) setLanguage(value);
          }}
        />
      </div>
      {template && <p className={styles.description}>{template.description[language]}</p>}
      <ul className={styles.blocks} lang={language}>
        {template?.blocks.map((block) => {
          const is_taken = taken.has(block.key);
          return (
            <li key={block.key} className={styles.block}>
              <Checkbox
                label={block.title[language]}
                description={is_taken ? t('template.taken') : block.purpose[language]}
                checked={!is_taken && !left_out.has(block.key)}
                disabled={is_taken}
                onChange={() => toggle(block.key)}
              />
              <ul className={styles.items}>
                {block.items.map((item) => (
                  <li key={item.key}>{item.title[language]}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <FormRefusal reason={add.error} />
        <Button
          disabled={chosen.length === 0}
          loading={add.isPending}
          onClick={() => add.mutate(undefined)}
        >
          {t('template.add', { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

/** The blocks of a template that the document has: its items say where they come from. */
function takenBlocks(content: Content, template_key: string): Set<string> {
  const items = content.blocks.flatMap((block) => block.items);
  const pieces = items.map((item) => (item.template_item ?? '').split('/'));
  return new Set(
    pieces.flatMap(([template, block]) => (template === template_key && block ? [block] : [])),
  );
}
