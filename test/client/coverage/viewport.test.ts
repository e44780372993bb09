import assert from 'node:assert/strict';
import { type Cell, keyTarget } from '../../../client/src/coverage/page/keys.ts';
import { scrollToRow, type Viewport, visibleRows } from '../../../client/src/coverage/page/viewport.ts';

/** Ten rows of ten pixels are on the screen. */
const screen = (top: number, total = 14_000): Viewport => ({ top, height: 100, rowHeight: 10, total });

describe('the rows on the screen', () => {
  const cases: readonly (readonly [title: string, viewport: Viewport, margin: number, start: number, end: number])[] = [
    ['are the first ones at the top', screen(0), 0, 0, 10],
    ['include rows that are cut off', screen(5), 0, 0, 11],
    ['have a margin above and below', screen(1000), 3, 97, 113],
    ['end with the list', screen(139_950), 3, 13_992, 14_000],
    ['are none of an empty list', screen(0, 0), 3, 0, 0],
    ['are none beyond the end of a list that became shorter', screen(5000, 20), 3, 20, 20],
    ['do not begin before the list while it is pulled down', screen(-40), 0, 0, 10],
  ];
  for (const [title, viewport, margin, start, end] of cases)
    it(title, () => assert.deepEqual(visibleRows(viewport, margin), { start, end }));
});

describe('scrolling to a row', () => {
  for (const [title, top, row, expected] of [
    ['stays if the row can be seen', 50, 7, 50],
    ['goes up to a row above', 50, 2, 20],
    ['goes down until a row below can be seen whole', 50, 15, 60],
  ] as const)
    it(title, () => assert.equal(scrollToRow(screen(top), row), expected));
});

function target(key: string, row: number, column: number, ctrlKey = false): Cell | undefined {
  return keyTarget({ key, ctrlKey, metaKey: false }, { row, column }, screen(0, 100), 6);
}

describe('the keys of the matrix', () => {
  const cases: readonly (readonly [key: string, from: readonly [number, number], to: readonly [number, number]])[] = [
    ['ArrowDown', [3, 2], [4, 2]],
    ['ArrowDown', [99, 2], [99, 2]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowUp', [-1, 2], [-1, 2]],
    ['ArrowLeft', [3, 0], [3, 0]],
    ['ArrowRight', [3, 4], [3, 5]],
    ['ArrowRight', [3, 5], [3, 5]],
    ['Home', [3, 4], [3, 0]],
    ['End', [3, 0], [3, 5]],
    ['PageDown', [3, 1], [12, 1]],
    ['PageUp', [3, 1], [0, 1]],
  ];
  for (const [key, [row, column], [toRow, toColumn]] of cases)
    it(`${key} moves from ${row}, ${column} to ${toRow}, ${toColumn}`, () =>
      assert.deepEqual(target(key, row, column), { row: toRow, column: toColumn }));

  it('Ctrl+Home and Ctrl+End move to the first and the last cell', () => {
    assert.deepEqual(target('Home', 50, 3, true), { row: 0, column: 0 });
    assert.deepEqual(target('End', 50, 3, true), { row: 99, column: 5 });
  });

  for (const key of ['a', 'Tab', 'toString', 'Escape'])
    it(`${key} is not handled`, () => assert.equal(target(key, 3, 3), undefined));
});
