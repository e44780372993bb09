import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';

describe('the Containerfile', () => {
  const text = readFileSync(join(import.meta.dirname, '../../Containerfile'), 'utf8');
  const last = text.slice(text.lastIndexOf('\nFROM '));

  it('has no error that the validator knows', () => assert.deepEqual(validate(text), []));

  it('runs as a user without rights', () => assert.match(last, /^USER node$/m));

  it('contains the packed program alone', () =>
    assert.deepEqual(last.match(/^COPY .*$/gm), ['COPY --from=build /packed/*.tgz /tmp/']));
});
