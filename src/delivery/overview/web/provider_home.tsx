import { loadDepartmentDay, loadMorningCard } from '@delivery/daily_controls/web';
import { loadMyDay } from '@delivery/timesheet/web';
import { useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import { EmptyState, formatDay, Page, ResourceState, RowsSkeleton, Section } from '@web/kit';
import { ScreenLink } from '@web/shell';
import { CircleCheckBig } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { DayFigures } from './day_figures';
import styles from './home.module.css';
import { HomeLines } from './home_lines';
import { ManagerTable } from './manager_table';
import { isToDo } from './step_line';
import { type Home, useWords } from './words';

const MyDay = lazy(async () => ({ default: await loadMyDay() }));
const DepartmentDay = lazy(async () => ({ default: await loadDepartmentDay() }));
const MorningCard = lazy(async () => ({ default: await loadMorningCard() }));

interface ProviderHomeProps {
  sees_department: boolean;
  /** An account manager: the day before is looked back at. */
  runs_engagements: boolean;
}

/** What waits for me, the late first; what waits for others; my hours; and for a head, how the department does. */
export function ProviderHome({ sees_department, runs_engagements }: ProviderHomeProps) {
  const t = useWords();
  const locale = useLocale();
  const home = useResource('/api/v1/home');
  return (
    <Page
      title={t('home.title')}
      subtitle={
        home.data &&
        `${formatDay(home.data.today, locale, 'weekday')} · ${t('home.todo', { count: home.data.figures.to_do })}`
      }
      actions={
        <ScreenLink to="engagements" className={styles.all}>
          {t('home.all')}
        </ScreenLink>
      }
    >
      <ResourceState query={home} skeleton={<RowsSkeleton rows={8} />}>
        {(view) => {
          const has_hours = view.quota_minutes > 0 || view.logged_minutes > 0;
          return (
            <>
              <DayFigures figures={view.figures} />
              <div className={has_hours ? styles.columns : styles.column}>
                <div className={styles.column}>
                  {runs_engagements && !sees_department && (
                    <Suspense fallback={null}>
                      <MorningCard />
                    </Suspense>
                  )}
                  {sees_department && <RiskSection home={view} />}
                  <StepSections home={view} sees_department={sees_department} />
                </div>
                {has_hours && (
                  <Suspense fallback={<RowsSkeleton rows={3} />}>
                    <MyDay quota_minutes={view.quota_minutes} />
                  </Suspense>
                )}
              </div>
              {sees_department && (
                <>
                  <Section title={t('home.by_manager')} padding="flush">
                    <ManagerTable />
                  </Section>
                  <Suspense fallback={<RowsSkeleton rows={6} />}>
                    <DepartmentDay />
                  </Suspense>
                </>
              )}
            </>
          );
        }}
      </ResourceState>
    </Page>
  );
}

function RiskSection({ home }: { home: Home }) {
  const t = useWords();
  const at_risk = home.lines.filter((line) => line.is_at_risk && !isToDo(line.next_step));
  if (at_risk.length === 0) return null;
  return (
    <Section title={t('home.at_risk')} padding="flush">
      <HomeLines lines={at_risk} left_out={home.left_out.at_risk} />
    </Section>
  );
}

interface StepSectionsProps {
  home: Home;
  sees_department: boolean;
}

function StepSections({ home, sees_department }: StepSectionsProps) {
  const t = useWords();
  const { lines, left_out } = home;
  const mine = lines.filter((line) => isToDo(line.next_step));
  const waiting = lines.filter(
    (line) => line.next_step.urgency === 'waiting' && !(sees_department && line.is_at_risk),
  );
  // A head whose department has trouble does not need to read that nothing waits for the head.
  const is_emptiness_news = !sees_department || lines.length === 0;
  return (
    <>
      {(mine.length > 0 || is_emptiness_news) && (
        <Section title={t('home.waits')} padding="flush">
          {mine.length > 0 ? (
            <HomeLines lines={mine} left_out={left_out.to_do} />
          ) : (
            <EmptyState icon={CircleCheckBig} title={t('home.empty')} text={t('home.empty_text')} />
          )}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('home.waiting')} padding="flush">
          <HomeLines
            lines={waiting}
            left_out={left_out.waiting + (sees_department ? 0 : left_out.at_risk)}
          />
        </Section>
      )}
    </>
  );
}
