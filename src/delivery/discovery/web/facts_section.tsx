import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api, useChange, useList } from '@web/api';
import {
  Dialog,
  Instant,
  ListState,
  Section,
  StatusBadge,
  useConfirm,
  useShortcut,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { FactChangeForm } from './fact_change_form';
import { FactForm, facts_path } from './note_fact';
import { discovery_path, type FactView } from './types';
import { useWords } from './words';

const sources = [
  'sales_hand_over',
  'brief_answer',
  'question',
  'workshop',
  'consultation',
  'talk',
] as const;

/** The notebook: everything learnt, each fact with the words it came from. */
export function FactsSection({ engagement_id, discovery }: PartProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const [search, setSearch] = useUrlState('search');
  const [source, setSource] = useUrlState('source');
  const [sought] = useDebouncedValue(search, 250);
  const may_note = discovery.allowed.includes('note_fact');
  const chosen = sources.find((one) => one === source);
  const facts = useList(facts_path, {
    path: { engagement_id },
    query: {
      ...(sought ? { search: sought } : {}),
      ...(chosen ? { source: chosen } : {}),
    },
  });
  useShortcut('n', t('fact.note'), () => setPanel('fact'), may_note);
  return (
    <Section
      title={t('part.facts')}
      padding="flush"
      actions={
        may_note && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setPanel('fact')}
          >
            {t('fact.note')}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <TextInput
          aria-label={t('fact.search')}
          placeholder={t('fact.search')}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('fact.source')}
          value={source}
          data={[
            { value: '', label: t('fact.any_source') },
            ...sources.map((value) => ({ value, label: t(`source.${value}`) })),
          ]}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <ListState
        query={facts}
        items={facts.items}
        empty={{ title: t('fact.none'), text: t('fact.none_text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((fact) => (
              <FactLine key={fact.id} engagement_id={engagement_id} fact={fact} />
            ))}
          </ul>
        )}
      </ListState>
      {facts.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" size="compact-sm" onClick={() => void facts.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <Dialog
        is_open={panel === 'fact'}
        onClose={() => setPanel('')}
        title={t('fact.note')}
        size="lg"
      >
        <FactForm
          engagement_id={engagement_id}
          initial={{ source: 'talk' }}
          onDone={() => setPanel('')}
        />
      </Dialog>
    </Section>
  );
}

function FactLine({ engagement_id, fact }: { engagement_id: string; fact: FactView }) {
  const t = useWords();
  const confirm = useConfirm();
  const [is_changing, setChanging] = useState(false);
  const retract = useChange(
    () => api.delete(`${facts_path}/{fact_id}`, { path: { engagement_id, fact_id: fact.id } }),
    { touches: [facts_path, discovery_path] },
  );
  const ask = async () => {
    const yes = await confirm({
      title: t('fact.retract_title'),
      text: fact.text,
      confirm_label: t('fact.retract'),
      kind: 'destructive',
    });
    if (yes) retract.mutate(undefined);
  };
  return (
    <li className={styles.line}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>{fact.text}</p>
        {fact.quote && fact.quote !== fact.text && (
          <blockquote className={styles.quote}>{fact.quote}</blockquote>
        )}
        <p className={styles.quiet}>
          {t(`source.${fact.source}`)} · {fact.noted_by_name} · <Instant at={fact.noted_at} />
        </p>
      </div>
      <div className={styles.line_side}>
        {fact.process && (
          <StatusBadge tone="info" look="outline">
            {fact.process}
          </StatusBadge>
        )}
        {fact.tags.map((tag) => (
          <StatusBadge key={tag} tone="neutral" look="outline">
            {tag}
          </StatusBadge>
        ))}
        {fact.visibility === 'provider' && (
          <StatusBadge tone="warn">{t('fact.is_internal')}</StatusBadge>
        )}
        {fact.allowed.includes('change') && (
          <Button variant="default" size="compact-sm" onClick={() => setChanging(true)}>
            {t('fact.change')}
          </Button>
        )}
        {fact.allowed.includes('retract') && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={retract.isPending}
            onClick={() => void ask()}
          >
            {t('fact.retract')}
          </Button>
        )}
      </div>
      <Dialog
        is_open={is_changing}
        onClose={() => setChanging(false)}
        title={t('fact.change')}
        size="lg"
      >
        <FactChangeForm
          engagement_id={engagement_id}
          fact={fact}
          onDone={() => setChanging(false)}
        />
      </Dialog>
    </li>
  );
}
