import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Problem } from '@web/api';
import { LocaleProvider } from '@web/i18n';
import { expect, it, vi } from 'vitest';
import { ownDrafts } from './draft';
import { EffortField } from './effort_field';
import { TextField } from './fields';
import { FormFrame } from './form_parts';
import { useForm } from './use_form';

type Values = { note: string; effort_minutes: number | null };
type Send = (values: Values, request: { idempotency_key: string }) => Promise<unknown>;

function LogTime({ send, draft }: { send: Send; draft?: string }) {
  const form = useForm<Values>({
    initial: { note: '', effort_minutes: null },
    send,
    ...(draft ? { draft } : {}),
  });
  return (
    <FormFrame form={form} submit_label="Log">
      <TextField field={form.field('note')} label="Note" />
      <EffortField field={form.field('effort_minutes')} label="Time" />
    </FormFrame>
  );
}

function show(send: Send, draft?: string) {
  return render(
    <MantineProvider>
      <LocaleProvider locale="en" time_zone="UTC">
        <LogTime send={send} {...(draft ? { draft } : {})} />
      </LocaleProvider>
    </MantineProvider>,
  );
}

const note = () => screen.getByLabelText('Note') as HTMLInputElement;
const type = (text: string) => fireEvent.change(note(), { target: { value: text } });
const send_button = () => screen.getByRole('button', { name: 'Log' });
const refused = (status: number, field: string | null) =>
  new Problem({ title: 'Refused', status, key: 'time_entry.is_refused', field });

it('sends labour as minutes, however it is written', async () => {
  const send = vi.fn<Send>().mockResolvedValue(null);
  show(send);
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: '1:30' } });
  fireEvent.click(send_button());
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(send.mock.calls[0]?.[0]).toEqual({ note: '', effort_minutes: 90 });
});

it('says a refusal beside the field it names, until the field changes', async () => {
  show(vi.fn<Send>().mockRejectedValue(refused(422, 'note')));
  fireEvent.click(send_button());
  await waitFor(() => expect(note().getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByLabelText('Time').getAttribute('aria-invalid')).not.toBe('true');
  type('better');
  expect(note().getAttribute('aria-invalid')).not.toBe('true');
});

it('says a refusal of an unknown field above the buttons', async () => {
  show(vi.fn<Send>().mockRejectedValue(refused(409, 'elsewhere')));
  fireEvent.click(send_button());
  expect(await screen.findByText(/time_entry.is_refused/)).toBeTruthy();
});

it('tries again with the same key after a lost line, and with a new one after an answer', async () => {
  const send = vi
    .fn<Send>()
    .mockRejectedValueOnce(refused(0, null))
    .mockRejectedValueOnce(refused(409, null))
    .mockResolvedValue(null);
  show(send);
  for (const times of [1, 2, 3]) {
    fireEvent.click(send_button());
    await waitFor(() => expect(send).toHaveBeenCalledTimes(times));
    await waitFor(() => expect(send_button().hasAttribute('data-loading')).toBe(false));
  }
  const [first, second, third] = send.mock.calls.map((call) => call[1].idempotency_key);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('sends once however often the button is pressed', async () => {
  const send = vi.fn<Send>(() => new Promise(() => undefined));
  show(send);
  const form = send_button().closest('form');
  if (!form) throw new Error('no form');
  fireEvent.submit(form);
  fireEvent.submit(form);
  expect(send).toHaveBeenCalledOnce();
});

it('keeps a draft over a reload, from others, and only until it is sent', async () => {
  ownDrafts('ann');
  const first = show(vi.fn<Send>(), 'entry');
  type('half a sentence');
  first.unmount();

  ownDrafts('bob');
  const other = show(vi.fn<Send>(), 'entry');
  expect(note().value).toBe('');
  other.unmount();

  ownDrafts('ann');
  const send = vi.fn<Send>().mockResolvedValue(null);
  const again = show(send, 'entry');
  expect(note().value).toBe('half a sentence');
  fireEvent.click(send_button());
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  again.unmount();
  show(vi.fn<Send>(), 'entry');
  expect(note().value).toBe('');
});
