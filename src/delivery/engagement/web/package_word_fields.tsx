import { Tabs, Textarea, TextInput } from '@mantine/core';
import { locales, useLocale } from '@web/i18n';
import { type Form, Section } from '@web/kit';
import type { PackageValues } from './package_form';
import styles from './packages.module.css';
import { usePackageWords } from './words';

/** What the package means, in the three languages. */
export function PackageWordFields({ form }: { form: Form<PackageValues> }) {
  const t = usePackageWords();
  const { name, summary, means } = form.values;
  return (
    <Section title={t('group.words')}>
      <Tabs defaultValue={useLocale()} keepMounted={false}>
        <Tabs.List>
          {locales.map((locale) => (
            <Tabs.Tab key={locale} value={locale}>
              {t(`language.${locale}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {locales.map((locale) => (
          <Tabs.Panel key={locale} value={locale} pt="sm">
            <div className={styles.languages} lang={locale}>
              <TextInput
                label={t('field.name')}
                value={name[locale]}
                onChange={(event) =>
                  form.set('name', { ...name, [locale]: event.currentTarget.value })
                }
              />
              <TextInput
                label={t('field.summary')}
                value={summary[locale]}
                onChange={(event) =>
                  form.set('summary', { ...summary, [locale]: event.currentTarget.value })
                }
              />
              {(['gives', 'does_not_give', 'choose_when'] as const).map((part) => (
                <Textarea
                  key={part}
                  label={t(part)}
                  autosize
                  minRows={2}
                  value={means[part][locale]}
                  onChange={(event) =>
                    form.set('means', {
                      ...means,
                      [part]: { ...means[part], [locale]: event.currentTarget.value },
                    })
                  }
                />
              ))}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}
