import { useResource } from '@web/api';
import { ResourceState, Section } from '@web/kit';
import { KeptForecasts } from './kept_forecasts';
import { LikelyEnd } from './likely_end';
import styles from './schedule.module.css';
import { useWords } from './words';

/** When everything is likely to have ended, what estimates were worth, and how often forecasts were kept. */
export function HowSureSection() {
  const t = useWords();
  const forecast = useResource('/api/v1/portfolio_forecast');
  const calibration = useResource('/api/v1/forecast_calibration');
  return (
    <Section title={t('sure')}>
      <div className={styles.parts}>
        <ResourceState query={forecast}>{(found) => <LikelyEnd forecast={found} />}</ResourceState>
        <ResourceState query={calibration}>
          {(report) => <KeptForecasts report={report} />}
        </ResourceState>
      </div>
    </Section>
  );
}
