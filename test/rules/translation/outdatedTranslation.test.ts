import assert from 'node:assert/strict';
import type { Commit, EarlierFrontMatter } from '../../../server/src/glossary/history.ts';
import type { Finding } from '../../../server/src/rules/engine/rule.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { english, msg } from '../../../server/src/localization/index.ts';
import { applyEdits, filesOfTree, rootOf } from '../../support/tree.ts';

const PL = 'glossary/pl/market.md';
const EN = 'glossary/en/market.md';
const tree = `
  === ${EN} "Market"
  === ${PL} "Rynek"
`;
const hash = (digit: string): string => digit.repeat(40);

interface Situation {
  readonly tree?: string;
  /** Commits by path: hash and day. */
  readonly last: Readonly<Record<string, Commit>>;
  readonly named?: Readonly<Record<string, Commit | undefined>>;
  readonly earlier?: EarlierFrontMatter | 'absent';
}

function commit(digit: string, day: string): Commit {
  return { id: hash(digit), time: Date.parse(`${day}T12:00:00Z`) / 1000 };
}

async function findings(
  { tree: files = tree, last, named = {}, earlier }: Situation,
  path = PL,
): Promise<readonly Finding[]> {
  const root = await rootOf(filesOfTree(files), ['outdated-translation']);
  root.setHistory({
    last: new Map(Object.entries(last)),
    named: new Map(Object.entries(named)),
    earlierFrontMatter: new Map(earlier ? [[PL, earlier]] : []),
  });
  return checkFile(root, path)?.findings ?? [];
}

async function messages(situation: Situation, path = PL): Promise<string[]> {
  const text = filesOfTree(situation.tree ?? tree)[path] ?? '';
  const found = await findings(situation, path);
  return found.map(
    ({ severity, span, message }) => `${severity} at '${text.slice(span.start, span.end)}': ${english(message)}`,
  );
}

const named = (name: string, draft = ''): string => `
  === ${EN} "Market"
  === ${PL}
  ---
  title: Rynek
  ${draft}
  l10n:
    sourceCommit: ${name}
  ---
`;

describe('outdated-translation', () => {
  const changed = "The English article 'Market' was changed on 2024-05-03, after this translation (2024-05-01).";

  it('reports a translation whose source has a later commit', async () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') };
    assert.deepEqual(await messages({ last }), [`information at 'Rynek': ${changed}`]);
    assert.deepEqual(await messages({ last }, EN), []);
  });

  it('reports a warning if the title or the description has changed', async () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') };
    const cases: readonly (readonly [EarlierFrontMatter, string])[] = [
      [{ title: 'Market', description: 'Market.' }, `information at 'Rynek': ${changed}`],
      [{ title: 'Bazaar', description: 'Market.' }, `warning at 'Rynek': ${changed} Its title was 'Bazaar'.`],
      [
        { title: 'Bazaar', description: 'x' },
        `warning at 'Rynek': ${changed} Its title was 'Bazaar' and its description was different.`,
      ],
    ];
    for (const [earlier, expected] of cases) assert.deepEqual(await messages({ last, earlier }), [expected]);
  });

  it('rates other changes', async () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') };
    const same = { title: 'Market', description: 'Market.' };
    const cases: readonly (readonly [EarlierFrontMatter | 'absent', string[]])[] = [
      [
        { ...same, change: { kind: 'prose', words: 12 } },
        [`information at 'Rynek': ${changed} Its text differs in 12 words.`],
      ],
      [
        { ...same, change: { kind: 'prose', words: 1 } },
        [`information at 'Rynek': ${changed} Its text differs in 1 word.`],
      ],
      [{ ...same, change: { kind: 'code' } }, [`information at 'Rynek': ${changed} Its code was different.`]],
      [
        { ...same, change: { kind: 'markup' } },
        [`hint at 'Rynek': ${changed} Only its links or other markup were different.`],
      ],
      [
        { ...same, change: { kind: 'front-matter' } },
        [`hint at 'Rynek': ${changed} Only other keys of its front matter were different.`],
      ],
      [{ ...same, change: { kind: 'space' } }, []],
      ['absent', []],
      [
        { ...same, title: 'Bazaar', change: { kind: 'prose', words: 3 } },
        [`warning at 'Rynek': ${changed} Its title was 'Bazaar' and its text differs in 3 words.`],
      ],
    ];
    for (const [earlier, expected] of cases) assert.deepEqual(await messages({ last, earlier }), expected);
  });

  describe('is marked as current', () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') };
    const edited = async (files: string): Promise<string | undefined> => {
      const [finding] = await findings({ tree: files, last });
      const [fix] = finding?.fixes() ?? [];
      return fix && applyEdits(filesOfTree(files)[PL] ?? '', fix.edits);
    };
    const other = `=== glossary/pl/a.md\n---\ntitle: A\nl10n:\n  sourceCommit: ${hash('c')}\n---\n`;

    it('with a new key, if other articles have it', async () => {
      assert.equal(
        await edited(`=== ${EN} "Market"\n=== ${PL}\n---\ntitle: Rynek\n---\n${other}`),
        `---\ntitle: Rynek\nl10n:\n  sourceCommit: "${hash('b')}"\n---`,
      );
    });

    it('not in a glossary without commits in front matter, and not next to another map', async () => {
      assert.equal(await edited(`=== ${EN} "Market"\n=== ${PL}\n---\ntitle: Rynek\n---\n`), undefined);
      assert.equal(
        await edited(`=== ${EN} "Market"\n=== ${PL}\n---\ntitle: Rynek\nl10n:\n  x: y\n---\n${other}`),
        undefined,
      );
    });
  });

  const silent: readonly (readonly [what: string, situation: Situation])[] = [
    [
      'the translation is the later one',
      { last: { [EN]: commit('a', '2024-05-01'), [PL]: commit('b', '2024-05-03') } },
    ],
    ['one commit was last for both', { last: { [EN]: commit('a', '2024-05-01'), [PL]: commit('a', '2024-05-01') } }],
    ['the translation is not committed', { last: { [EN]: commit('a', '2024-05-01') } }],
    ['the source is not committed', { last: { [PL]: commit('a', '2024-05-01') } }],
    ['nothing is known', { last: {} }],
    [
      'there is no source article',
      { tree: `=== ${PL} "Rynek"\n=== glossary/en/a.md "A"`, last: { [PL]: commit('a', '2024-05-01') } },
    ],
    [
      'the translation is a draft',
      {
        tree: `=== ${EN} "Market"\n=== ${PL} "Rynek" draft`,
        last: { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') },
      },
    ],
  ];
  for (const [what, situation] of silent)
    it(`does not report anything if ${what}`, async () => assert.deepEqual(await messages(situation), []));

  describe('uses the commit in the front matter', () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('c', '2024-05-09') };
    const expected =
      "information at 'Rynek': The English article 'Market' was changed on 2024-05-03, after the version that this translation follows (2024-05-01).";

    it('even if the translation was committed later', async () => {
      const asked = { [hash('a')]: commit('a', '2024-05-01') };
      assert.deepEqual(await messages({ tree: named(hash('a')), last, named: asked }), [expected]);
    });

    it('by the start of its hash, in any case', async () => {
      const asked = { aaaaaaa: commit('a', '2024-05-01') };
      assert.deepEqual(await messages({ tree: named('AAAAAAA'), last, named: asked }), [expected]);
      assert.deepEqual(await messages({ tree: named('bbbbbbb'), last }), []);
    });

    it('even if the commit changed no article', async () => {
      const asked = { [hash('d')]: commit('d', '2024-05-04') };
      assert.deepEqual(await messages({ tree: named(hash('d')), last, named: asked }), []);
    });

    it('or the last commit of the translation if the repository does not have that commit', async () => {
      const asked = { [hash('e')]: undefined };
      const older = { ...last, [PL]: commit('a', '2024-05-01') };
      assert.deepEqual(await messages({ tree: named(hash('e')), last: older, named: asked }), [
        `information at 'Rynek': ${changed}`,
      ]);
      assert.deepEqual(await messages({ tree: named('no hash'), last: older }), [`information at 'Rynek': ${changed}`]);
    });

    it('and does not report anything until the commit is read', async () => {
      assert.deepEqual(await messages({ tree: named(hash('f')), last }), []);
    });

    it('and offers to replace it with the last commit of the source', async () => {
      for (const name of [hash('a'), `'${hash('a')}'`]) {
        const asked = { [hash('a')]: commit('a', '2024-05-01') };
        const [finding] = await findings({ tree: named(name), last, named: asked });
        const [fix, ...others] = finding?.fixes() ?? [];
        assert.deepEqual(fix?.title, msg('Mark as current'));
        assert.deepEqual(others, []);
        const fixed = applyEdits(filesOfTree(named(name))[PL] ?? '', fix.edits);
        assert.ok(fixed.includes(`sourceCommit: ${name.replace(hash('a'), hash('b'))}\n`), fixed);
      }
    });

    it('in the format of Docsy, too', async () => {
      const docsy = named('x')
        .replace('l10n:', 'default_lang_commit: aaaaaaa')
        .replace(/ *sourceCommit: x\n/, '');
      const asked = { aaaaaaa: commit('a', '2024-05-01') };
      assert.deepEqual(await messages({ tree: docsy, last, named: asked }), [expected]);
    });
  });

  it('does not offer a fix without a commit in the front matter', async () => {
    const last = { [EN]: commit('b', '2024-05-03'), [PL]: commit('a', '2024-05-01') };
    const [finding] = await findings({ last });
    assert.deepEqual(finding?.fixes(), []);
  });

  it('reports an article with a flag for outdated articles, without history', async () => {
    const folder = '/resources/moneropedia/account.md';
    const files = (value: string): string => {
      const text = `{% include disclaimer.html translated="yes" translationOutdated="${value}" %}`;
      return `=== _i18n/en${folder}\n${text}\n=== _i18n/pl${folder}\n${text}`;
    };
    for (const [value, locale, expected] of [
      ['yes', 'pl', ['This translation is marked as outdated: the English article has changed since.']],
      ['yes', 'en', []],
      ['no', 'pl', []],
    ] as const) {
      const found = await findings({ tree: files(value), last: {} }, `_i18n/${locale}${folder}`);
      assert.deepEqual(
        found.map(({ message }) => english(message)),
        expected,
      );
    }
  });

  it('reports invalid times without an error', async () => {
    const last = { [EN]: { id: hash('b'), time: 1e300 }, [PL]: { id: hash('a'), time: -1e300 } };
    assert.equal((await messages({ last })).length, 1);
  });
});
