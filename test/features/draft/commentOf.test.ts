import assert from 'node:assert/strict';
import { commentOf } from '../../../server/src/features/draft/commentOf.ts';

describe('a comment in a draft', () => {
  const written: readonly (readonly [text: string, comment: string])[] = [
    ['a', '<!-- a -->'],
    ['a --> b', '<!-- a -\\-> b -->'],
    ['|---|', '<!-- |-\\-\\-| -->'],
    ['\n\n  a\n', '<!--   a -->'],
    ['{{< x >}} {{% y %}}', '<!-- {{</* x */>}} {{%/* y */%}} -->'],
    ['{{ x }} {% y %} {{< z', '<!-- { { x }} { % y %} { {< z -->'],
    [' \n', ''],
  ];
  for (const [text, comment] of written)
    it(JSON.stringify(text), () => assert.equal(commentOf(text, 'markdown'), comment));
});
