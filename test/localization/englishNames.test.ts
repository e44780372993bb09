import assert from 'node:assert/strict';
import { englishNames } from '../../server/src/localization/englishNames.ts';
import { msg } from '../../server/src/localization/message.ts';
import { ENGLISH, render } from '../../server/src/localization/render.ts';

describe('what English does without Intl is the same as with it', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (const [tag, name] of Object.entries(englishNames))
    it(`the name of ${tag}`, () => assert.equal(name, names.of(tag)));

  for (const number of [0, 7, 999, 1000, 12_345, 123_456, 1_234_567, -1234, 1234.5])
    it(String(number), () => assert.equal(render(msg('{0}', { large: number }), ENGLISH), number.toLocaleString('en')));
});
