import assert from 'node:assert/strict';
import { join } from 'node:path';
import { cacheHome, isCacheOff } from '../../server/src/disk/cacheHome.ts';

const isWindows = process.platform === 'win32';

describe('the cache folder', () => {
  const home = isWindows ? 'C:\\Users\\a' : '/home/a';
  const elsewhere = isWindows ? 'D:\\cache' : '/cache';
  const cases: readonly (readonly [
    what: string,
    environment: Readonly<Record<string, string>>,
    platform: NodeJS.Platform,
    expected: string | undefined,
  ])[] = [
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: elsewhere }, 'linux', join(elsewhere, 'glosswright')],
    ['~/.cache', {}, 'linux', join(home, '.cache', 'glosswright')],
    [
      '~/.cache if the variable is not an absolute path',
      { XDG_CACHE_HOME: 'a' },
      'linux',
      join(home, '.cache', 'glosswright'),
    ],
    ['Library/Caches', { XDG_CACHE_HOME: elsewhere }, 'darwin', join(home, 'Library', 'Caches', 'glosswright')],
    ['LOCALAPPDATA', { LOCALAPPDATA: elsewhere }, 'win32', join(elsewhere, 'glosswright')],
    ['undefined on Windows without LOCALAPPDATA', {}, 'win32', undefined],
    ['undefined if the cache is off', { GLOSSWRIGHT_CACHE: 'off', XDG_CACHE_HOME: elsewhere }, 'linux', undefined],
  ];
  for (const [what, environment, platform, expected] of cases)
    it(`is ${what}`, () => assert.equal(cacheHome(environment, platform, home), expected));

  it('is undefined if the environment turns the cache off', () => {
    for (const word of ['off', 'OFF', '0', 'no', 'false']) assert.ok(isCacheOff({ GLOSSWRIGHT_CACHE: word }), word);
    for (const word of ['', 'on', '1']) assert.ok(!isCacheOff({ GLOSSWRIGHT_CACHE: word }), word);
  });
});
