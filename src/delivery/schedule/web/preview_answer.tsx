import { type Column, DataTable, Day } from '@web/kit';
import styles from './schedule.module.css';
import { type Preview, useDifference, useWords } from './words';

/** What would move, the largest move first; whose room would change, and which kept slots would not fit. */
export function PreviewAnswer({ preview }: { preview: Preview }) {
  return (
    <>
      <Moves preview={preview} />
      {preview.managers.length > 0 && <Rooms rooms={preview.managers} />}
      {preview.slots.length > 0 && <LostSlots slots={preview.slots} />}
    </>
  );
}

function Moves({ preview }: { preview: Preview }) {
  const t = useWords();
  const difference = useDifference();
  if (preview.moves.length === 0) return <p className={styles.quiet}>{t('what_if.nothing')}</p>;
  const columns: Column<Preview['moves'][number]>[] = [
    { key: 'name', label: t('column.engagement'), card: 'title', cell: (row) => row.name },
    {
      key: 'from',
      label: t('column.finish_now'),
      align: 'end',
      cell: (row) => <Day day={row.from_finish} />,
    },
    {
      key: 'to',
      label: t('column.finish_then'),
      align: 'end',
      cell: (row) => <Day day={row.to_finish} />,
    },
    {
      key: 'days',
      label: t('column.difference'),
      align: 'end',
      cell: (row) => difference(row.from_finish, row.to_finish),
    },
  ];
  return (
    <>
      <p>
        {t('what_if.moves', {
          count: preview.moves.length,
          of: preview.planned_engagements,
        })}
        {preview.needs_confirmation && ` ${t('what_if.needs_confirmation')}`}
      </p>
      <DataTable
        label={t('what_if')}
        rows={preview.moves}
        row_key={(row) => row.engagement_id}
        columns={columns}
      />
    </>
  );
}

type Room = Preview['managers'][number];

function Rooms({ rooms }: { rooms: readonly Room[] }) {
  const t = useWords();
  const column = (
    key: 'free_from' | 'over_from',
    now: (row: Room) => string | null,
    then: (row: Room) => string | null,
    none: string,
  ): Column<Room> => ({
    key,
    label: t(`room.${key}`),
    align: 'end',
    cell: (row) => <Change now={now(row)} then={then(row)} none={none} />,
  });
  return (
    <DataTable
      label={t('room')}
      rows={rooms}
      row_key={(row) => `${row.person_id}${row.tier}`}
      columns={[
        { key: 'manager', label: t('room.manager'), card: 'title', cell: (row) => row.person_name },
        column(
          'free_from',
          (row) => row.free_from_now,
          (row) => row.free_from_then,
          t('room.not_free'),
        ),
        column(
          'over_from',
          (row) => row.over_from_now,
          (row) => row.over_from_then,
          t('room.not_over'),
        ),
      ]}
    />
  );
}

interface ChangeProps {
  now: string | null;
  then: string | null;
  none: string;
}

/** "13 Apr → 20 May", or one date that stays. */
function Change({ now, then, none }: ChangeProps) {
  const t = useWords();
  const said = (day: string | null) => (day ? <Day day={day} /> : none);
  if (now === then) return <span className={styles.quiet}>{said(now)}</span>;
  return <>{t.node('room.change', { before: said(now), after: said(then) })}</>;
}

function LostSlots({ slots }: { slots: Preview['slots'] }) {
  const t = useWords();
  return (
    <>
      <p>{t('room.slots', { count: slots.length })}</p>
      <ul className={styles.moved_list}>
        {slots.map((slot) => (
          <li key={slot.slot_reservation_id}>
            {t.node('room.slot', {
              client: slot.client_name,
              manager: slot.manager_name,
              day: <Day day={slot.starts_on} />,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
