import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Cell } from './figure_cell';

function Column({ onSave }: { onSave: (value: number | null) => Promise<void> }) {
  const number = (text: string) => (text === '' ? null : Number(text) || undefined);
  return (
    <table>
      <tbody>
        {['first', 'second'].map((label) => (
          <tr key={label}>
            <td>
              <Cell
                label={label}
                column="likely"
                value={5}
                say={String}
                read={number}
                onSave={onSave}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

it('is saved by Enter, which goes on to the next row', async () => {
  const onSave = vi.fn(async () => {});
  render(<Column onSave={onSave} />);
  await userEvent.click(screen.getByLabelText('first'));
  await userEvent.keyboard('7{Enter}');
  expect(onSave).toHaveBeenCalledExactlyOnceWith(7);
  expect(document.activeElement).toBe(screen.getByLabelText('second'));
});

it('keeps what cannot be read, and gives up by Escape', async () => {
  const onSave = vi.fn(async () => {});
  render(<Column onSave={onSave} />);
  const cell = screen.getByLabelText<HTMLInputElement>('first');
  await userEvent.click(cell);
  await userEvent.keyboard('x{ArrowDown}');
  expect(cell.value).toBe('x');
  expect(cell.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(cell);
  await userEvent.keyboard('{Escape}');
  expect(cell.value).toBe('5');
  expect(onSave).not.toHaveBeenCalled();
});

it('is not changed under the hands by a figure that comes in', async () => {
  const onSave = vi.fn(async () => {});
  const cell = (value: number | null) => (
    <Cell label="only" column="likely" value={value} say={String} read={Number} onSave={onSave} />
  );
  const { rerender } = render(cell(null));
  await userEvent.click(screen.getByLabelText('only'));
  rerender(cell(90));
  await userEvent.keyboard('85');
  expect(screen.getByLabelText<HTMLInputElement>('only').value).toBe('85');
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledExactlyOnceWith(85);
  await userEvent.click(screen.getByLabelText('only'));
  expect(screen.getByLabelText<HTMLInputElement>('only').value).toBe('90');
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledOnce();
});

it('empties to nothing', async () => {
  const onSave = vi.fn(async () => {});
  render(<Column onSave={onSave} />);
  await userEvent.clear(screen.getByLabelText('second'));
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledWith(null);
});
