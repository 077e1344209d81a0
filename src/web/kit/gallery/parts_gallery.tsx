import { Button } from '@mantine/core';
import { CalendarClock, CircleCheck, FileText, MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { type Party, PartyBadge, StatusBadge } from '../badges';
import { Checklist } from '../checklist';
import { Day, formatEffort, Hours, Instant, Money, RelativeTime, WorkingTime } from '../format';
import { HealthSignals } from '../health_signals';
import { NextStep } from '../next_step';
import { Section } from '../page';
import { PersonChip } from '../person_chip';
import { ProgressMeter } from '../progress_meter';
import { Timeline } from '../timeline';
import { NavTabs } from '../url_tabs';
import styles from './gallery.module.css';

const say = (minutes: number) => formatEffort(minutes, 'en');
const parties: readonly Party[] = ['provider', 'client', 'third_party', 'neutral'];

const signals = [
  { key: 'log', label: 'Work logged', value: '5 of 5 days', state: 'good' },
  { key: 'talk', label: 'Client spoken to', value: '3 days ago', state: 'warning' },
  { key: 'plan', label: 'Against plan', value: '+6 days', state: 'bad' },
  { key: 'survey', label: 'Survey', value: '—', state: 'unknown' },
] as const;

export function PartsGallery() {
  return (
    <div className={styles.column}>
      <NextStep
        party="client"
        party_name="Pekarnia Kolos"
        title="Approve the implementation document, version 3"
        text="Two blocks start when it is approved; the finish moves with every day of waiting."
        waiting_minutes={1500}
        is_late
        action={<Button>{'Remind'}</Button>}
      />
      <NextStep
        party="provider"
        party_name="you"
        title="Answer 2 clarifying questions about warehouse lots"
        waiting_minutes={180}
        action={<Button>{'Answer'}</Button>}
      />
      <NavTabs
        tabs={[
          { key: 'overview', label: 'Overview', to: '/kit' },
          { key: 'discovery', label: 'Discovery', to: '/kit', count: 3 },
          { key: 'document', label: 'Document', to: '/kit' },
          { key: 'blocks', label: 'Blocks', to: '/kit', count: 1 },
        ]}
        open_key="discovery"
      />
      <div className={styles.grid}>
        <Section title="Badges">
          <div className={styles.row}>
            {parties.map((party) => (
              <PartyBadge key={party} party={party} />
            ))}
          </div>
          <div className={styles.row}>
            <StatusBadge tone="neutral">{'Planned'}</StatusBadge>
            <StatusBadge tone="info">{'In progress'}</StatusBadge>
            <StatusBadge tone="accent">{'In testing'}</StatusBadge>
            <StatusBadge tone="warn">{'Delivered'}</StatusBadge>
            <StatusBadge tone="ok">{'Accepted'}</StatusBadge>
            <StatusBadge tone="bad">{'Returned'}</StatusBadge>
            <StatusBadge tone="neutral" look="outline">
              {'Senior'}
            </StatusBadge>
          </div>
          <div className={styles.row}>
            <PersonChip person={{ name: 'Olena Marchenko' }} note="senior account manager" />
            <PersonChip person={{ name: 'Ігор Бондар' }} />
            <PersonChip person={{ name: 'Anna Weiss' }} />
            <PersonChip person={{ name: 'Сергей Ким' }} />
          </div>
        </Section>
        <Section title="Health">
          <HealthSignals signals={signals} />
          <div className={styles.row}>
            <HealthSignals signals={signals} look="compact" />
          </div>
          <ProgressMeter label="Hours" used={2880} total={7260} expected={3600} say={say} />
          <ProgressMeter label="This week" used={450} total={480} say={say} />
          <ProgressMeter label="Discovery" used={1560} total={1440} say={say} />
        </Section>
        <Section title="Numbers and dates">
          <div className={styles.row}>
            <Money value={{ minor_units: 12500050, currency: 'UAH' }} />
            <Hours effort_minutes={270} />
            <Hours effort_minutes={7260} decimal />
            <Day day="2026-12-05" style="weekday" />
            <Day day="2025-03-05" style="long" />
            <Instant at="2026-11-20T09:30:00Z" />
            <RelativeTime at={Date.now() - 7_200_000} />
            <WorkingTime working_minutes={1140} />
          </div>
        </Section>
        <ChecklistSection />
        <Section title="Timeline">
          <Timeline
            label="History"
            entries={[
              {
                key: '1',
                at: '2026-11-20T09:30:00Z',
                person: { name: 'Olena Marchenko' },
                title: 'Block “Warehouse” delivered',
                text: 'All six scenarios are green. The article and the recording are attached.',
              },
              {
                key: '2',
                at: '2026-11-19T14:05:00Z',
                icon: CalendarClock,
                tone: 'warn',
                title: 'Finish moved by 2 days: the price list came late',
              },
              {
                key: '3',
                at: '2026-11-18T08:00:00Z',
                icon: CircleCheck,
                tone: 'ok',
                title: 'Version 3 approved',
              },
              {
                key: '4',
                at: '2026-11-17T11:42:00Z',
                icon: MessageSquare,
                tone: 'info',
                title: 'Client spoken to',
              },
            ]}
          />
        </Section>
        <Section title="Colours">
          <div className={styles.row}>
            {['accent', 'provider', 'client', 'third-party', 'ok', 'warn', 'bad', 'info'].map(
              (name) => (
                <span key={name} className={styles.swatch}>
                  <span style={{ background: `var(--${name})` }} />
                  {name}
                </span>
              ),
            )}
          </div>
          <div className={styles.row}>
            <Button>{'Log time'}</Button>
            <Button variant="default">{'Remind'}</Button>
            <Button variant="light">{'Answer'}</Button>
            <Button variant="subtle" color="gray" leftSection={<FileText size={15} />}>
              {'Open'}
            </Button>
            <Button color="red">{'Delete'}</Button>
            <Button disabled>{'Not now'}</Button>
          </div>
        </Section>
      </div>
    </div>
  );
}

function ChecklistSection() {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set(['configured']));
  const toggle = (key: string) => (is_done: boolean) =>
    setDone((before) => new Set(is_done ? [...before, key] : [...before].filter((k) => k !== key)));
  return (
    <Section title="Before delivery">
      <Checklist
        label="Before delivery"
        items={[
          { key: 'configured', label: 'Configured', note: 'Olena, 18 Nov' },
          { key: 'scenarios', label: 'Acceptance scenarios green', note: '5 of 6' },
          { key: 'article', label: 'Article written' },
          { key: 'demonstrated', label: 'Demonstrated' },
        ].map((item) => ({
          ...item,
          is_done: done.has(item.key),
          onToggle: item.key === 'scenarios' ? undefined : toggle(item.key),
        }))}
      />
    </Section>
  );
}
