/** How far a reader is with a list of actions: one square for each, and words. */
import type { ChecklistItem } from './checklist-item.ts';

/** How the square of an action is drawn: on record, ticked by the reader, overdue, open, not applicable. The order is that of the squares. */
const SQUARES = ['d', 't', 'l', 'o', 'x'] as const;

/** @param today what was due before is overdue */
function squareOf({ isOnRecord, state, due }: ChecklistItem, today: string): (typeof SQUARES)[number] {
  if (isOnRecord) return 'd';
  if (state === 'done') return 't';
  if (state === 'na') return 'x';
  return due && due < today ? 'l' : 'o';
}

export function squaresOf(items: readonly ChecklistItem[], today: string): string {
  const squares = items.map((item) => squareOf(item, today));
  return SQUARES.map((square) => square.repeat(squares.filter((one) => one === square).length)).join('');
}

/** "6 of 14 done" */
export function doneOf(squares: string): string {
  return `${countOf(squares, 'd') + countOf(squares, 't')} of ${squares.length} done`;
}

/** Shows the squares in the row of a phase, with its words. */
export function showSquares(row: HTMLElement, squares: string): void {
  const [words, drawn, own] = [row.querySelector('b'), row.querySelector('.tally'), row.querySelector('small')];
  if (!words || !drawn || !own) return;
  const [recorded, ticked, late, open, na] = SQUARES.map((square) => countOf(squares, square)) as [number, number, number, number, number];
  words.textContent = doneOf(squares);
  const said = [ticked && `${ticked} by your tick`, na && `${na} not applicable`].filter(Boolean).join(', ');
  own.textContent = said;
  drawn.ariaLabel = `${recorded} on record, ${late + open} open, ${late} of them overdue${said && `, ${said}`}`;
  [...drawn.children].forEach((square, index) => {
    square.className = squares[index] ?? '';
  });
}

function countOf(squares: string, square: string): number {
  return squares.split(square).length - 1;
}
