import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { writtenTargets } from '../../server/src/markdown/writtenTargets.ts';
import { articleSoup } from './soup.ts';

const RUNS = 3000;

describe('written targets', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[] | undefined])[] = [
    ['No links.', []],
    ['[a](/b), [c](/d#e "t"), ![i](/f.png) and `[code](/g)`', ['/b', '/d#e', '/f.png', '/g']],
    ['[a][b]\n\n[b]: /c "t"\n[d]:/e', ['/c', '/e']],
    ['<https://a.b/c?d=1&e=2> <no address> <a@b.c>', ['https://a.b/c?d=1&e=2']],
    ['[a]( /b )', ['/b']],
    ['[рынок](/рынок)', ['/рынок']],
    ['[a]()', undefined],
    ['[a](\n/b)', undefined],
    ['[a](/b(c))', undefined],
    [String.raw`[a](/b\_c)`, undefined],
    ['[a](/b&amp;c)', undefined],
    ['[a](</b c>)', undefined],
    ['[a]({{< ref "b" >}})', undefined],
    ['<a href="/b">c</a>', undefined],
    ['<A\nHREF=/b>c</A>', undefined],
    ['[a](/b\u00A0c)', undefined],
  ];
  for (const [text, expected] of cases)
    it(`finds ${expected ? `'${expected.join("', '")}'` : 'nothing sure'} in ${JSON.stringify(text)}`, () => {
      const targets = writtenTargets(text);
      assert.deepEqual(targets && [...targets], expected);
    });

  it('contain the targets of all links of any text', () => {
    let sure = 0;
    fc.assert(
      fc.property(articleSoup, (text) => {
        const targets = writtenTargets(text);
        if (!targets) return;
        sure++;
        for (const { target } of parseMarkdown(text).links)
          assert.ok(targets.has(target) || target.startsWith('mailto:'), target);
      }),
      { numRuns: RUNS },
    );
    assert.ok(sure > RUNS / 20, `${sure} texts without a doubt`);
  });
});
