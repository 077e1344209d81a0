import { Anchor } from '@mantine/core';
import { EmptyState } from '@web/kit/empty_state';
import { useDocumentTitle } from '@web/kit/page';
import { Compass } from 'lucide-react';
import { useShellWords } from './words';

export function NotFoundPage() {
  const t = useShellWords();
  useDocumentTitle(t('not_found.title'));
  return (
    <EmptyState
      is_page
      icon={Compass}
      title={t('not_found.title')}
      text={t('not_found.text')}
      action={<Anchor href="/">{t('not_found.home')}</Anchor>}
    />
  );
}
