import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../server/src/cli');

describe('flags of V8', () => {
  for (const [name, file, call] of [
    ['those of each check', 'compileLess.ts', 'compileLess()'],
    ['that of a check of very many files', 'checking/useLessMemory.ts', 'useLessMemory(1e6)'],
  ] as const)
    it(`are known to this version of Node: ${name}`, () => {
      const code = `require(${JSON.stringify(join(CLI, file))}).${call}; console.log('set');`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--require=tsx/cjs', '-e', code], { encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['set\n', '']);
    });
});
