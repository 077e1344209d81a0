import { type AnswerOf, useResource } from '@web/api';
import { EmptyState, ResourceState, StatusBadge, type Tone } from '@web/kit';
import { Equal } from 'lucide-react';
import { version_path } from './approvals';
import styles from './difference.module.css';
import { useCapabilities } from './use_capabilities';
import type { Version } from './version_list';
import { useWords } from './words';

const difference_path = `${version_path}/difference` as const;
type DocumentDifference = AnswerOf<typeof difference_path, 'get'>;
type BlockDifference = DocumentDifference['blocks'][number];
type ItemDifference = BlockDifference['items'][number];
type FieldDifference = BlockDifference['fields'][number];
type Kind = BlockDifference['kind'];

const tones: Record<Kind, Tone> = {
  added: 'ok',
  removed: 'bad',
  changed: 'info',
  moved: 'neutral',
};

interface DifferenceProps {
  engagement_id: string;
  version: Version;
  other: Version | 'draft';
}

/** How the later of two versions, or the draft, reads differently from the earlier one. */
export function Difference({ engagement_id, version, other }: DifferenceProps) {
  const t = useWords();
  const [from, to] =
    other === 'draft' || other.number > version.number ? [version, other] : [other, version];
  const difference = useResource(difference_path, {
    path: { engagement_id, document_version_id: from.id },
    query: to === 'draft' ? {} : { to: to.id },
  });
  const names = {
    from: t('version.name', { number: from.number }),
    to: to === 'draft' ? t('compare.draft') : t('version.name', { number: to.number }),
  };
  return (
    <ResourceState query={difference}>
      {(data) =>
        data.blocks.length === 0 ? (
          <EmptyState
            icon={Equal}
            title={t('difference.none')}
            text={t('difference.between', names)}
          />
        ) : (
          <DifferenceText difference={data} title={t('difference.between', names)} />
        )
      }
    </ResourceState>
  );
}

function DifferenceText(props: { difference: DocumentDifference; title: string }) {
  const { difference, title } = props;
  const t = useWords();
  const counts = [
    ['difference.blocks_added', difference.blocks_added],
    ['difference.blocks_removed', difference.blocks_removed],
    ['difference.items_added', difference.items_added],
    ['difference.items_removed', difference.items_removed],
    ['difference.items_changed', difference.items_changed],
  ] as const;
  const summary = counts.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []));
  return (
    <article className={styles.difference}>
      <h3 className={styles.title}>{title}</h3>
      {summary.length > 0 && <p className={styles.summary}>{summary.join(', ')}</p>}
      {difference.blocks.map((block) => (
        <section key={block.id} className={styles.block} data-kind={block.kind}>
          <h4>
            {block.title || t('outline.no_title')} <KindBadge kind={block.kind} />
          </h4>
          <Fields fields={block.fields} />
          {block.items.map((item) => (
            <ItemPart key={item.id} item={item} />
          ))}
        </section>
      ))}
    </article>
  );
}

function ItemPart({ item }: { item: ItemDifference }) {
  const t = useWords();
  return (
    <div className={styles.item} data-kind={item.kind}>
      <h5>
        {item.title || t('outline.no_title')} <KindBadge kind={item.kind} />
        {item.from_block && (
          <span className={styles.from}>{t('difference.from', { block: item.from_block })}</span>
        )}
      </h5>
      <Fields fields={item.fields} />
    </div>
  );
}

function KindBadge({ kind }: { kind: Kind }) {
  const t = useWords();
  return (
    <StatusBadge tone={tones[kind]} look="outline">
      {t(`difference.${kind}`)}
    </StatusBadge>
  );
}

/** Fields that hold names from lists, told in words. */
function useFieldText() {
  const t = useWords();
  const capabilities = useCapabilities();
  return (field: string, text: string): string => {
    if (field === 'capability') return text && capabilities.nameOf(text);
    if (field === 'needs_training') return t(text === 'yes' ? 'difference.yes' : 'difference.no');
    if (field === 'work_kind') {
      const key = `work_kind.${text.trim()}`;
      return t.has(key) ? t(key) : text;
    }
    if (field !== 'variant_kinds') return text;
    const words = text.split(' ').map((word) => {
      const key = `solution.${word}`;
      return t.has(key) ? t(key) : word;
    });
    return words.join(' ');
  };
}

function Fields({ fields }: { fields: readonly FieldDifference[] }) {
  const t = useWords();
  const say = useFieldText();
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, runs }) => {
        const key = `difference_field.${field}`;
        return (
          <div key={field}>
            <dt>{t.has(key) ? t(key) : field}</dt>
            <dd>
              {runs.map(({ kind, text }, index) => {
                const place = `${index}`;
                const said = say(field, text);
                if (kind === 'added') return <ins key={place}>{said}</ins>;
                return kind === 'removed' ? <del key={place}>{said}</del> : said;
              })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
