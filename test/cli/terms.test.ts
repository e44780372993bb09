import assert from 'node:assert/strict';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const content = {
  'glossary/en/scale.md': article('Economies of scale'),
  'glossary/en/market.md': article('Market'),
  'glossary/sv/scale.md': article('Skalfördel'),
  'glossary/sv/a.md': article('A', '[skalfördelar](/scale), [stordriftsekonomi](/scale) och [marknaden](/market).'),
  'glossary/sv/b.md': article(
    'B',
    '[stordriftsekonomin,](/scale), [storskalighet](/scale), [marknad](/market) [x](/no) [och](/market).',
  ),
};

describe('glosswright terms', () => {
  it('prints the concepts with several names, and the number of links with each', async () =>
    withTemporaryTree(content, async ({ root }) => {
      assert.deepEqual(await command(root, 'terms', '--locale', 'sv'), {
        code: 0,
        out: [
          'concept  links  name',
          'scale        1  Skalfördel *',
          '             2  stordriftsekonomi',
          '             1  storskalighet',
          '',
        ].join('\n'),
        err: '1 concept has several names in Swedish\n',
      });
    }));

  it('prints JSON', async () =>
    withTemporaryTree(content, async ({ root }) => {
      const { code, out } = await command(root, 'terms', '--locale', 'sv', '--format', 'json');
      assert.equal(code, 0);
      const [a, b] = ['glossary/sv/a.md', 'glossary/sv/b.md'];
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        locale: 'sv',
        concepts: [
          {
            concept: 'scale',
            title: 'Skalfördel',
            names: [
              { name: 'Skalfördel', links: 1, declared: true, articles: [a] },
              { name: 'stordriftsekonomi', links: 2, declared: false, articles: [a, b] },
              { name: 'storskalighet', links: 1, declared: false, articles: [b] },
            ],
          },
        ],
      });
    }));

  it('prints no table without competing names', async () =>
    withTemporaryTree(content, async ({ root }) => {
      const expected = { code: 0, out: '', err: 'no concepts have several names in English\n' };
      assert.deepEqual(await command(root, 'terms', '--locale', 'en'), expected);
    }));

  const refusals: readonly (readonly [args: readonly string[], err: RegExp])[] = [
    [[], /terms: specify FILE, or --locale/],
    [['--locale', 'xx'], /terms: there is no locale 'xx'; there are en, sv/],
    [['--locale', 'sv', '--format', 'xml'], /terms: --format takes pretty, json, not 'xml'/],
    [['--locale', 'sv', '--to', 'en'], /terms: --to and --plain need a FILE/],
    [['--locale', 'sv', '--root', 'nowhere'], /'nowhere' does not exist/],
  ];
  for (const [args, err] of refusals)
    it(`exits with 2 and prints one line: ${args.join(' ')}`, async () =>
      withTemporaryTree(content, async ({ root }) => {
        const ran = await command(root, 'terms', ...args);
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, err);
      }));
});
