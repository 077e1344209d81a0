import { Select } from '@mantine/core';
import { type ItemOf, useList } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import { ListState, todayIn } from '@web/kit';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import styles from './calendar.module.css';
import { ProposedDays } from './proposed_days';
import { useTextInLocale, useWords } from './words';

type HolidaySet = ItemOf<'/api/v1/holiday_sets'>;

/** A country's public holidays of a year, to look over and add. */
export function HolidaysPanel({ onDone }: { onDone: () => void }) {
  const sets = useList('/api/v1/holiday_sets');
  return (
    <ListState query={sets} items={sets.items}>
      {(items) => <Choice sets={items} onDone={onDone} />}
    </ListState>
  );
}

/** The country whose clocks the workspace goes by; the first one for any other. */
const country_of_zone: Record<string, string> = {
  'Europe/Kyiv': 'UA',
  'Asia/Almaty': 'KZ',
  'Europe/Warsaw': 'PL',
  'Europe/Berlin': 'DE',
};

function Choice({ sets, onDone }: { sets: readonly HolidaySet[]; onDone: () => void }) {
  const t = useWords();
  const textOf = useTextInLocale();
  const time_zone = useTimeZone();
  const near = time_zone.startsWith('America/') ? 'US' : country_of_zone[time_zone];
  const [country, setCountry] = useState(near ?? sets[0]?.country ?? '');
  const [region, setRegion] = useState('');
  const [year, setYear] = useState(todayIn(time_zone, Date.now()).slice(0, 4));
  const set = sets.find((each) => each.country === country) ?? sets[0];
  if (!set) return null;
  const years = Array.from({ length: set.to_year - set.from_year + 1 }, (_, at) =>
    String(set.from_year + at),
  );
  return (
    <div className={styles.proposal}>
      <div className={styles.choice}>
        <Select
          label={t('holidays.country')}
          data={sets.map((each) => ({ value: each.country, label: textOf(each.name) }))}
          value={set.country}
          allowDeselect={false}
          onChange={(value) => {
            setCountry(value ?? '');
            setRegion('');
          }}
        />
        {set.regions.length > 0 && (
          <Select
            label={t('holidays.region')}
            placeholder={t('holidays.whole_country')}
            data={set.regions.map(({ code, name }) => ({ value: code, label: textOf(name) }))}
            value={region || null}
            searchable
            clearable
            onChange={(value) => setRegion(value ?? '')}
          />
        )}
        <Select
          label={t('holidays.year')}
          data={years}
          value={year}
          allowDeselect={false}
          onChange={(value) => setYear(value ?? year)}
        />
      </div>
      {set.suspension && (
        <p className={styles.warning}>
          <TriangleAlert size={16} aria-hidden />
          {textOf(set.suspension.note)}
        </p>
      )}
      {set.notes.map((note) => (
        <p key={note.en} className={styles.quiet}>
          {textOf(note)}
        </p>
      ))}
      <Preview set={set} region={region} year={Number(year)} onDone={onDone} />
      <details className={styles.sources}>
        <summary>{t('holidays.sources')}</summary>
        <ul>
          {set.sources.map(({ key, law, url }) => (
            <li key={key}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {law}
                </a>
              ) : (
                law
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface PreviewProps {
  set: HolidaySet;
  region: string;
  year: number;
  onDone: () => void;
}

function Preview({ set, region, year, onDone }: PreviewProps) {
  const locale = useLocale();
  const days = useList('/api/v1/holiday_sets/{country}/days', {
    path: { country: set.country },
    query: { year, locale, ...(region ? { region } : {}) },
  });
  const origin = [set.country, region, year].filter(Boolean).join(' ');
  return (
    <ListState query={days} items={days.items}>
      {(items) => <ProposedDays key={origin} days={items} origin={origin} onDone={onDone} />}
    </ListState>
  );
}
