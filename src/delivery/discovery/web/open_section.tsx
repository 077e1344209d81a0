import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTimeZone } from '@web/i18n';
import {
  Day,
  EmptyState,
  PartyBadge,
  RelativeTime,
  Section,
  StatusBadge,
  todayIn,
  useNow,
} from '@web/kit';
import { isProvider, useViewer } from '@web/shell';
import { CircleCheck } from 'lucide-react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import type { Gate } from './types';
import { useWords } from './words';

const part_of: Record<Gate['kind'], string> = {
  brief: 'briefs',
  question: 'questions',
  consultation: 'consultations',
};

/** What is open and with whom, the longest first. The client sees its own duties first, and what they are for. */
export function OpenSection({ discovery }: PartProps) {
  const t = useWords();
  const is_provider = isProvider(useViewer());
  const own = is_provider ? 'provider' : 'client';
  const gates = [...discovery.gates].sort(
    (left, right) => Number(right.party === own) - Number(left.party === own),
  );
  return (
    <>
      <Section title={t('open.title')} padding="flush">
        {gates.length === 0 ? (
          <EmptyState icon={CircleCheck} title={t('open.none')} text={t('open.none_text')} />
        ) : (
          <ul className={styles.lines}>
            {gates.map((gate) => (
              <GateLine key={`${gate.kind}.${gate.id}`} gate={gate} is_own={gate.party === own} />
            ))}
          </ul>
        )}
      </Section>
      <dl className={styles.figures}>
        <Figure label={t('figure.questions')}>
          {t('figure.questions_value', {
            open: discovery.questions_open,
            asked: discovery.questions_asked,
          })}
        </Figure>
        <Figure label={t('figure.workshops')}>
          {t('figure.workshops_value', {
            held: discovery.workshops_held,
            planned: discovery.workshops_planned,
          })}
        </Figure>
        <Figure label={t('figure.facts')}>{discovery.facts}</Figure>
      </dl>
    </>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}

function GateLine({ gate, is_own }: { gate: Gate; is_own: boolean }) {
  const t = useWords();
  const navigate = useNavigate();
  const today = todayIn(useTimeZone(), useNow());
  const is_late = gate.due_on !== null && gate.due_on < today;
  const open = () =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({
        ...before,
        part: part_of[gate.kind],
        open: gate.id,
      }),
    } as Parameters<typeof navigate>[0]);
  return (
    <li className={styles.line}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>{gate.title}</p>
        <p className={styles.quiet}>
          {t(`gate.${gate.kind}`)} · {t.node('since', { when: <RelativeTime at={gate.since} /> })}
          {gate.due_on && (
            <>
              {' · '}
              {t.node('due', { day: <Day day={gate.due_on} /> })}
            </>
          )}
        </p>
      </div>
      <div className={styles.line_side}>
        {is_late && <StatusBadge tone="bad">{t('late')}</StatusBadge>}
        {is_own ? (
          <PartyBadge party={gate.party} name={t('you')} />
        ) : (
          <PartyBadge party={gate.party} />
        )}
        <Button variant={is_own ? 'light' : 'default'} size="compact-sm" onClick={open}>
          {t(is_own ? 'open.do' : 'open.look')}
        </Button>
      </div>
    </li>
  );
}
