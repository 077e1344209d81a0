import { Button } from '@mantine/core';
import { api, Problem, useChange, useList, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  DataTable,
  Dialog,
  EmptyState,
  FormFrame,
  formatEffort,
  Hours,
  Instant,
  NumberField,
  ResourceState,
  Section,
  TextAreaField,
  useForm,
  useRefusalText,
} from '@web/kit';
import { Ruler } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { TextDialog } from './text_dialog';
import type { ScopeRangeView } from './types';
import { useWords } from './words';

const base = '/api/v1/engagements/{engagement_id}';
const range_path = `${base}/scope_range` as const;
const kept_path = `${base}/range_estimates` as const;
type Line = ScopeRangeView['range']['lines'][number];

/** The first range in hours, line by line, before anything is written. */
export function RangeSection({ engagement_id }: PartProps) {
  const view = useResource(range_path, { path: { engagement_id } });
  return (
    <ResourceState query={view}>
      {(data) => <Range engagement_id={engagement_id} view={data} />}
    </ResourceState>
  );
}

function Range({ engagement_id, view }: { engagement_id: string; view: ScopeRangeView }) {
  const t = useWords();
  const locale = useLocale();
  const [driver_key, setDriver] = useState<string | null>(null);
  const [is_keeping, setKeeping] = useState(false);
  const { range } = view;
  const say = (minutes: number) => formatEffort(minutes, locale);
  const driver = (key: string) => view.drivers.find((one) => one.key === key);
  const open = range.lines.find((line) => line.driver_key === driver_key);
  return (
    <>
      <Section
        title={t('part.range')}
        padding="flush"
        actions={
          view.allowed.includes('estimate') && (
            <Button size="compact-sm" onClick={() => setKeeping(true)}>
              {t('range.keep')}
            </Button>
          )
        }
      >
        <div className={styles.range_head}>
          <p className={styles.range_total}>
            {t('range.total', { low: say(range.low_minutes), high: say(range.high_minutes) })}
          </p>
          <p className={styles.quiet}>
            {t('range.likely', { likely: say(range.likely_minutes) })} ·{' '}
            {t(view.brief_id ? 'range.from_brief' : 'range.without_brief')}
          </p>
          {view.warnings.map((warning) => (
            <WarningLine key={warning.key} warning={warning} />
          ))}
        </div>
        <DataTable<Line>
          label={t('part.range')}
          rows={range.lines}
          row_key={(line) => line.driver_key}
          {...(view.allowed.includes('overrule')
            ? { onOpen: (line: Line) => setDriver(line.driver_key) }
            : {})}
          columns={[
            {
              key: 'driver',
              label: t('range.driver'),
              card: 'title',
              cell: (line) => {
                const found = driver(line.driver_key);
                return (
                  <div>
                    <span>{found?.name[locale]}</span>
                    {line.overruled_because && (
                      <p className={styles.quiet}>
                        {t('range.overruled', {
                          counted: line.counted_units,
                          reason: line.overruled_because,
                        })}
                      </p>
                    )}
                  </div>
                );
              },
            },
            {
              key: 'units',
              label: t('range.units'),
              align: 'end',
              cell: (line) => <span className="numeric">{line.units}</span>,
            },
            ...(['low', 'likely', 'high'] as const).map((point) => ({
              key: point,
              label: t(point === 'likely' ? 'range.likely_column' : `range.${point}`),
              align: 'end' as const,
              cell: (line: Line) => <Hours effort_minutes={line[`${point}_minutes`]} />,
            })),
          ]}
        />
      </Section>
      <Kept engagement_id={engagement_id} />
      <Dialog
        is_open={open !== undefined}
        onClose={() => setDriver(null)}
        title={open && driver(open.driver_key)?.name[locale]}
        size="lg"
      >
        {open && (
          <OverruleForm
            engagement_id={engagement_id}
            line={open}
            help={driver(open.driver_key)?.help[locale] ?? ''}
            onDone={() => setDriver(null)}
          />
        )}
      </Dialog>
      <TextDialog
        is_open={is_keeping}
        onClose={() => setKeeping(false)}
        title={t('range.keep')}
        lead={<p className={styles.lead}>{t('range.keep_text')}</p>}
        name="note"
        label={t('range.note')}
        submit_label={t('range.keep')}
        touches={[kept_path]}
        send={(body, idempotency_key) =>
          api.post(kept_path, { path: { engagement_id }, body, idempotency_key })
        }
      />
    </>
  );
}

function WarningLine({ warning }: { warning: ScopeRangeView['warnings'][number] }) {
  const [reason] = useState(
    () =>
      new Problem({
        title: warning.key,
        status: 422,
        key: warning.key,
        parameters: warning.parameters,
      }),
  );
  return <p className={styles.warning}>{useRefusalText(reason)}</p>;
}

interface OverruleProps {
  engagement_id: string;
  line: Line;
  help: string;
  onDone: () => void;
}

function OverruleForm({ engagement_id, line, help, onDone }: OverruleProps) {
  const t = useWords();
  const overrule = useChange(
    (body: { units: number | null; reason: string }) =>
      api.put(`${base}/scope_overrules/{driver_key}`, {
        path: { engagement_id, driver_key: line.driver_key },
        body,
      }),
    { touches: [range_path] },
  );
  const form = useForm({
    initial: { units: line.units as number | null, reason: '' },
    send: (body) => overrule.mutateAsync(body),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('range.overrule')} onCancel={onDone}>
      <p className={styles.lead}>{help}</p>
      <NumberField
        field={form.field('units')}
        label={t('range.units')}
        description={t('range.units_help', { counted: line.counted_units })}
        min={0}
      />
      <TextAreaField field={form.field('reason')} label={t('reason')} rows={2} />
    </FormFrame>
  );
}

function Kept({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const locale = useLocale();
  const kept = useList(kept_path, { path: { engagement_id } });
  const say = (minutes: number) => formatEffort(minutes, locale);
  return (
    <Section title={t('range.kept')} padding="flush">
      {kept.items && kept.items.length > 0 ? (
        <ul className={styles.lines}>
          {kept.items.map((estimate) => (
            <li key={estimate.id} className={styles.line}>
              <div className={styles.line_text}>
                <p className={styles.line_title}>
                  {t('range.total', {
                    low: say(estimate.range.low_minutes),
                    high: say(estimate.range.high_minutes),
                  })}
                </p>
                {estimate.note && <p className={styles.answer}>{estimate.note}</p>}
                <p className={styles.quiet}>
                  {estimate.estimated_by_name} · <Instant at={estimate.estimated_at} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={Ruler} title={t('range.none_kept')} />
      )}
    </Section>
  );
}
