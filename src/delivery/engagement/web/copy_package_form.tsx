import { api, useChange } from '@web/api';
import { useLocale } from '@web/i18n';
import { FormFrame, TextField, useForm } from '@web/kit';
import { useGoTo } from '@web/shell';
import type { PackageView } from './package_meaning';
import styles from './packages.module.css';
import { usePackageWords } from './words';

interface CopyPackageFormProps {
  view: PackageView;
  onCancel: () => void;
}

/** A key nobody reads: the old one's, and a few letters of its own. */
function keyOfCopy(key: string): string {
  return `${key.slice(0, 40)}_${crypto.randomUUID().slice(0, 6)}`;
}

/** A package of the firm's own begins as a copy of one that is there. */
export function CopyPackageForm({ view, onCancel }: CopyPackageFormProps) {
  const t = usePackageWords();
  const locale = useLocale();
  const goTo = useGoTo();
  const create = useChange(
    (name: string) =>
      api.post('/api/v1/service_packages', {
        body: {
          ...view.package,
          key: keyOfCopy(view.package.key),
          name: { en: '', ru: '', uk: '', [locale]: name },
        },
      }),
    { touches: ['/api/v1/service_packages'] },
  );
  const form = useForm({
    initial: { name: '' },
    send: ({ name }) => create.mutateAsync(name),
    onDone: (made) => goTo(`packages/${made.id}`),
  });
  return (
    <FormFrame form={form} submit_label={t('copy_submit')} onCancel={onCancel}>
      <p className={styles.quiet}>{t('copy_text')}</p>
      <TextField field={form.field('name')} label={t('copy_name')} autoFocus />
    </FormFrame>
  );
}
