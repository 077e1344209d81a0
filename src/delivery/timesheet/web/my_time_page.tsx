import { ActionIcon, Button } from '@mantine/core';
import { useList } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import { formatDay, ListState, Page, ResourceState, Section, todayIn, useNow } from '@web/kit';
import { useUrlState, useViewer } from '@web/shell';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, isDay, mondayOf } from './days';
import { EntriesTable } from './entries_table';
import { TimeTabs } from './time_tabs';
import styles from './timesheet.module.css';
import { WeekGrid } from './week_grid';
import { useWords } from './words';

/** A person's own week: days across, engagements down, every cell can be typed into. */
export function MyTimePage() {
  const t = useWords();
  const { person } = useViewer();
  const today = todayIn(useTimeZone(), useNow());
  const [chosen, setChosen] = useUrlState('week', mondayOf(today));
  const monday = mondayOf(isDay(chosen) ? chosen : today);
  const entries = useList('/api/v1/time_entries', {
    query: { person_id: person.id, from: monday, to: addDays(monday, 6), limit: 200 },
  });
  return (
    <Page
      title={t('own.title')}
      actions={<WeekChoice monday={monday} today={today} onChoose={setChosen} />}
      tabs={<TimeTabs open="own" />}
    >
      <Section padding="flush">
        <ResourceState query={{ ...entries, data: entries.items }}>
          {(items) => <WeekGrid key={monday} monday={monday} today={today} entries={items} />}
        </ResourceState>
      </Section>
      <Section title={t('entries.title')} padding="flush">
        <ListState query={entries} items={entries.items} empty={{ title: t('own.empty') }}>
          {(items) => <EntriesTable entries={items} engagement="shown" />}
        </ListState>
      </Section>
    </Page>
  );
}

interface WeekChoiceProps {
  monday: string;
  today: string;
  onChoose: (monday: string) => void;
}

function WeekChoice({ monday, today, onChoose }: WeekChoiceProps) {
  const t = useWords();
  const locale = useLocale();
  return (
    <div className={styles.week_choice}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('own.week_before')}
        onClick={() => onChoose(addDays(monday, -7))}
      >
        <ChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <span className={styles.week_name} aria-live="polite">
        {formatDay(monday, locale)} – {formatDay(addDays(monday, 6), locale)}
      </span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('own.week_after')}
        onClick={() => onChoose(addDays(monday, 7))}
      >
        <ChevronRight size={16} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        disabled={monday === mondayOf(today)}
        onClick={() => onChoose(mondayOf(today))}
      >
        {t('own.this_week')}
      </Button>
    </div>
  );
}
