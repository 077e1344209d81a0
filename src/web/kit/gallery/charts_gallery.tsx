import { useUrlState } from '@web/shell/links';
import { useMemo } from 'react';
import { BurnUp, Gantt, HeatMap, LedgerTimeline } from '../charts';
import { Section } from '../page';
import { burn_up, heat_rows, heat_weeks, ledger, portfolio, schedule } from './charts_data';
import styles from './gallery.module.css';

const today = '2026-04-15';

export function ChartsGallery() {
  const [wanted] = useUrlState('rows', '');
  const many = useMemo(() => (wanted ? portfolio(Number(wanted)) : []), [wanted]);
  if (wanted) {
    return (
      <Section title="Portfolio">
        <Gantt label="Portfolio" rows={many} today={today} zoom="day" />
      </Section>
    );
  }
  return (
    <div className={styles.column}>
      <Section title="Schedule">
        <Gantt label="Schedule" rows={schedule} today={today} days_off={['2026-04-13']} />
      </Section>
      <Section title="Capacity">
        <HeatMap label="Capacity" weeks={heat_weeks} rows={heat_rows} onOpen={() => undefined} />
      </Section>
      <Section title="Delay ledger">
        <LedgerTimeline label="Delay ledger" {...ledger} today={today} />
      </Section>
      <Section title="Hours">
        <BurnUp
          label="Hours"
          points={burn_up}
          today={today}
          bought_minutes={7500}
          marks={[
            { day: '2026-05-12', label: 'P50' },
            { day: '2026-05-29', label: 'P80' },
          ]}
        />
      </Section>
    </div>
  );
}
