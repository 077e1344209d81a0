import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import {
  type Column,
  DataTable,
  Day,
  formatDay,
  Section,
  todayIn,
  UrlTabs,
  useRefusalText,
  useUrlTab,
} from '@web/kit';
import { useState } from 'react';
import styles from './schedule.module.css';
import { WhatIfFields, type WhatIfValues } from './what_if_fields';
import { type Preview, useDifference, useWords } from './words';

/** What a change would move, computed and forgotten: somebody ill, a day off, an extension. */
export function WhatIfSection() {
  const t = useWords();
  const today = todayIn(useTimeZone(), Date.now());
  const tabs = [
    { key: 'absence' as const, label: t('what_if.absence') },
    { key: 'day_off' as const, label: t('what_if.day_off') },
    { key: 'extension' as const, label: t('what_if.extension') },
  ];
  const kind = useUrlTab(tabs, 'what_if') ?? 'absence';
  const [values, setValues] = useState<WhatIfValues>({
    person_id: null,
    engagement_id: null,
    from_day: today,
    to_day: today,
    months: 1,
  });
  const preview = useChange(
    () => api.post('/api/v1/schedule_previews', { body: bodyOf(kind, values) }),
    { touches: [] },
  );
  const refusal = useRefusalText(preview.error);
  return (
    <Section
      title={t('what_if')}
      actions={<UrlTabs name="what_if" tabs={tabs} label={t('what_if')} />}
    >
      <form
        className={styles.what_if}
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(undefined);
        }}
      >
        <WhatIfFields
          kind={kind}
          values={values}
          onChange={(changed) => {
            preview.reset();
            setValues({ ...values, ...changed });
          }}
        />
        <Button type="submit" variant="default" loading={preview.isPending}>
          {t('what_if.show')}
        </Button>
      </form>
      <div aria-live="polite">
        {refusal && <p className={styles.refusal}>{refusal}</p>}
        {preview.data && !preview.isPending && <Answer preview={preview.data} />}
      </div>
    </Section>
  );
}

type Kind = 'absence' | 'day_off' | 'extension';

function bodyOf(kind: Kind, values: WhatIfValues) {
  const { person_id, engagement_id, from_day, to_day, months } = values;
  return {
    absence:
      kind === 'absence' && person_id && from_day && to_day
        ? { person_id, from_day, to_day }
        : null,
    calendar_day: kind === 'day_off' && from_day ? { day: from_day, hours: [] } : null,
    working_week: null,
    extension:
      kind === 'extension' && engagement_id ? { engagement_id, months: months ?? 1 } : null,
  };
}

function Answer({ preview }: { preview: Preview }) {
  const t = useWords();
  const difference = useDifference();
  const locale = useLocale();
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
      cell: (row) => formatDay(row.to_finish, locale),
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
