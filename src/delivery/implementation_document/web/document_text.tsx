import { cx, StatusBadge } from '@web/kit';
import type { Content, Item } from './content';
import styles from './document_text.module.css';
import { useCapabilities } from './use_capabilities';
import { useWords } from './words';

/** The document to be read: quiet, numbered, complete. */
export function DocumentText({ content }: { content: Content }) {
  const t = useWords();
  const numbers = new Map(content.blocks.map((block, index) => [block.id, index + 1]));
  return (
    <article className={styles.document}>
      <nav aria-label={t('text.contents')} className={styles.contents}>
        <ol>
          {content.blocks.map((block) => (
            <li key={block.id}>
              <a href={`#block-${block.id}`}>{block.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {content.blocks.map((block, index) => {
        const after = block.after.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
        return (
          <section key={block.id} id={`block-${block.id}`} className={styles.block}>
            <h3>
              <span className={styles.number}>{index + 1}</span> {block.title}
            </h3>
            {block.purpose && <p className={styles.purpose}>{block.purpose}</p>}
            <dl className={styles.facts}>
              <dt>{t('text.result')}</dt>
              <dd>{block.result}</dd>
              {after.length > 0 && (
                <>
                  <dt>{t('text.after')}</dt>
                  <dd>{after.join(', ')}</dd>
                </>
              )}
              {block.needs_training && (
                <>
                  <dt>{t('text.training')}</dt>
                  <dd>{t('text.training_included')}</dd>
                </>
              )}
            </dl>
            {block.items.map((item, place) => (
              <ItemText key={item.id} item={item} number={`${index + 1}.${place + 1}`} />
            ))}
          </section>
        );
      })}
    </article>
  );
}

function ItemText({ item, number }: { item: Item; number: string }) {
  const t = useWords();
  const capabilities = useCapabilities();
  return (
    <div className={styles.item}>
      <h4>
        <span className={styles.number}>{number}</span> {item.title}
      </h4>
      {item.wish && <p>{item.wish}</p>}
      {item.sources
        .filter(({ quote }) => quote)
        .map(({ quote }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is read does not reorder
          <blockquote key={index} className={styles.quote}>
            {quote}
          </blockquote>
        ))}
      {item.variants.length > 0 && (
        <ul className={styles.variants} aria-label={t('text.solution')}>
          {item.variants.map((variant) => {
            const is_chosen = variant.id === item.chosen_variant_id;
            return (
              <li key={variant.id} className={cx(is_chosen && styles.chosen)}>
                <strong>{variant.title}</strong>{' '}
                <StatusBadge tone={variant.kind === 'configuration' ? 'ok' : 'warn'} look="outline">
                  {t(`solution.${variant.kind}`)}
                </StatusBadge>
                {is_chosen && item.variants.length > 1 && (
                  <span className={styles.chosen_word}>{t('text.chosen')}</span>
                )}
                {variant.description && <p>{variant.description}</p>}
              </li>
            );
          })}
        </ul>
      )}
      {item.acceptance_criteria.length > 0 && (
        <>
          <h5>{t('text.criteria')}</h5>
          <ul className={styles.criteria}>
            {item.acceptance_criteria.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {item.acceptance_scenarios.length > 0 && (
        <>
          <h5>{t('text.scenarios')}</h5>
          <ul className={styles.criteria}>
            {item.acceptance_scenarios.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read does not reorder
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {item.capability && (
        <p className={styles.capability}>
          {t('text.capability', { capability: capabilities.nameOf(item.capability) })}
        </p>
      )}
    </div>
  );
}
