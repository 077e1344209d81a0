import { Button } from '@mantine/core';
import { api, useChange, useResource } from '@web/api';
import { Dialog, Page, ResourceState, useConfirm, useRefusalText } from '@web/kit';
import { useRouteParameter } from '@web/shell';
import { useState } from 'react';
import { CopyPackageForm } from './copy_package_form';
import { PackageForm } from './package_form';
import type { PackageView } from './package_meaning';
import { usePackageWords, useTextInLocale } from './words';

export const package_touches = [
  '/api/v1/service_packages',
  '/api/v1/service_packages/{service_package_id}',
];

/** All words and figures of one package. */
export function PackagePage() {
  const service_package_id = useRouteParameter('service_package_id');
  const query = useResource('/api/v1/service_packages/{service_package_id}', {
    path: { service_package_id },
  });
  const textOf = useTextInLocale();
  return (
    <ResourceState query={query}>
      {(view) => (
        <Page
          title={textOf(view.package.name)}
          subtitle={textOf(view.package.summary)}
          width="narrow"
          actions={<PackageActions view={view} etag={query.etag} />}
        >
          <PackageForm key={view.revision} view={view} etag={query.etag} />
        </Page>
      )}
    </ResourceState>
  );
}

function PackageActions({ view, etag }: { view: PackageView; etag: string | undefined }) {
  const t = usePackageWords();
  const textOf = useTextInLocale();
  const confirm = useConfirm();
  const path = { service_package_id: view.id };
  const archive = useChange(
    (is_archived: boolean) =>
      api.patch('/api/v1/service_packages/{service_package_id}', {
        path,
        body: { is_archived },
        if_match: etag ?? '',
      }),
    { touches: package_touches },
  );
  const reset = useChange(
    () => api.post('/api/v1/service_packages/{service_package_id}/resets', { path }),
    { touches: package_touches },
  );
  const [is_copying, setCopying] = useState(false);
  const refusal = useRefusalText(archive.error ?? reset.error ?? null);
  const may = (action: string) => view.allowed.includes(action);
  const askReset = async () => {
    const yes = await confirm({
      title: t('reset_title', { name: textOf(view.package.name) }),
      text: t('reset_text'),
      confirm_label: t('reset'),
      kind: 'destructive',
    });
    if (yes) reset.mutate(undefined);
  };
  const kind = may('archive') ? 'archive' : may('restore') ? 'restore' : null;
  return (
    <>
      {refusal && <span role="alert">{refusal}</span>}
      {may('change') && (
        <Button variant="default" onClick={() => setCopying(true)}>
          {t('copy')}
        </Button>
      )}
      <Dialog is_open={is_copying} onClose={() => setCopying(false)} title={t('copy')}>
        <CopyPackageForm view={view} onCancel={() => setCopying(false)} />
      </Dialog>
      {may('reset') && (
        <Button variant="default" loading={reset.isPending} onClick={() => void askReset()}>
          {t('reset')}
        </Button>
      )}
      {kind && (
        <Button
          variant="default"
          loading={archive.isPending}
          onClick={() => archive.mutate(kind === 'archive')}
        >
          {t(kind)}
        </Button>
      )}
    </>
  );
}
