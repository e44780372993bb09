import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  changeBatch,
  type Batch,
  type BatchTimer,
  type ChangeBatch,
  type ChangeBatchOptions,
  type FileEvent,
} from '../../server/src/session/changeBatch.ts';

/** A clock that the test advances. */
class ManualTimer implements BatchTimer {
  private time = 0;
  private due: { readonly at: number; readonly callback: () => void } | undefined;

  readonly now = (): number => this.time;

  readonly after = (delay: number, callback: () => void): (() => void) => {
    assert.equal(this.due, undefined, 'one timer at a time');
    this.due = { at: this.time + delay, callback };
    return () => {
      this.due = undefined;
    };
  };

  advance(milliseconds: number): void {
    this.time += milliseconds;
    if (this.due === undefined || this.due.at > this.time) return;
    const { callback } = this.due;
    this.due = undefined;
    callback();
  }
}

interface Bench {
  readonly batches: Batch[];
  readonly timer: ManualTimer;
  readonly batch: ChangeBatch;
}

function bench(options: Partial<ChangeBatchOptions> = {}): Bench {
  const batches: Batch[] = [];
  const timer = new ManualTimer();
  const deliver = (delivered: Batch): void => {
    batches.push(delivered);
  };
  return { batches, timer, batch: changeBatch({ deliver, timer, identity: { caseInsensitive: false }, ...options }) };
}

const types = { '+': 1, '~': 2, '-': 3 } as const;
const signs = { created: '+', changed: '~', deleted: '-' } as const;

/** `+a -b ~c`: created, deleted, changed. */
function events(text: string): FileEvent[] {
  return text.split(' ').map((event) => {
    const sign = event[0];
    assert.ok(sign === '+' || sign === '~' || sign === '-');
    return { uri: `file:///${event.slice(1)}.md`, type: types[sign] };
  });
}

function shown({ changes, rescan }: Batch): string {
  if (rescan) return 'rescan';
  return changes.map(({ kind, key }) => signs[kind] + key.slice(1, -'.md'.length)).join(' ');
}

describe('changeBatch', () => {
  const cases: readonly (readonly [events: string, delivered: readonly string[], caseInsensitive?: boolean])[] = [
    ['+a', ['+a']],
    ['+a ~b -c', ['+a ~b -c']],
    ['+a ~a ~a', ['+a']],
    ['~a ~a', ['~a']],
    ['~a -a', ['-a']],
    ['+a -a', ['-a']],
    ['+a ~a -a ~b', ['-a ~b']],
    ['-a +a', ['+a']],
    ['-a +a -a', ['-a']],
    ['+a -a +a', ['+a']],
    ['-a +a ~a', ['+a']],
    ['~b +a ~b', ['~b +a']],
    ['-A +a', ['-A +a']],
    ['-A +a', ['+a'], true],
    ['+a -A', ['~a'], true],
    ['+a -A -a', ['-a'], true],
  ];
  for (const [text, delivered, caseInsensitive = false] of cases) {
    it(`delivers ${delivered.join() || 'nothing'} for ${text}${caseInsensitive ? ', ignoring case' : ''}`, () => {
      const { batches, timer, batch } = bench({ identity: { caseInsensitive } });
      batch.add(events(text));
      timer.advance(50);
      assert.deepEqual(batches.map(shown), delivered);
    });
  }

  it('treats different spellings of a URI as one file, and ignores URIs that are not files', () => {
    const { batches, batch } = bench();
    batch.add([
      { uri: 'file:///C:/a.md', type: 3 },
      { uri: 'file:///c%3A/a.md', type: 1 },
      { uri: 'untitled:Untitled-1', type: 2 },
      { uri: '%', type: 2 },
    ]);
    batch.flush();
    assert.deepEqual(batches, [
      { changes: [{ key: 'c:/a.md', uri: 'file:///c%3A/a.md', kind: 'created' }], rescan: false },
    ]);
  });

  it('waits until no events arrive', () => {
    const { batches, timer, batch } = bench();
    batch.add(events('+a'));
    timer.advance(49);
    batch.add(events('+b'));
    timer.advance(49);
    assert.deepEqual(batches, []);
    timer.advance(1);
    assert.deepEqual(batches.map(shown), ['+a +b']);
  });

  it('does not wait longer than the maximum time', () => {
    const { batches, timer, batch } = bench();
    for (let time = 0; time < 1000; time += 20) {
      batch.add(events('~a'));
      timer.advance(20);
    }
    assert.deepEqual(batches.map(shown), ['~a', '~a']);
  });

  it('requests a single rescan after more than a thousand files', () => {
    const { batches, timer, batch } = bench();
    const many = Array.from({ length: 1000 }, (_, index) => `~${String(index)}`).join(' ');
    batch.add(events(many));
    timer.advance(50);
    assert.equal(batches[0]?.changes.length, 1000);
    batch.add(events(many));
    batch.add(events('+x'));
    batch.add(events('-x'));
    timer.advance(50);
    assert.deepEqual(batches.slice(1).map(shown), ['rescan']);
    batch.add(events('+y'));
    timer.advance(50);
    assert.deepEqual(batches.slice(2).map(shown), ['+y']);
  });

  it('counts files, not events', () => {
    const { batches, batch } = bench();
    for (let count = 0; count < 3000; count++) batch.add(events('~a'));
    batch.flush();
    assert.deepEqual(batches.map(shown), ['~a']);
  });

  it('delivers immediately when flushed, and has nothing left then', () => {
    const { batches, timer, batch } = bench();
    batch.add(events('+a'));
    batch.flush();
    batch.flush();
    timer.advance(1000);
    assert.deepEqual(batches.map(shown), ['+a']);
  });

  it('delivers nothing after it is disposed of', () => {
    const { batches, timer, batch } = bench();
    batch.add(events('+a'));
    batch.dispose();
    batch.add(events('+b'));
    batch.flush();
    timer.advance(1000);
    assert.deepEqual(batches, []);
  });

  it('uses the system clock', async () => {
    const delivered = await new Promise<Batch>((resolve) => {
      changeBatch({ deliver: resolve, quietTime: 1 }).add(events('+a'));
    });
    assert.equal(shown(delivered), '+a');
  });

  it('results in the same files as single events', () => {
    const step = fc.record({ file: fc.constantFrom('a', 'b', 'c'), wait: fc.constantFrom(0, 10, 60) });
    fc.assert(
      fc.property(fc.array(step), fc.subarray(['a', 'b', 'c']), fc.array(fc.boolean()), (steps, atFirst, choices) => {
        const disk = new Map(atFirst.map((file) => [file, 0]));
        const known = new Map(disk);
        const read = (batch: Batch): void => {
          takeIn(known, batch, disk);
        };
        const { timer, batch } = bench({ deliver: read });
        for (const [version, { file, wait }] of steps.entries()) {
          batch.add(events(happen(disk, file, version + 1, choices[version] ?? false)));
          timer.advance(wait);
        }
        timer.advance(500);
        assert.deepEqual(new Set(known), new Set(disk));
      }),
    );
  });
});

/** Changes or deletes a file, and returns the event. */
function happen(disk: Map<string, number>, file: string, version: number, isDeletion: boolean): string {
  const sign = disk.has(file) ? '~' : '+';
  if (isDeletion && disk.delete(file)) return `-${file}`;
  disk.set(file, version);
  return sign + file;
}

/** Applies a batch like an index: reads existing files from disk, and trusts the batch on deleted files. */
function takeIn(known: Map<string, number>, batch: Batch, disk: ReadonlyMap<string, number>): void {
  for (const { key, kind } of batch.changes) {
    const file = key.slice(1, -'.md'.length);
    const version = disk.get(file);
    assert.equal(kind === 'deleted', version === undefined, 'a file is there or not, as the batch says');
    if (kind === 'changed') assert.ok(known.has(file), 'a file that was created is new, as the batch says');
    if (version === undefined) known.delete(file);
    else known.set(file, version);
  }
}
