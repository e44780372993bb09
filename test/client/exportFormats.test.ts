import assert from 'node:assert/strict';
import { exportFormats } from '../../client/src/exportFormats.ts';
import { exportFormats as purposes } from '../../server/src/exchange/formats/names.ts';

describe('the formats that the extension exports', () => {
  it('are those of the command line', () => {
    assert.deepEqual(
      exportFormats.map(({ name }) => name),
      Object.keys(purposes),
    );
  });

  it('ask for one language where the command line needs one', () => {
    const bilingual = Object.entries(purposes).filter(([, purpose]) => purpose.endsWith('with `--locale`'));
    assert.deepEqual(
      exportFormats.filter(({ isBilingual }) => isBilingual).map(({ name }) => name),
      bilingual.map(([name]) => name),
    );
  });
});
