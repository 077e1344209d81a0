import { Button, SegmentedControl } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DayText } from '../format';
import { ChartDetails, ChartFrame, type LegendItem } from './chart_frame';
import { type Zoom, zooms } from './day_scale';
import { GanttPicture, type GanttPictureHandle } from './gantt_picture';
import type { GanttRow } from './gantt_rows';
import { GanttTable } from './gantt_table';
import { GanttWords } from './gantt_words';
import { type ChartWords, useChartWords } from './words';

export interface GanttProps {
  label: string;
  rows: readonly GanttRow[];
  today: DayText;
  /** Holidays; weekends are shaded by themselves, but for those in `days_on`. */
  days_off?: readonly DayText[];
  days_on?: readonly DayText[];
  zoom?: Zoom;
  /** Groups that are shut at first; a portfolio shuts all its engagements. */
  closed_at_first?: readonly string[];
  onOpen?: (row: GanttRow) => void;
}

const no_days: readonly DayText[] = [];

/**
 * Rows of work along time. Only what is near the window is painted, so 10,000 rows scroll like ten
 * (tests/browser/support/gantt_frames.mjs measures it).
 */
export function Gantt(props: GanttProps) {
  const { label, rows, today, zoom: zoom_at_first = 'week', onOpen } = props;
  const { days_off = no_days, days_on = no_days } = props;
  const t = useChartWords();
  const locale = useLocale();
  const picture = useRef<GanttPictureHandle>(null);
  const [zoom, setZoom] = useState<Zoom>(zoom_at_first);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(props.closed_at_first));
  const words = useMemo(
    () => new GanttWords(t, locale, new Map(rows.map((row) => [row.key, row.label]))),
    [t, locale, rows],
  );
  const [said, setSaid] = useState('');
  const toggle = useCallback(
    (key: string) =>
      setClosed((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  return (
    <ChartFrame
      label={label}
      keys={t('gantt.keys')}
      legend={legendOf(rows, t)}
      controls={
        <>
          <Button variant="default" size="compact-sm" onClick={() => picture.current?.goToToday()}>
            {t('today')}
          </Button>
          <SegmentedControl
            size="xs"
            aria-label={t('zoom')}
            data={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
            value={zoom}
            onChange={(value) => setZoom(zooms.find((each) => each === value) ?? 'week')}
          />
        </>
      }
      picture={(keys_id) => (
        <>
          <GanttPicture
            ref={picture}
            label={label}
            keys_id={keys_id}
            rows={rows}
            closed={closed}
            today={today}
            days_off={days_off}
            days_on={days_on}
            zoom={zoom}
            words={words}
            onZoom={setZoom}
            onToggle={toggle}
            onSay={setSaid}
            onOpen={onOpen}
          />
          <ChartDetails said={said} />
        </>
      )}
      table={() => <GanttTable label={label} rows={rows} words={words} />}
    />
  );
}

/** Only of what these rows have. */
function legendOf(rows: readonly GanttRow[], t: ChartWords): LegendItem[] {
  const has = (test: (row: GanttRow) => unknown) => rows.some(test);
  const waits = (party: string) => has((row) => row.waits?.some((wait) => wait.party === party));
  const marked = (kind: string) => has((row) => row.marks?.some((mark) => mark.kind === kind));
  const waiting = (party: 'client' | 'provider' | 'third_party' | 'neutral') =>
    `${t('gantt.waits')}: ${t(`ledger.${party}`)}`;
  const items: (LegendItem & { is_there: unknown })[] = [
    { swatch: 'planned', label: t('gantt.planned'), is_there: has((row) => row.planned) },
    { swatch: 'baseline', label: t('gantt.baseline'), is_there: has((row) => row.baseline) },
    { swatch: 'actual', label: t('gantt.actual'), is_there: has((row) => row.actual) },
    { swatch: 'critical', label: t('gantt.critical'), is_there: has((row) => row.is_critical) },
    { swatch: 'float', label: t('gantt.float'), is_there: has((row) => row.float) },
    { swatch: 'client', label: waiting('client'), is_there: waits('client') },
    { swatch: 'provider', label: waiting('provider'), is_there: waits('provider') },
    { swatch: 'third_party', label: waiting('third_party'), is_there: waits('third_party') },
    { swatch: 'neutral', label: waiting('neutral'), is_there: waits('neutral') },
    { swatch: 'neutral', label: t('gantt.pauses'), is_there: has((row) => row.pauses?.length) },
    { swatch: 'p50', label: t('mark.p50'), is_there: marked('p50') },
    { swatch: 'p80', label: t('mark.p80'), is_there: marked('p80') },
    { swatch: 'p95', label: t('mark.p95'), is_there: marked('p95') },
    { swatch: 'term_end', label: t('mark.term_end'), is_there: marked('term_end') },
  ];
  return items.filter(({ is_there }) => is_there).map(({ swatch, label }) => ({ swatch, label }));
}
