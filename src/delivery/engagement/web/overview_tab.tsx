import { SubjectFiles } from '@collaboration/attachments/web';
import { Button } from '@mantine/core';
import { useList, useResource } from '@web/api';
import { Day, ListState, PersonChip, ResourceState, Section, SidePanel, Timeline } from '@web/kit';
import { EngagementOverviewSlot, type EngagementTabProps, useUrlState } from '@web/shell';
import { Flag, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { EditEngagementForm } from './edit_engagement_form';
import type { EngagementView } from './engagement_page';
import styles from './overview_tab.module.css';
import { PausesSection } from './pauses_section';
import { stages, useTextInLocale, useWords } from './words';

/** What was agreed, who does it, when it rests, and how it came here. */
export function OverviewTab({ engagement_id }: EngagementTabProps) {
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  return (
    <ResourceState query={engagement}>
      {(view) => <Overview engagement={view} etag={engagement.etag} />}
    </ResourceState>
  );
}

function Overview({ engagement, etag }: { engagement: EngagementView; etag: string | undefined }) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const edit = engagement.allowed.includes('change') && (
    <Button variant="subtle" size="compact-sm" onClick={() => setPanel('edit')}>
      {t('edit')}
    </Button>
  );
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Section title={t('hand_over')} actions={edit}>
          <HandOverText engagement={engagement} />
        </Section>
        <SubjectFiles subject_kind="engagement" subject_id={engagement.id} />
        <PausesSection engagement={engagement} />
        <EngagementOverviewSlot engagement_id={engagement.id} />
      </div>
      <div className={styles.column}>
        <Section title={t('people')} actions={edit}>
          <PeopleList engagement={engagement} />
        </Section>
        <Section title={t('terms')}>
          <Terms engagement={engagement} />
        </Section>
        <StageHistory engagement_id={engagement.id} />
      </div>
      <SidePanel is_open={panel === 'edit'} onClose={() => setPanel('')} title={engagement.name}>
        <EditEngagementForm
          key={engagement.revision}
          engagement={engagement}
          etag={etag}
          onDone={() => setPanel('')}
        />
      </SidePanel>
    </div>
  );
}

function PeopleList({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const posts = ['manager', 'administrator', 'sales_representative', 'quality_manager'] as const;
  return (
    <dl className={styles.facts}>
      {posts.map((post) => {
        const person = engagement[post];
        return (
          <Fact key={post} label={t(`role.${post}`)}>
            {person ? (
              <PersonChip person={person} />
            ) : (
              <span className={styles.quiet}>{t('role.nobody')}</span>
            )}
          </Fact>
        );
      })}
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

function Terms({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const textOf = useTextInLocale();
  const { package: bought, side } = engagement;
  return (
    <dl className={styles.facts}>
      <Fact label={t('starts_on')}>
        <Day day={engagement.starts_on} style="long" />
      </Fact>
      <Fact label={t('package')}>{textOf(bought.name)}</Fact>
      <Fact label={t(side === 'client' ? 'answers_in' : 'answers_in_provider')}>
        {t('within_days', { days: bought.answer_days })}
      </Fact>
      <Fact label={t('approval_in')}>{t('within_days', { days: bought.approval_days })}</Fact>
      <Fact label={t('acceptance_in')}>{t('within_days', { days: bought.acceptance_days })}</Fact>
    </dl>
  );
}

function HandOverText({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const { promised, wanted_result, deadlines = [], contacts = [] } = engagement.hand_over;
  if (!promised && !wanted_result && deadlines.length === 0 && contacts.length === 0) {
    return <p className={styles.quiet}>{t('nothing_written')}</p>;
  }
  return (
    <div className={styles.texts}>
      {promised && <Paragraphs title={t('promised')} text={promised} />}
      {wanted_result && <Paragraphs title={t('wanted_result')} text={wanted_result} />}
      {deadlines.length > 0 && (
        <div>
          <h3>{t('deadlines')}</h3>
          <ul className={styles.list}>
            {deadlines.map((deadline) => (
              <li key={`${deadline.from}${deadline.what}`}>
                <strong>
                  <Day day={deadline.from} />
                  {deadline.to && (
                    <>
                      –<Day day={deadline.to} />
                    </>
                  )}
                </strong>{' '}
                {deadline.what}
              </li>
            ))}
          </ul>
        </div>
      )}
      {contacts.length > 0 && (
        <div>
          <h3>{t('contacts')}</h3>
          <ul className={styles.contacts}>
            {contacts.map((contact) => (
              <li key={`${contact.name}${contact.email}`}>
                <PersonChip
                  person={contact}
                  {...(contact.position ? { note: contact.position } : {})}
                />
                {contact.decides && <span className={styles.decides}>{t('decides')}</span>}
                <span className={styles.ways}>
                  {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
                  {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Paragraphs({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

/** Why a stage changed: what a person wrote, or the words for what the program did by itself. */
function useReasonText(): (reason: string) => string {
  const t = useWords();
  return (reason) => {
    const name = `reason.${reason}`;
    return t.has(name) ? t(name) : reason;
  };
}

function StageHistory({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const reasonText = useReasonText();
  const changes = useList('/api/v1/engagements/{engagement_id}/stage_changes', {
    path: { engagement_id },
  });
  return (
    <Section title={t('history')}>
      <ListState query={changes} items={changes.items}>
        {(items) => (
          <Timeline
            label={t('history')}
            entries={items.map((change, index) => {
              const to = t(`stage.${change.to_stage}`);
              const is_back =
                change.from_stage !== null &&
                stages.indexOf(change.to_stage) < stages.indexOf(change.from_stage);
              return {
                // One approval may end two stages at the same moment.
                key: `${change.changed_at} ${index.toString()}`,
                at: change.changed_at,
                person: change.person_name ? { name: change.person_name } : undefined,
                icon: is_back ? RotateCcw : Flag,
                tone: is_back ? 'warn' : 'neutral',
                title:
                  change.from_stage === null
                    ? t('began_with', { stage: to })
                    : is_back
                      ? t('reopened', { to })
                      : t('went_to', { from: t(`stage.${change.from_stage}`), to }),
                text: [change.person_name ?? t('by_itself'), reasonText(change.reason)]
                  .filter(Boolean)
                  .join(' · '),
              };
            })}
          />
        )}
      </ListState>
    </Section>
  );
}
