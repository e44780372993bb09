import assert from 'node:assert/strict';
import { diskFiles, type Files } from '../../server/src/disk/files.ts';
import { english, msg } from '../../server/src/localization/index.ts';
import { readingOnce } from '../../server/src/disk/readingOnce.ts';

describe('readingOnce', () => {
  it('returns the cached text to every second read', () => {
    const read = reader(readingOnce(counted()));
    assert.deepEqual(
      ['a', 'b', 'a', 'a', 'b', 'a', 'b'].map((path) => read(path)),
      ['1', '1', '1', '2', '1', '2', '2'],
    );
  });

  it('reads again what has no text, another limit, or exceeds the cache', () => {
    const read = reader(readingOnce(counted(), 2));
    assert.deepEqual([read('x.bin'), read('x.bin')], ['1', '2']);
    assert.deepEqual([read('a'), read('a', 5), read('a')], ['1', '25', '1']);
    assert.deepEqual(
      [read('b'), read('c'), read('d'), read('d'), read('b'), read('d'), read('d')].join(' '),
      '1 1 1 2 1 3 3',
    );
  });
});

/** Files whose texts contain how often each was read. */
function counted(): Files {
  const times = new Map<string, number>();
  return {
    ...diskFiles,
    read: ({ diskPath }, limit) => {
      const time = (times.get(diskPath) ?? 0) + 1;
      times.set(diskPath, time);
      if (diskPath.endsWith('.bin')) return { kind: 'unreadable', reason: 'binary', message: msg('{0}', String(time)) };
      return { kind: 'text', text: `${time}${limit ?? ''}`, bom: false, encoding: 'utf-8' };
    },
  };
}
function reader(files: Files): (diskPath: string, limit?: number) => string {
  return (diskPath, limit) => {
    const result = files.read({ diskPath }, limit);
    return result.kind === 'text' ? result.text : english(result.message);
  };
}
