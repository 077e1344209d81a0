import { useList } from '@web/api';
import { useTimeZone } from '@web/i18n';
import { ListState, Section } from '@web/kit';
import { LedgerTimeline } from '@web/kit/charts';
import { useViewer } from '@web/shell';
import { DayTable } from './day_table';
import styles from './delay_ledger.module.css';
import { bookingsOf, courtsOf, hasNews } from './shares';
import { court_path, type DelayDay, days_path } from './types';
import { useCauseWord, useWords } from './words';

interface DaysSectionProps {
  engagement_id: string;
  open: string;
  onOpen: (day: string) => void;
}

/** The picture of all days, and under it those on which something happened. */
export function DaysSection({ engagement_id, open, onOpen }: DaysSectionProps) {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  const days = useList(days_path, { path: { engagement_id } });
  return (
    <Section title={t('days')} padding="flush">
      <ListState
        query={days}
        items={days.items}
        empty={{ title: t('days.empty'), text: t(is_client ? 'days.client' : 'days.text') }}
      >
        {(items) => (
          <>
            <div className={styles.picture}>
              <Picture engagement_id={engagement_id} days={items} onOpen={onOpen} />
            </div>
            <DayTable days={items.filter(hasNews)} open={open} onOpen={onOpen} />
          </>
        )}
      </ListState>
    </Section>
  );
}

interface PictureProps {
  engagement_id: string;
  days: readonly DelayDay[];
  onOpen: (day: string) => void;
}

function Picture({ engagement_id, days, onOpen }: PictureProps) {
  const t = useWords();
  const word = useCauseWord();
  const time_zone = useTimeZone();
  const court = useList(court_path, { path: { engagement_id } });
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  // Swedes write dates as the server does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: time_zone });
  return (
    <LedgerTimeline
      label={t('days')}
      from={first.day}
      to={last.day}
      bookings={bookingsOf(days, ({ causes }) => causes.map(({ cause }) => word(cause)).join('; '))}
      courts={courtsOf(
        court.items ?? [],
        last.day,
        ({ cause, title }) => (title ? `${word(cause)}: ${title}` : word(cause)),
        (at) => dates.format(new Date(at)),
      )}
      onOpen={onOpen}
    />
  );
}
