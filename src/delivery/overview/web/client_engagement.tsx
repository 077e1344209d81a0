import { useResource } from '@web/api';
import {
  Day,
  NextStep,
  PersonChip,
  ProgressMeter,
  ResourceState,
  Section,
  useDaysLate,
} from '@web/kit';
import { ScreenButton } from '@web/shell';
import { ArrowRight } from 'lucide-react';
import styles from './client_home.module.css';
import { DueText, isToDo, OtherStep } from './step_line';
import { type Header, party_of, type Step, useStepText, useWords } from './words';

/** One implementation: the step that is the reader's own, how far it has come, when it ends, who is who. */
export function ClientEngagement({ engagement_id }: { engagement_id: string }) {
  const header = useResource('/api/v1/engagements/{engagement_id}/header', {
    path: { engagement_id },
  });
  return (
    <ResourceState query={header}>
      {(view) => (
        <>
          <OneStep header={view} />
          <div className={styles.columns}>
            <Progress header={view} />
            <Finish header={view} />
            <WhoIsWho engagement_id={engagement_id} />
          </div>
        </>
      )}
    </ResourceState>
  );
}

/** The one button of the page, or what the other side does meanwhile. */
function OneStep({ header }: { header: Header }) {
  const t = useWords();
  const stepText = useStepText();
  const { ball, next_step, other_step } = header;
  const is_mine = next_step !== null && isToDo(next_step);
  const step: Step =
    is_mine || other_step.urgency === 'none' ? (next_step ?? other_step) : other_step;
  const meanwhile = is_mine && other_step.urgency !== 'none' ? other_step : null;
  return (
    <NextStep
      party={is_mine ? 'client' : party_of[ball.court]}
      {...(is_mine ? { party_name: t('you') } : {})}
      title={stepText(step)}
      text={
        <>
          <DueText step={step} />
          {meanwhile && (
            <div className={styles.meanwhile}>
              <OtherStep step={meanwhile} party="provider" />
            </div>
          )}
        </>
      }
      {...(ball.court === 'client' ? { waiting_minutes: ball.working_minutes } : {})}
      is_late={step.urgency === 'late'}
      action={
        <ScreenButton
          to={is_mine ? step.to : `implementation?engagement=${header.id}`}
          size="md"
          variant={is_mine ? 'filled' : 'default'}
          rightSection={<ArrowRight size={16} aria-hidden />}
        >
          {t(is_mine ? 'do_it' : 'client.open')}
        </ScreenButton>
      }
    />
  );
}

function Progress({ header }: { header: Header }) {
  const t = useWords();
  const at = header.stages.indexOf(header.stage);
  const { blocks } = header;
  const total =
    blocks.planned +
    blocks.in_progress +
    blocks.returned +
    blocks.in_testing +
    blocks.delivered +
    blocks.accepted;
  const is_over = header.state === 'completed';
  return (
    <Section title={t('client.progress')}>
      <ol className={styles.stages}>
        {header.stages.map((stage, index) => {
          const place = is_over || index < at ? 'behind' : index === at ? 'here' : 'ahead';
          return (
            <li key={stage} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
              {t(`stage.${stage}`)}
              {place === 'here' && <span className={styles.quiet}>{t('client.now')}</span>}
            </li>
          );
        })}
      </ol>
      {total > 0 && (
        <ProgressMeter
          label={t('client.blocks')}
          used={blocks.accepted}
          total={total}
          kind="goal"
          say={String}
        />
      )}
    </Section>
  );
}

function Finish({ header }: { header: Header }) {
  const t = useWords();
  const is_over = header.state === 'completed' || header.state === 'cancelled';
  const is_past = useDaysLate(header.ends_on) > 0 && !is_over;
  if (is_over) return null;
  const basis = header.planned_finish === null ? 'client.when_usual' : 'client.when_planned';
  return (
    <Section title={t('client.when')}>
      <p className={styles.day}>
        <Day day={header.ends_on} style="long" />
      </p>
      <p className={styles.quiet}>{t(is_past ? 'client.when_past' : basis)}</p>
    </Section>
  );
}

function WhoIsWho({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  const posts = ['manager', 'administrator', 'sales_representative', 'quality_manager'] as const;
  return (
    <Section title={t('client.who')}>
      <ResourceState query={engagement}>
        {(view) => (
          <ul className={styles.people}>
            {posts.map((post) => {
              const person = view[post];
              return (
                person && (
                  <li key={post}>
                    <PersonChip person={person} />
                    <span className={styles.quiet}>{t(`client.${post}`)}</span>
                  </li>
                )
              );
            })}
          </ul>
        )}
      </ResourceState>
    </Section>
  );
}
