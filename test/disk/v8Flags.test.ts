import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SERVER = join(import.meta.dirname, '../../server/src');

describe('flags of V8', () => {
  for (const [name, file, call] of [
    ['those of each check', 'cli/compileLess.ts', 'compileLess()'],
    ['that of very many files', 'disk/useLessMemory.ts', 'useLessMemory(1e6)'],
  ] as const)
    it(`are known to this version of Node: ${name}`, () => {
      const code = `require(${JSON.stringify(join(SERVER, file))}).${call}; console.log('set');`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--require=tsx/cjs', '-e', code], { encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['set\n', '']);
    });
});
