import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useTimeZone } from '@web/i18n';
import { Section, todayIn, UrlTabs, useRefusalText, useUrlTab } from '@web/kit';
import { useState } from 'react';
import { PreviewAnswer } from './preview_answer';
import styles from './schedule.module.css';
import { WhatIfFields, type WhatIfValues } from './what_if_fields';
import { useWords } from './words';

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
        {preview.data && !preview.isPending && <PreviewAnswer preview={preview.data} />}
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
    extension:
      kind === 'extension' && engagement_id ? { engagement_id, months: months ?? 1 } : null,
  };
}
