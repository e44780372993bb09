import assert from 'node:assert/strict';
import { killWrites } from '../support/killing/killWrites.ts';

describe('check --fix that is killed while it writes', () => {
  it('leaves every file whole, and nothing that the next run does not remove', async function () {
    this.timeout(300_000); // a busy machine takes its time
    const { midway } = await killWrites(16);
    assert.ok(midway > 0, 'no run was killed while it wrote');
  });
});
