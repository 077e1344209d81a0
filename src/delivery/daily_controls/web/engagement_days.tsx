import { useList } from '@web/api';
import { ListState, Section, StatusBadge } from '@web/kit';
import type { EngagementTabProps } from '@web/shell';
import { ControlStrip, StripLegend } from './control_strip';
import styles from './daily_controls.module.css';
import { DaysTable } from './days_table';
import { days_path, useWords } from './words';

/** The last twenty working days of an engagement, as a strip and as a table (DOMAIN §4.5). */
export function EngagementDays({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const days = useList(days_path, { path: { engagement_id } });
  const stalled_by = days.items?.[0]?.stalled_by ?? [];
  return (
    <Section
      title={t('days')}
      actions={stalled_by.length > 0 && <StatusBadge tone="bad">{t('stalled')}</StatusBadge>}
    >
      <ListState
        query={days}
        items={days.items}
        empty={{ title: t('days.none'), text: t('days.none_text') }}
      >
        {(items) => (
          <div className={styles.parts}>
            {stalled_by.length > 0 && (
              <p className={styles.missed}>
                {t('stalled_by', {
                  what: stalled_by.map((kind) => t(`control.${kind}`)).join(', '),
                })}
              </p>
            )}
            <ControlStrip days={items} />
            <StripLegend />
            <details className={styles.twin}>
              <summary>{t('as_table')}</summary>
              <DaysTable days={items} />
            </details>
          </div>
        )}
      </ListState>
    </Section>
  );
}
