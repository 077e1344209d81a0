import { HealthSummary, PartyBadge, PersonChip, StatusBadge, useDaysLate } from '@web/kit';
import { ScreenButton, ScreenLink, useViewer } from '@web/shell';
import { ArrowRight } from 'lucide-react';
import styles from './home.module.css';
import { DueText, isToDo, SinceText } from './step_line';
import { type HomeLine, party_of, useMatterText, useSignals, useStepText, useWords } from './words';

interface HomeLinesProps {
  lines: readonly HomeLine[];
  /** How many more there are, for the list of engagements to show. */
  left_out: number;
}

/** Engagements with what waits in each: one's own step first, then what the others owe. */
export function HomeLines({ lines, left_out }: HomeLinesProps) {
  const t = useWords();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.engagement.id} className={styles.line} data-urgency={line.next_step.urgency}>
          <Where line={line} />
          <OwnMatter line={line} />
          <OthersMatter line={line} />
        </li>
      ))}
      {left_out > 0 && (
        <li className={styles.line}>
          <ScreenLink to="engagements?state=active" className={styles.all}>
            {t('home.left_out', { count: left_out })}
          </ScreenLink>
        </li>
      )}
    </ul>
  );
}

/** For whom: the client, the engagement and its stage, who runs it where that is somebody else, and its health. */
function Where({ line: { engagement, health } }: { line: HomeLine }) {
  const t = useWords();
  const signals = useSignals();
  const { person } = useViewer();
  return (
    <div className={styles.where}>
      <ScreenLink to={`engagements/${engagement.id}`} className={styles.name}>
        <strong>{engagement.client_name}</strong> · {engagement.name}
      </ScreenLink>
      <StatusBadge tone="neutral" look="outline">
        {engagement.state === 'active'
          ? t(`stage.${engagement.stage}`)
          : t(`state.${engagement.state}`)}
      </StatusBadge>
      {engagement.manager_id !== person.id && (
        <PersonChip person={{ name: engagement.manager_name }} />
      )}
      <span className={styles.health}>
        <HealthSummary signals={signals(health)} look="marks" />
      </span>
    </div>
  );
}

function OwnMatter({ line: { next_step } }: { line: HomeLine }) {
  const t = useWords();
  const stepText = useStepText();
  const is_to_do = isToDo(next_step);
  return (
    <div className={styles.own}>
      <p className={styles.what}>
        <ScreenLink to={next_step.to} className={styles.step}>
          {stepText(next_step)}
        </ScreenLink>
        <DueText step={next_step} />
        <SinceText step={next_step} />
      </p>
      <ScreenButton
        to={next_step.to}
        size="compact-sm"
        variant={is_to_do ? 'filled' : 'default'}
        aria-label={`${t(is_to_do ? 'do_it' : 'look')}: ${stepText(next_step)}`}
        {...(is_to_do ? { rightSection: <ArrowRight size={14} aria-hidden /> } : {})}
      >
        {t(is_to_do ? 'do_it' : 'look')}
      </ScreenButton>
    </div>
  );
}

/** What the client or a colleague has to do, since when and how late; a client is reminded from here. */
function OthersMatter({ line: { engagement, ball, next_step } }: { line: HomeLine }) {
  const t = useWords();
  const matterText = useMatterText();
  const days_late = useDaysLate(ball.due_on);
  const is_of_client = ball.court === 'client';
  // What the provider has is the step above, or a colleague's, which that step names.
  if (!is_of_client || next_step.key === 'remind_client') return null;
  const reminder = t('remind.text', { title: matterText(ball) });
  const talk = `engagements/${engagement.id}/talk?write=${encodeURIComponent(reminder)}`;
  return (
    <div className={styles.others}>
      <PartyBadge party={party_of[ball.court]} />
      <span className={styles.owed} title={matterText(ball)}>
        {matterText(ball)}
      </span>
      {days_late > 0 && <span className={styles.late}>{t('late_by', { days: days_late })}</span>}
      <ScreenLink
        to={talk}
        className={styles.remind}
        aria-label={`${t('remind')}: ${engagement.client_name}`}
      >
        {t('remind')}
      </ScreenLink>
    </div>
  );
}
