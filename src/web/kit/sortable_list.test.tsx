import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { moved, SortableList } from './sortable_list';

function Letters() {
  const [letters, setLetters] = useState(['a', 'b', 'c']);
  return (
    <SortableList
      label="Letters"
      items={letters}
      item_key={(letter) => letter}
      item_name={(letter) => letter}
      onMove={(from, to) => setLetters(moved(letters, from, to))}
    >
      {(letter) => <span data-testid="letter">{letter}</span>}
    </SortableList>
  );
}

const order = () => screen.getAllByTestId('letter').map((letter) => letter.textContent);

describe('SortableList', () => {
  it('moves a row by the arrow keys, keeps the focus on it, and says where it is now', () => {
    render(<Letters />);
    const handle = screen.getByRole('button', { name: /a/ });
    handle.focus();
    fireEvent.keyDown(handle, { key: 'ArrowDown' });
    expect(order()).toEqual(['b', 'a', 'c']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /a/ }));
    expect(screen.getByRole('status').textContent).toContain('2');
  });

  it('stops at the ends', () => {
    render(<Letters />);
    fireEvent.keyDown(screen.getByRole('button', { name: /a/ }), { key: 'ArrowUp' });
    expect(order()).toEqual(['a', 'b', 'c']);
  });
});

describe('moved', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
  ])('from %i to %i', (from, to, wanted) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(wanted);
  });
});
