import assert from 'node:assert/strict';
import { RowStore } from '../../../client/src/coverage/page/rowStore.ts';
import type { RowRange } from '../../../client/src/coverage/page/viewport.ts';

const SIZE = 10;

/** The list `0`, `1`, `2` … of a server. */
function pageAt(offset: number, total: number, prefix = '') {
  const length = Math.max(0, Math.min(SIZE, total - offset));
  return { total, rows: Array.from({ length }, (_, index) => `${prefix}${offset + index}`) };
}

/** Loads the rows as the page does. Returns the offsets that were requested. */
function load(store: RowStore<string>, range: RowRange, prefix = ''): number[] {
  const requests = store.requests(range);
  for (const { offset, answer } of requests) answer(pageAt(offset, 1000, prefix));
  return requests.map(({ offset }) => offset);
}

describe('the rows of the coverage page', () => {
  it('are loaded in pages, each once', () => {
    const store = new RowStore<string>(SIZE);
    assert.deepEqual(load(store, { start: 5, end: 25 }), [0, 10, 20]);
    assert.deepEqual(load(store, { start: 15, end: 35 }), [30]);
    assert.deepEqual([store.total, store.at(5), store.at(34), store.at(50)], [1000, '5', '34', undefined]);
  });

  it('are not requested again while a response is pending', () => {
    const store = new RowStore<string>(SIZE);
    const [first] = store.requests({ start: 0, end: 1 });
    assert.deepEqual(store.requests({ start: 0, end: 1 }), []);
    first?.answer(undefined);
    assert.equal(store.requests({ start: 0, end: 1 }).length, 1, 'a request that failed is repeated');
  });

  it('are a new list after clear, and responses for the earlier one are ignored', () => {
    const store = new RowStore<string>(SIZE);
    const [late] = store.requests({ start: 0, end: 1 });
    store.clear();
    assert.equal(late?.answer(pageAt(0, 1000)), false);
    assert.deepEqual([store.total, store.at(0)], [undefined, undefined]);
    assert.deepEqual(load(store, { start: 0, end: 1 }, 'new '), [0]);
    assert.equal(store.at(0), 'new 0');
  });

  it('are kept while newer ones are loaded', () => {
    const store = new RowStore<string>(SIZE);
    load(store, { start: 0, end: 10 });
    store.outdate();
    assert.equal(store.at(3), '3');
    assert.deepEqual(load(store, { start: 0, end: 10 }, 'new '), [0]);
    assert.equal(store.at(3), 'new 3');
  });

  it('are removed if they were needed long ago, and loaded again', () => {
    const store = new RowStore<string>(SIZE);
    for (let row = 0; row < 1000; row += SIZE) load(store, { start: row, end: row + 1 });
    assert.equal(store.at(0), undefined);
    assert.equal(store.at(995), '995');
    assert.deepEqual(load(store, { start: 0, end: 1 }), [0]);
  });
});
