import assert from 'node:assert/strict';
import { killWrites } from '../support/killing/killWrites.ts';

describe('check --fix that is killed while it writes', () => {
  it('leaves every file complete, and only temporary files that the next run removes', async function () {
    this.timeout(300_000); // slow on a busy machine
    const { midway } = await killWrites(6);
    assert.ok(midway > 0, 'no run was killed while it wrote');
  });
});
