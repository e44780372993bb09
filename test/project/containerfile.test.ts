import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';

describe('the Containerfile', () => {
  const text = readFileSync(join(import.meta.dirname, '../../Containerfile'), 'utf8');
  const last = text.slice(text.lastIndexOf('\nFROM '));

  it('has no errors according to the validator', () => assert.deepEqual(validate(text), []));

  it('runs as a user without privileges', () => assert.match(last, /^USER node$/m));

  it('contains only the packed program', () =>
    assert.deepEqual(last.match(/^COPY .*$/gm), ['COPY --from=build /packed/*.tgz /tmp/']));
});
