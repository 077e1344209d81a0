import { Button } from '@mantine/core';
import { api, useChange, useResource } from '@web/api';
import { Day, ResourceState, Section, SidePanel, useRefusalText } from '@web/kit';
import { useUrlState } from '@web/shell';
import { AbsencesSection } from './absences_section';
import styles from './calendar.module.css';
import { DaysSection } from './days_section';
import { WeekForm } from './week_form';
import { type CalendarView, spansText, useWords, type WeekHours, weekdays } from './words';

/** When the workspace works, its special days, and who is away (DOMAIN §4.1). */
export function CalendarSettings() {
  const calendar = useResource('/api/v1/calendar');
  return (
    <ResourceState query={calendar}>
      {(view) => (
        <>
          <HoursSection calendar={view} />
          <DaysSection calendar={view} />
          <AbsencesSection />
        </>
      )}
    </ResourceState>
  );
}

function HoursSection({ calendar }: { calendar: CalendarView }) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const may_change = calendar.allowed.includes('change');
  return (
    <Section
      title={t('hours')}
      actions={
        may_change && (
          <Button variant="default" size="compact-sm" onClick={() => setPanel('week')}>
            {t('change')}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{t('zone', { zone: calendar.time_zone })}</p>
      <WeekTable hours={calendar.hours} />
      {calendar.planned_weeks.map((week) => (
        <PlannedWeek
          key={week.effective_from}
          effective_from={week.effective_from}
          hours={week.hours ?? calendar.hours}
          may_change={may_change}
        />
      ))}
      <SidePanel is_open={panel === 'week'} onClose={() => setPanel('')} title={t('change_title')}>
        <WeekForm
          hours={calendar.planned_weeks.at(-1)?.hours ?? calendar.hours}
          onDone={() => setPanel('')}
        />
      </SidePanel>
    </Section>
  );
}

interface PlannedWeekProps {
  effective_from: string;
  hours: WeekHours;
  may_change: boolean;
}

function PlannedWeek({ effective_from, hours, may_change }: PlannedWeekProps) {
  const t = useWords();
  const remove = useChange(
    () => api.delete('/api/v1/calendar/weeks/{effective_from}', { path: { effective_from } }),
    { touches: ['/api/v1/calendar'] },
  );
  const refusal = useRefusalText(remove.error);
  return (
    <div className={styles.planned}>
      <h3>{t.node('from_day', { day: <Day day={effective_from} style="long" /> })}</h3>
      <WeekTable hours={hours} />
      {refusal && <p role="alert">{refusal}</p>}
      {may_change && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {t('take_back')}
        </Button>
      )}
    </div>
  );
}

function WeekTable({ hours }: { hours: WeekHours }) {
  const t = useWords();
  return (
    <dl className={styles.week}>
      {weekdays.map((day) => (
        <div key={day} data-off={hours[day].length === 0}>
          <dt>{t(`weekday.${day}`)}</dt>
          <dd className="numeric">{spansText(hours[day]) || t('off')}</dd>
        </div>
      ))}
    </dl>
  );
}
