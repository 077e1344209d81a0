import { useLocale } from '@web/i18n';
import { useEffect, useRef } from 'react';
import { type DayScale, dayAt, lengthOf, startOf, ticksBetween } from './day_scale';
import { dayNumber, dayText, isoWeekday } from './days';
import {
  type LedgerBooking,
  type LedgerCourt,
  type LedgerLane,
  type LedgerTimelineProps,
  ledger_lanes,
} from './ledger_timeline';
import ledger from './ledger_timeline.module.css';
import { useChartWords } from './words';

interface LedgerPictureProps extends LedgerTimelineProps {
  courts: readonly LedgerCourt[];
  /** The day whose bookings are told below. */
  chosen: string | undefined;
  onChoose: (day: string) => void;
}

const head_height = 34;
const court_height = 26;
const lane_height = 34;
/** So many days booked on one day fill a lane. */
const full_lane = 2;
const day_px = 16;

/** The drawing only; what it says is told by the slider around it and by the table. */
export function LedgerPicture(props: LedgerPictureProps) {
  const { from, to, bookings, courts, today, chosen, onChoose, onOpen } = props;
  const t = useChartWords();
  const scroller = useRef<HTMLDivElement>(null);
  const scale: DayScale = { first: dayNumber(from), last: dayNumber(to), width: day_px };
  const width = lengthOf(scale);
  const lanes_top = head_height + court_height;
  const height = lanes_top + ledger_lanes.length * lane_height;
  useEffect(() => {
    const box = scroller.current;
    if (!box || !chosen) return;
    const x = startOf({ first: dayNumber(from), last: 0, width: day_px }, dayNumber(chosen));
    if (x < box.scrollLeft || x > box.scrollLeft + box.clientWidth - day_px) {
      box.scrollLeft = x - box.clientWidth / 2;
    }
  }, [chosen, from]);
  return (
    <div className={ledger.picture} aria-hidden>
      <ul className={ledger.names} style={{ paddingTop: head_height }}>
        <li style={{ height: court_height }}>{t('ledger.ball')}</li>
        {ledger_lanes.map((lane) => (
          <li key={lane} style={{ height: lane_height }}>
            {t(`ledger.${lane}`)}
          </li>
        ))}
      </ul>
      <div ref={scroller} className={ledger.scroller}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider around it has the keys */}
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden; its twin is the slider's text */}
        <svg
          width={width}
          height={height}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const day = dayText(dayAt(scale, event.clientX - box.left));
            if (day === chosen) onOpen?.(day);
            else onChoose(day);
          }}
        >
          <Hatch />
          <Axis scale={scale} height={height} />
          {ledger_lanes.map((lane, at) => (
            <line
              key={lane}
              className={ledger.line}
              x1={0}
              x2={width}
              y1={lanes_top + at * lane_height}
              y2={lanes_top + at * lane_height}
            />
          ))}
          {courts.map((court) => (
            <Court
              key={`${court.from} ${court.party} ${court.label}`}
              court={court}
              scale={scale}
            />
          ))}
          {bookings.map((booking) => (
            <Bar key={`${booking.day} ${booking.lane} ${booking.cause}`} {...{ booking, scale }} />
          ))}
          {today && <DayLine className={ledger.today} day={today} scale={scale} height={height} />}
          {chosen && (
            <rect
              className={ledger.chosen}
              x={startOf(scale, dayNumber(chosen))}
              y={head_height}
              width={day_px}
              height={height - head_height - 1}
              rx={3}
            />
          )}
        </svg>
      </div>
    </div>
  );
}

/** The hatching of what is disputed. */
function Hatch() {
  return (
    <defs>
      <pattern id="ledger_disputed" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M0 5 5 0" className={ledger.hatch} />
      </pattern>
    </defs>
  );
}

function Axis({ scale, height }: { scale: DayScale; height: number }) {
  const t = useChartWords();
  const { major, minor } = ticksBetween(scale.first, scale.last, 'week', useLocale(), (week) =>
    t('week', { week }),
  );
  const days = Array.from({ length: scale.last - scale.first + 1 }, (_, at) => scale.first + at);
  return (
    <g>
      {days
        .filter((day) => isoWeekday(day) === 6)
        .map((day) => (
          <rect
            key={day}
            className={ledger.weekend}
            x={startOf(scale, day)}
            y={head_height}
            width={scale.width * 2}
            height={height - head_height}
          />
        ))}
      {major.map((tick) => (
        <text
          key={tick.day}
          className={ledger.major}
          x={Math.max(0, startOf(scale, tick.day)) + 4}
          y={12}
        >
          {tick.label}
        </text>
      ))}
      {minor.map((tick) => (
        <text key={tick.day} className={ledger.minor} x={startOf(scale, tick.day) + 4} y={27}>
          {tick.label}
        </text>
      ))}
    </g>
  );
}

function Court({ court, scale }: { court: LedgerCourt; scale: DayScale }) {
  return (
    <rect
      className={ledger.court}
      data-party={court.party}
      x={startOf(scale, dayNumber(court.from)) + 1}
      y={head_height + 5}
      width={(dayNumber(court.to) - dayNumber(court.from) + 1) * scale.width - 2}
      height={court_height - 10}
      rx={3}
    >
      <title>{court.label}</title>
    </rect>
  );
}

function Bar({ booking, scale }: { booking: LedgerBooking; scale: DayScale }) {
  const share = Math.min(1, Math.abs(booking.amount) / full_lane);
  const height = Math.max(4, share * (lane_height - 6));
  const place = {
    x: startOf(scale, dayNumber(booking.day)) + 2,
    y: laneBottom(booking.lane) - height,
    width: scale.width - 4,
    height,
    rx: 2,
  };
  return (
    <>
      <rect {...place} className={ledger.bar} data-lane={booking.lane} data-state={booking.state} />
      {booking.state === 'disputed' && <rect {...place} fill="url(#ledger_disputed)" />}
    </>
  );
}

function laneBottom(lane: LedgerLane): number {
  return head_height + court_height + (ledger_lanes.indexOf(lane) + 1) * lane_height - 2;
}

interface DayLineProps {
  className: string | undefined;
  day: string;
  scale: DayScale;
  height: number;
}

function DayLine({ className, day, scale, height }: DayLineProps) {
  const x = startOf(scale, dayNumber(day)) + scale.width / 2;
  return <line className={className} x1={x} x2={x} y1={head_height} y2={height} />;
}
