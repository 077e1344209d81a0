import { NavTabs } from '@web/kit';
import { useScreenPath } from '@web/shell';
import { useWords } from './words';

/** One's own week, everybody's reports, and the months. */
export function TimeTabs({ open }: { open: 'own' | 'reports' | 'months' }) {
  const t = useWords();
  const screenPath = useScreenPath();
  return (
    <NavTabs
      label={t('tabs.label')}
      open_key={open}
      tabs={[
        { key: 'own', label: t('tabs.own'), to: screenPath('time') },
        { key: 'reports', label: t('tabs.reports'), to: screenPath('time/reports') },
        { key: 'months', label: t('tabs.months'), to: screenPath('time/months') },
      ]}
    />
  );
}
