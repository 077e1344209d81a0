import { useList } from '@web/api';
import { Day, Instant, Section } from '@web/kit';
import type { ReactNode } from 'react';
import styles from './delay_ledger.module.css';
import {
  type NeutralStop,
  type PacingNotice,
  pacing_path,
  stops_path,
  type Wait,
  waits_path,
} from './types';
import { useActivityWord, useCauseWord, useWords } from './words';

interface Paper {
  key: string;
  at: string;
  line: ReactNode;
}

/** Work that stands still or is let wait, and force majeure: both sides read the same (DELAY R10). */
export function PapersSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const path = { engagement_id };
  const waits = useList(waits_path, { path }).items ?? [];
  const notices = useList(pacing_path, { path }).items ?? [];
  const stops = useList(stops_path, { path }).items ?? [];
  const papers: Paper[] = [
    ...waits.map((wait) => ({ key: wait.id, at: wait.set_at, line: <WaitLine wait={wait} /> })),
    ...notices.map((notice) => ({
      key: notice.id,
      at: notice.filed_at,
      line: <PacingLine notice={notice} />,
    })),
    ...stops.map((stop) => ({
      key: stop.id,
      at: stop.recorded_at,
      line: <StopLine stop={stop} />,
    })),
  ];
  if (papers.length === 0) return null;
  papers.sort((left, right) => right.at.localeCompare(left.at));
  return (
    <Section title={t('papers')} padding="flush">
      <ul className={styles.lines}>
        {papers.map(({ key, line }) => (
          <li key={key} className={styles.statement}>
            {line}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WaitLine({ wait }: { wait: Wait }) {
  const t = useWords();
  const work = useActivityWord();
  const word = useCauseWord();
  return (
    <PaperLine
      kind={t('paper.wait')}
      work={work(wait.activity, wait.activity_title)}
      filed={wait.person_name}
      at={wait.set_at}
      reason={wait.reason}
    >
      {t('paper.wait.for', { what: word(wait.cause) })}
      {wait.item_title && <span className={styles.quiet}> «{wait.item_title}»</span>}
      {'. '}
      {wait.ended_at
        ? t.node('paper.wait.ended', { at: <Instant at={wait.ended_at} /> })
        : t('paper.wait.still')}
    </PaperLine>
  );
}

function PacingLine({ notice }: { notice: PacingNotice }) {
  const t = useWords();
  const work = useActivityWord();
  return (
    <PaperLine
      kind={t('paper.pacing')}
      work={notice.activities
        .map((activity, index) => work(activity, notice.activity_titles[index] ?? ''))
        .join(', ')}
      filed={notice.person_name}
      at={notice.filed_at}
      reason={notice.reason}
    >
      <Days from={notice.from_day} to={notice.to_day} />
    </PaperLine>
  );
}

function StopLine({ stop }: { stop: NeutralStop }) {
  const t = useWords();
  return (
    <PaperLine
      kind={t('paper.stop')}
      work={t('paper.stop.all')}
      filed={stop.person_name}
      at={stop.recorded_at}
      reason={stop.reason}
    >
      <Days from={stop.from_day} to={stop.to_day} />
    </PaperLine>
  );
}

function Days({ from, to }: { from: string; to: string }) {
  const t = useWords();
  return t.node('paper.days', { from: <Day day={from} />, to: <Day day={to} /> });
}

interface PaperLineProps {
  kind: string;
  work: string;
  filed: string;
  at: string;
  reason: string;
  /** For what, and on which days. */
  children: ReactNode;
}

function PaperLine({ kind, work, filed, at, reason, children }: PaperLineProps) {
  return (
    <>
      <p>
        <strong>{kind}</strong> {work}
      </p>
      <p>{children}</p>
      {reason && <p>{reason}</p>}
      <p className={styles.quiet}>
        {filed} · <Instant at={at} />
      </p>
    </>
  );
}
