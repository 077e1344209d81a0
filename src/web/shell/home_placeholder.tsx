import { EmptyState } from '@web/kit/empty_state';
import { Page } from '@web/kit/page';
import { House } from 'lucide-react';
import { useViewer } from './viewer';
import { useShellWords } from './words';

/** Home for a program built without the feature that supplies one. */
export function HomePlaceholder() {
  const t = useShellWords();
  const { workspace } = useViewer();
  return (
    <Page title={t('nav.home')}>
      <EmptyState
        icon={House}
        title={t('home.empty_title', { workspace: workspace.name })}
        text={t('home.empty_text')}
      />
    </Page>
  );
}
