import { useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Day,
  FailedState,
  formatEffort,
  HealthSignals,
  ProgressMeter,
  StatusBadge,
  type Tone,
} from '@web/kit';
import type { EngagementTabProps } from '@web/shell';
import type { ReactNode } from 'react';
import { BallText } from './ball_text';
import styles from './engagement_header.module.css';
import { HeaderSkeleton } from './header_skeleton';
import { StepLine } from './step_line';
import { type Header, useSignals, useWords } from './words';

const state_tones: Record<Header['state'], Tone> = {
  active: 'info',
  paused: 'neutral',
  completed: 'ok',
  cancelled: 'bad',
};

/** What an engagement's page always says: stage, health, whose move, hours, finish, the next steps. */
export function EngagementHeader({ engagement_id }: EngagementTabProps) {
  const header = useResource('/api/v1/engagements/{engagement_id}/header', {
    path: { engagement_id },
  });
  if (header.data) return <HeaderStrip header={header.data} />;
  if (header.error) return <FailedState reason={header.error} onAgain={header.refetch} />;
  return <HeaderSkeleton />;
}

function HeaderStrip({ header }: { header: Header }) {
  const t = useWords();
  const signals = useSignals();
  const { state, stage, side, next_step, other_step } = header;
  return (
    <section className={styles.header}>
      <dl className={styles.strip}>
        <Fact label={t('stage')}>
          <span className={styles.stages}>
            <StatusBadge tone={state_tones[state]}>
              {state === 'active' ? t(`stage.${stage}`) : t(`state.${state}`)}
            </StatusBadge>
            <StageTrack header={header} />
          </span>
        </Fact>
        <Fact label={t('ball')}>
          <BallText ball={header.ball} side={side} />
        </Fact>
        <Fact label={t('hours')}>
          <HoursText header={header} />
        </Fact>
        <Fact label={t('finish')}>
          <Day day={header.ends_on} />
          {header.planned_finish === null && (
            <span className={styles.quiet}> {t('finish_usual')}</span>
          )}
        </Fact>
        {side === 'provider' && (
          <div className={`${styles.fact} ${styles.health}`}>
            <dt>{t('health')}</dt>
            <dd>
              <HealthSignals signals={signals(header.health)} />
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.steps}>
        {next_step && <StepLine step={next_step} title={t('your_step')} party={side} />}
        {other_step.urgency !== 'none' && (
          <StepLine
            step={other_step}
            title={t('other_step')}
            party={side === 'provider' ? 'client' : 'provider'}
            look="quiet"
          />
        )}
      </div>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function HoursText({ header }: { header: Header }) {
  const t = useWords();
  const locale = useLocale();
  const { used_minutes, bought_minutes } = header;
  if (used_minutes === null) return <span className={styles.quiet}>{t('hours_none')}</span>;
  if (bought_minutes === null) {
    return <span className="numeric">{formatEffort(used_minutes, locale)}</span>;
  }
  return (
    <ProgressMeter
      label={t('hours')}
      used={used_minutes}
      total={bought_minutes}
      say={(minutes) => formatEffort(minutes, locale)}
    />
  );
}

/** The stages of the package as a track: behind, here, ahead. */
export function StageTrack({ header }: { header: Pick<Header, 'stages' | 'stage'> }) {
  const t = useWords();
  const at = header.stages.indexOf(header.stage);
  return (
    <ol className={styles.track}>
      {header.stages.map((stage, index) => (
        <li
          key={stage}
          data-place={index < at ? 'behind' : index === at ? 'here' : 'ahead'}
          title={t(`stage.${stage}`)}
        >
          <span className={styles.unseen}>{t(`stage.${stage}`)}</span>
        </li>
      ))}
    </ol>
  );
}
