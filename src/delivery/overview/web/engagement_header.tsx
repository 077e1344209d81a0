import { UnstyledButton } from '@mantine/core';
import { useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  cx,
  FailedState,
  FinishDay,
  formatEffort,
  HealthSummary,
  ProgressMeter,
  StatusBadge,
  type Tone,
} from '@web/kit';
import type { EngagementTabProps } from '@web/shell';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { BallText } from './ball_text';
import styles from './engagement_header.module.css';
import { HeaderSkeleton } from './header_skeleton';
import { OtherStep, OwnStep } from './step_line';
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
  const [is_unfolded, setUnfolded] = useState(false);
  const { side, next_step, other_step } = header;
  const is_over = header.state === 'completed' || header.state === 'cancelled';
  const has_other = other_step.urgency !== 'none';
  return (
    <section className={styles.header} data-unfolded={is_unfolded || undefined}>
      <dl className={styles.strip} data-side={side}>
        <Fact label={t('stage')}>
          <StageText header={header} />
        </Fact>
        {!is_over && (
          <Fact label={t('ball')}>
            <BallText ball={header.ball} side={side} />
          </Fact>
        )}
        <Fact label={t('hours')} is_foldable>
          <HoursText header={header} />
        </Fact>
        <Fact label={t('finish')} is_foldable>
          <FinishText header={header} />
        </Fact>
        {side === 'provider' && !is_over && (
          <Fact label={t('health')} is_foldable>
            <HealthSummary signals={signals(header.health)} />
          </Fact>
        )}
      </dl>
      <UnstyledButton
        className={cx(styles.fold)}
        aria-expanded={is_unfolded}
        onClick={() => setUnfolded(!is_unfolded)}
      >
        {t(is_unfolded ? 'header.less' : 'header.more')}
        <ChevronDown size={15} aria-hidden />
      </UnstyledButton>
      {(next_step || has_other) && (
        <div className={styles.steps}>
          {next_step && <OwnStep step={next_step} />}
          {has_other && (
            <OtherStep step={other_step} party={side === 'provider' ? 'client' : 'provider'} />
          )}
        </div>
      )}
    </section>
  );
}

interface FactProps {
  label: string;
  /** Left out on a phone until it is asked for. */
  is_foldable?: boolean;
  children: ReactNode;
}

function Fact({ label, is_foldable = false, children }: FactProps) {
  return (
    <div className={styles.fact} data-foldable={is_foldable || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The stage while it runs, the state when it does not, and how far that is on the way. */
function StageText({ header }: { header: Header }) {
  const t = useWords();
  const { state, stage, stages } = header;
  const at = stages.indexOf(stage) + 1;
  return (
    <span className={styles.stages}>
      <StatusBadge tone={state_tones[state]}>
        {state === 'active' ? t(`stage.${stage}`) : t(`state.${state}`)}
      </StatusBadge>
      {state !== 'completed' && (
        <span className={styles.track_line}>
          <StageTrack header={header} />
          <span className={styles.quiet}>{t('stage_of', { at, total: stages.length })}</span>
        </span>
      )}
    </span>
  );
}

function HoursText({ header }: { header: Header }) {
  const t = useWords();
  const locale = useLocale();
  const { used_minutes, bought_minutes } = header;
  if (bought_minutes !== null) {
    return (
      <ProgressMeter
        label={t('hours')}
        look="compact"
        used={used_minutes ?? 0}
        total={bought_minutes}
        say={(minutes) => formatEffort(minutes, locale)}
      />
    );
  }
  if (used_minutes === null) return <span className={styles.quiet}>{t('hours_none')}</span>;
  return (
    <>
      <span className="numeric">{formatEffort(used_minutes, locale)}</span>{' '}
      <span className={styles.quiet}>{t('hours_used')}</span>
    </>
  );
}

function FinishText({ header }: { header: Header }) {
  const t = useWords();
  const is_planned = header.planned_finish !== null;
  return (
    <FinishDay
      day={header.ends_on}
      basis={t(is_planned ? 'finish_planned_text' : 'finish_usual_text')}
      is_rough={!is_planned}
      is_open={header.state === 'active' || header.state === 'paused'}
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
