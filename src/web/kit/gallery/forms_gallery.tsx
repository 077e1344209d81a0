import { Problem } from '@web/api';
import { FileDrop } from '../file_drop';
import {
  CheckField,
  DayField,
  EffortField,
  FieldRow,
  FormFrame,
  MultiSelectField,
  NumberField,
  PasswordField,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
} from '../form';
import { Section } from '../page';
import { useToasts } from '../toasts';
import styles from './gallery.module.css';

type Kind = 'workshop' | 'configuration' | 'training';

interface Values {
  day: string | null;
  effort_minutes: number | null;
  kind: Kind | null;
  topics: readonly string[];
  note: string;
  is_billable: boolean;
}

const refused = (field: string, title: string) =>
  new Problem({ title, status: 422, key: 'x', field });

async function logTime(values: Values): Promise<Values> {
  await new Promise((done) => setTimeout(done, 400));
  if (!values.effort_minutes) throw refused('effort_minutes', 'Say how long it took.');
  if (values.day === '2026-10-01') throw refused('day', 'October is closed; ask the head.');
  if (values.note === 'x') throw refused('', 'The engagement is paused until Monday.');
  return values;
}

export function FormsGallery() {
  const { show } = useToasts();
  const form = useForm<Values, Values>({
    initial: {
      day: '2026-10-01',
      effort_minutes: 90,
      kind: null,
      topics: ['orders'],
      note: '',
      is_billable: true,
    },
    draft: 'gallery',
    send: logTime,
    onDone: () => show({ text: 'Time logged', onUndo: () => show({ text: 'Taken back' }) }),
  });
  const other = useForm({
    initial: { name: '', count: 8 as number | null, password: '' },
    send: logTimeNever,
  });
  return (
    <div className={styles.grid}>
      <Section title="Log time">
        <FormFrame form={form} submit_label="Log time" onCancel={form.reset}>
          <FieldRow>
            <DayField field={form.field('day')} label="Day" />
            <EffortField field={form.field('effort_minutes')} label="Time" />
          </FieldRow>
          <SelectField
            field={form.field('kind')}
            label="Kind of work"
            placeholder="Choose"
            choices={[
              { value: 'workshop', label: 'Workshop' },
              { value: 'configuration', label: 'Configuration' },
              { value: 'training', label: 'Training' },
            ]}
          />
          <MultiSelectField
            field={form.field('topics')}
            label="About what"
            choices={[
              { value: 'orders', label: 'Orders' },
              { value: 'warehouse', label: 'Warehouse' },
            ]}
          />
          <TextAreaField
            field={form.field('note')}
            label="What was done"
            description="The client reads this in the report."
          />
          <CheckField field={form.field('is_billable')} label="Billable" />
        </FormFrame>
      </Section>
      <Section title="Other fields">
        <FormFrame form={other}>
          <TextField field={other.field('name')} label="Name" placeholder="Warehouse" />
          <NumberField field={other.field('count')} label="At most" suffix=" engagements" />
          <PasswordField
            field={other.field('password')}
            label="Password"
            autoComplete="new-password"
          />
        </FormFrame>
        <FileDrop
          label="Files"
          limit_bytes={50_000_000}
          send={(file, { onProgress }) => pretend(file, onProgress)}
          onSent={() => undefined}
        />
      </Section>
    </div>
  );
}

async function logTimeNever(): Promise<never> {
  await new Promise((done) => setTimeout(done, 300));
  throw new Problem({ title: 'No answer', status: 0 });
}

async function pretend(
  file: File,
  onProgress: (progress: { sent_bytes: number; total_bytes: number }) => void,
) {
  for (let part = 1; part <= 10; part += 1) {
    await new Promise((done) => setTimeout(done, 150));
    onProgress({ sent_bytes: (file.size * part) / 10, total_bytes: file.size });
  }
}
