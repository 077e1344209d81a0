import { type AnswerOf, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Day,
  formatEffort,
  Page,
  PartyBadge,
  ProgressMeter,
  RelativeTime,
  ResourceState,
  StatusBadge,
} from '@web/kit';
import { EngagementTabs, useRouteParameter } from '@web/shell';
import type { ReactNode } from 'react';
import styles from './engagement_page.module.css';
import { EngagementActions } from './stage_actions';
import { party_of, type Summary, state_tones, useTextInLocale, useWords } from './words';

export type EngagementView = AnswerOf<'/api/v1/engagements/{engagement_id}', 'get'>;

export function EngagementPage() {
  const engagement_id = useRouteParameter('engagement_id');
  return <EngagementFrame engagement_id={engagement_id} base={`engagements/${engagement_id}`} />;
}

interface EngagementFrameProps {
  engagement_id: string;
  /** Where the page lives: `engagements/17`, or `implementation` for the client. */
  base: string;
  /** Chooses between several implementations of a client. */
  choice?: ReactNode;
}

/** The header that stays and the tabs under it. */
export function EngagementFrame({ engagement_id, base, choice }: EngagementFrameProps) {
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  return (
    <ResourceState query={engagement}>
      {(view) => (
        <Page
          title={view.name}
          subtitle={<Subtitle engagement={view} />}
          actions={
            <>
              {choice}
              <EngagementActions engagement={view} />
            </>
          }
        >
          <HeaderStrip engagement={view} />
          <EngagementTabs engagement_id={engagement_id} base={base} />
        </Page>
      )}
    </ResourceState>
  );
}

function Subtitle({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const textOf = useTextInLocale();
  const other =
    engagement.side === 'provider'
      ? engagement.client_name
      : `${t('page.provider')}: ${engagement.provider_name}`;
  return (
    <>
      {other} · {textOf(engagement.package.name)}
    </>
  );
}

/** Always the same facts in the same place: stage, whose move, hours, finish. */
function HeaderStrip({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const summary = useResource('/api/v1/engagements/{engagement_id}/summary', {
    path: { engagement_id: engagement.id },
  });
  const line = summary.data;
  return (
    <dl className={styles.strip}>
      <Fact label={t('column.stage')}>
        <span className={styles.stages}>
          <StatusBadge tone="info">{t(`stage.${engagement.stage}`)}</StatusBadge>
          <StageTrack engagement={engagement} />
          {engagement.state !== 'active' && (
            <StatusBadge tone={state_tones[engagement.state]} look="outline">
              {t(`state.${engagement.state}`)}
            </StatusBadge>
          )}
        </span>
      </Fact>
      {line?.ball_party && (
        <Fact label={t('column.ball')}>
          <PartyBadge party={party_of[line.ball_party]} />{' '}
          {line.ball_since && <RelativeTime at={line.ball_since} />}
        </Fact>
      )}
      {line && <HoursFact line={line} />}
      <Fact label={t('column.finish')}>
        {line ? (
          <span>
            <Day day={line.ends_on} />
            {line.planned_finish === null && (
              <span className={styles.quiet}> {t('finish_usual')}</span>
            )}
          </span>
        ) : (
          <span className={styles.quiet}>{t('hours_unknown')}</span>
        )}
      </Fact>
    </dl>
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

function HoursFact({ line }: { line: Summary }) {
  const t = useWords();
  const locale = useLocale();
  if (line.used_minutes === null || line.bought_minutes === null) return null;
  const { used_minutes, bought_minutes } = line;
  return (
    <Fact label={t('column.hours')}>
      <ProgressMeter
        label={t('column.hours')}
        look="line"
        used={used_minutes}
        total={bought_minutes}
        say={(minutes) => formatEffort(minutes, locale)}
      />
    </Fact>
  );
}

/** The stages of the package as a track: behind, here, ahead. */
function StageTrack({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const included = engagement.package.stages_included;
  const at = included.indexOf(engagement.stage);
  return (
    <ol className={styles.track}>
      {included.map((stage, index) => (
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
