import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { Dialog, type FieldBinding, ListState, useRefusalText } from '@web/kit';
import { useState } from 'react';
import styles from './new_engagement.module.css';
import { PackageComparison } from './package_comparison';
import { PackageMeaning } from './package_meaning';
import { usePackageWords, useTextInLocale, useWords } from './words';

interface PackageChoiceProps {
  field: FieldBinding<string | null>;
  onChosen: () => void;
}

/** The package by what it means: what it gives, what it does not, when to choose it. */
export function PackageChoice({ field, onChosen }: PackageChoiceProps) {
  const t = useWords();
  const words = usePackageWords();
  const textOf = useTextInLocale();
  const [is_comparing, setComparing] = useState(false);
  const packages = useList('/api/v1/service_packages');
  const refusal = useRefusalText(field.refusal);
  return (
    <ListState query={packages} items={packages.items}>
      {(items) => (
        <fieldset className={styles.choices}>
          <legend data-unseen>{t('new.package')}</legend>
          {items.map(({ id, package: each }) => (
            <div key={id}>
              <label className={styles.choice}>
                <input
                  type="radio"
                  name={field.name}
                  checked={field.value === id}
                  disabled={field.disabled}
                  onChange={() => {
                    field.onChange(id);
                    onChosen();
                  }}
                />
                <span className={styles.choice_text}>
                  <strong>
                    {textOf(each.name)}{' '}
                    <span className={styles.tier}>{words(`tier.${each.tier}`)}</span>
                  </strong>
                  <span>{textOf(each.summary)}</span>
                </span>
              </label>
              {field.value === id && (
                <div className={styles.meaning}>
                  <PackageMeaning package={each} />
                </div>
              )}
            </div>
          ))}
          <div role="alert">{refusal && <p className={styles.refusal}>{refusal}</p>}</div>
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.add ?? ''}
            onClick={() => setComparing(true)}
          >
            {t('new.compare')}
          </Button>
          <Dialog
            is_open={is_comparing}
            onClose={() => setComparing(false)}
            title={t('new.compare')}
            size="auto"
          >
            <PackageComparison packages={items.map((each) => each.package)} />
          </Dialog>
        </fieldset>
      )}
    </ListState>
  );
}
