import { ActionIcon, Button, Radio, Textarea, TextInput } from '@mantine/core';
import { newKey } from '@web/api';
import { cx, StatusBadge } from '@web/kit';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { addVariant, type Item, removeVariant, type Variant } from './content';
import styles from './details.module.css';
import { useWords } from './words';

interface VariantsEditorProps {
  item: Item;
  is_read_only: boolean;
  onChange: (change: Partial<Item>, field?: string) => void;
}

/** The ways to fulfil a wish, those without customisation first (DOMAIN §3.2), and the one that is chosen. */
export function VariantsEditor({ item, is_read_only, onChange }: VariantsEditorProps) {
  const t = useWords();
  const group = useId();
  const set = (id: string, change: Partial<Variant>, field: string) =>
    onChange(
      { variants: item.variants.map((one) => (one.id === id ? { ...one, ...change } : one)) },
      `${id}/${field}`,
    );
  const add = (kind: Variant['kind']) =>
    onChange(addVariant(item, { id: newKey(), kind, title: '', description: '' }));
  return (
    <>
      <ul className={styles.variants}>
        {item.variants.map((variant, index) => {
          const is_chosen = item.chosen_variant_id === variant.id;
          return (
            <li key={variant.id} className={cx(styles.variant, is_chosen && styles.chosen)}>
              <div className={styles.variant_head}>
                <Radio
                  name={group}
                  size="sm"
                  label={t('variant.chosen', { number: index + 1 })}
                  checked={is_chosen}
                  disabled={is_read_only}
                  onChange={() => onChange({ chosen_variant_id: variant.id })}
                />
                <StatusBadge tone={variant.kind === 'configuration' ? 'ok' : 'warn'}>
                  {t(`solution.${variant.kind}`)}
                </StatusBadge>
                {!is_read_only && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('variant.remove', { number: index + 1 })}
                    onClick={() => onChange(removeVariant(item, variant.id))}
                  >
                    <X size={14} aria-hidden />
                  </ActionIcon>
                )}
              </div>
              <TextInput
                size="sm"
                aria-label={t('variant.title', { number: index + 1 })}
                placeholder={t(`variant.placeholder.${variant.kind}`)}
                value={variant.title}
                maxLength={300}
                readOnly={is_read_only}
                onChange={(event) => set(variant.id, { title: event.currentTarget.value }, 'title')}
              />
              <Textarea
                size="sm"
                autosize
                minRows={1}
                maxRows={10}
                aria-label={t('variant.description', { number: index + 1 })}
                placeholder={t('variant.description_placeholder')}
                value={variant.description}
                maxLength={4000}
                readOnly={is_read_only}
                onChange={(event) =>
                  set(variant.id, { description: event.currentTarget.value }, 'description')
                }
              />
            </li>
          );
        })}
      </ul>
      {!is_read_only && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => add('configuration')}
          >
            {t('variant.add_configuration')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => add('customisation')}
          >
            {t('variant.add_customisation')}
          </Button>
        </div>
      )}
    </>
  );
}
