import { api, useChange } from '@web/api';
import { FormFrame, useForm, useToasts } from '@web/kit';
import { PackageFigureFields } from './package_figure_fields';
import type { PackageView, ServicePackage } from './package_meaning';
import { package_touches } from './package_page';
import { PackageStageFields } from './package_stage_fields';
import { PackageWordFields } from './package_word_fields';
import { usePackageWords } from './words';

/** The package without its key and its average, which nobody types. */
export type PackageValues = Omit<ServicePackage, 'key' | 'typical_months'>;

function valuesOf({ key: _, typical_months: __, ...values }: ServicePackage): PackageValues {
  return values;
}

interface PackageFormProps {
  view: PackageView;
  etag: string | undefined;
}

export function PackageForm({ view, etag }: PackageFormProps) {
  const t = usePackageWords();
  const { show } = useToasts();
  const save = useChange(
    (values: PackageValues) =>
      api.patch('/api/v1/service_packages/{service_package_id}', {
        path: { service_package_id: view.id },
        body: values,
        if_match: etag ?? '',
      }),
    { touches: package_touches },
  );
  const form = useForm<PackageValues>({
    initial: valuesOf(view.package),
    draft: `service_package.${view.id}`,
    send: (values) => save.mutateAsync(values),
    onDone: () => show({ text: t('saved') }),
  });
  const fields = (
    <fieldset disabled={!view.allowed.includes('change')} style={{ display: 'contents' }}>
      <PackageFigureFields form={form} />
      <PackageStageFields form={form} />
      <PackageWordFields form={form} />
    </fieldset>
  );
  if (!view.allowed.includes('change')) return fields;
  return (
    <FormFrame form={form} submit_label={t('save')}>
      {fields}
    </FormFrame>
  );
}
