import { useResource } from '@web/api';
import { Instant, PartyBadge, SidePanel, StatusBadge } from '@web/kit';
import { ChangeActions } from './change_actions';
import styles from './changes.module.css';
import { Effect } from './effect';
import { type ChangeRequest, change_path, tones } from './types';
import { useWords } from './words';

interface ChangePanelProps {
  engagement_id: string;
  change: ChangeRequest | undefined;
  onClose: () => void;
}

/** A change beside the list: what it is, what it comes to, who said what. */
export function ChangePanel({ engagement_id, change, onClose }: ChangePanelProps) {
  const t = useWords();
  return (
    <SidePanel
      is_open={change !== undefined}
      onClose={onClose}
      title={change ? t('line', { number: change.number, title: change.title }) : ''}
      width={560}
      footer={change && <ChangeActions engagement_id={engagement_id} change={change} />}
    >
      {change && <ChangeDetails engagement_id={engagement_id} change={change} />}
    </SidePanel>
  );
}

interface ChangeDetailsProps {
  engagement_id: string;
  change: ChangeRequest;
}

function ChangeDetails({ engagement_id, change }: ChangeDetailsProps) {
  const t = useWords();
  // The list leaves out where the finish moves: that is planned for the one that is looked at.
  const looked_at = useResource(change_path, {
    path: { engagement_id, change_request_id: change.id },
  });
  const { content } = change;
  const items = [
    ...content.items.map(({ item }) => item),
    ...content.blocks.flatMap((block) => block.items),
  ];
  return (
    <div className={styles.details}>
      <p className={styles.side}>
        <StatusBadge tone={tones[change.state]}>{t(`state.${change.state}`)}</StatusBadge>
        {(change.ball_party === 'client' || change.ball_party === 'provider') && (
          <PartyBadge party={change.ball_party} />
        )}
      </p>
      {change.source_wish && <p className={styles.remark}>{change.source_wish}</p>}
      {change.reason && <p>{change.reason}</p>}
      <Effect effect={(looked_at.data ?? change).effect} />
      <section>
        <h3 className={styles.legend}>{t('what')}</h3>
        {content.blocks.map((block) => (
          <p key={block.id}>{t('what.block', { title: block.title, result: block.result })}</p>
        ))}
        <ul className={styles.plain}>
          {items.map((item) => (
            <li key={item.id}>
              <strong>{item.title}</strong>
              <ul>
                {item.acceptance_criteria.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.legend}>{t('steps')}</h3>
        <ol className={styles.steps}>
          {change.steps.map((step) => (
            <li
              key={step.made_at + step.kind}
              data-void={!step.is_about_present_content || undefined}
            >
              <span>{t(`step.${step.kind}`)}</span>
              <span className={styles.quiet}>
                {step.person_name} · <Instant at={step.made_at} />
                {!step.is_about_present_content && ` · ${t('step.void')}`}
              </span>
              {step.remarks && <span className={styles.remark}>{step.remarks}</span>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
