import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const lockSchema = v.object({
  packages: v.record(v.string(), v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string()), {}) })),
});
const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
const { packages } = v.parse(lockSchema, JSON.parse(lock));

describe('package-lock.json', () => {
  // If the registry lacks a package, npm leaves it out without a message, and `npm ci` fails on platforms that need it.
  it('contains the packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)),
    );
    assert.deepEqual(missing, []);
  });
});

function isLocked(name: string, by: string): boolean {
  return `node_modules/${name}` in packages || `${by}/node_modules/${name}` in packages;
}
