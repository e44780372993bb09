import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readArticle } from '../../../server/src/glossary/readArticle.ts';
import { checkWhole, subjectOf } from '../../../server/src/rules/engine/check.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import { memoryOf } from '../../../server/src/rules/incremental/memory.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import { articleSoup } from '../../markdown/soup.ts';
import { runs } from '../../support/runs.ts';

/** Thousands find nothing more; these take some seconds. */
const RUNS = runs(12);

/** A glossary of a layout, and pieces of a translated article in it, with faults of every kind that a rule looks for at one place. */
interface Case {
  readonly layout: string;
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly pieces: readonly string[];
}

const pieces = [
  'Firma zna rynek docelowy i rynki docelowe, a nie sam rynek.',
  'Firma zna target market, market i niche market (ang. niche market).',
  'Patrz [rynek docelowy](/target-market), [rynek](/none), [Rynek](/Market) i [rynek](/niche).',
  '[rynek](/target-market) [docelowy](/target-market),. aby [,](/market) i [rynku,](/market)',
  'Słowo , słowo ( słowo ) i ( słowo',
  'słowo ) oraz stary rynek, „target market”, _market_ i (target market)',
  '##Zalety rynku',
  '#Zalety rynku docelowego',
  '## Rynek docelowy',
  'Rynek\n=====',
  '> Cytat o rynku docelowym i target market.\n> Rynek.',
  '- rynek\n- target market\n\n  dalej rynek [x](/none)',
  '[rynek][x] i [target market][y], [x]',
  '| rynek | target market |\n|---|---|\n| [a](/none) | rynek |',
  'Open Market Initiative i [Target](/market) Market.',
  'The cost of each unit falls with the size of the company, and so does the price.',
  '- It is the price of [the goods](https://example.org) that they sell to us',
  '> This is what they say of the market in the book.',
  '## Key takeaways of it',
];

/** Text that affects distant text. */
const farPieces = [
  '    target market i [rynek](/none)',
  '```\n[rynek](/none) target market\n```',
  '~~~',
  '~~~',
  '<div>\n[rynek](/none)\n</div>',
  '<a href="x">rynek docelowy',
  '</a> rynek docelowy',
  '<!-- glosswright-disable-next-line broken-link -->\n[rynek](/none)',
  '<!-- glosswright-disable unlinked-term -->',
  '<!-- glosswright-enable -->',
  '<!--',
  '-->',
  '[x]: /none',
  '[x]: /market',
  '[y]: /target-market',
  '[rynek]: /none',
  '{{< highlight >}}',
  '{{< /highlight >}}',
  '---',
];

const cases: readonly Case[] = [
  {
    layout: 'glossary',
    files: {
      'glossary/en/target-market.md': '---\ntitle: Target market\n---\n',
      'glossary/pl/target-market.md': '---\ntitle: Rynek docelowy\n---\n',
      'glossary/en/market.md': '---\ntitle: Market\n---\n',
      'glossary/pl/market.md': '---\ntitle: Rynek\ndeprecated: [Stary rynek]\n---\n',
      'glossary/en/niche.md': '---\ntitle: Niche market\n---\n',
      'glossary/en/long.md': '---\ntitle: Long\n---\n\n## Key takeaways of it\n',
    },
    path: 'glossary/pl/long.md',
    pieces,
  },
  {
    layout: 'kubernetes',
    files: {
      'content/en/docs/reference/glossary/market.md': '---\ntitle: Market\nid: market\n---\n',
      'content/sv/docs/reference/glossary/market.md': '---\ntitle: Marknad\nid: market\n---\n',
      'content/en/docs/reference/glossary/target-market.md': '---\ntitle: Target marketing\nid: target\n---\n',
      'content/sv/docs/reference/glossary/target-market.md': '---\ntitle: Målmarknadsföring\nid: target\n---\n',
    },
    path: 'content/sv/docs/reference/glossary/long.md',
    pieces: [
      ...pieces,
      '{{< glossary_tooltip text="market" term_id="market" >}} och marknad',
      '{{< glossary_tooltip term_id="none" >}}',
      'En targetmarketingplan och målmarknadsföring ( här ) .',
    ],
  },
];

const filler = 'Kto pisze długie artykuły, ten wie, jak mało w nich zależy od reszty. '.repeat(5);
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** The user types, pastes or deletes text, or another article changes. */
type Step =
  | { readonly at: number; readonly length: number; readonly text: string }
  | { readonly write: string; readonly text: string };

function anyStep({ pieces: own, files }: Case): fc.Arbitrary<Step> {
  const inserted = fc.oneof(
    fc.constantFrom('', 'a', ' ', '\n', '\n\n', '`', '> ', '    ', '[', ')', '(', '---\n', '\r', ','),
    fc.constantFrom(...own),
    fc.constantFrom(...own).map((piece) => `\n\n${piece}\n\n`),
    fc.constantFrom(...farPieces).map((piece) => `\n\n${piece}\n\n`),
    fc.constantFrom(...farPieces).map((piece) => `\n\n${piece}\n\n`),
    articleSoup,
  );
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ at: part, length: fc.constantFrom(0, 0, 0, 1, 2, 30, 3000), text: inserted }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        write: fc.constantFrom(...Object.keys(files), 'glossary/pl/niche.md'),
        text: fc.constantFrom(
          '',
          '---\ntitle: Słowo\n---\n',
          '---\ntitle: Niche\ndraft: true\n---\n',
          '[rynek](/none)',
        ),
      }),
    },
  );
}

function anyText({ pieces: own }: Case): fc.Arbitrary<string> {
  const paragraph = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...own) },
    { weight: 12, arbitrary: fc.constant(filler) },
    { weight: 1, arbitrary: fc.constantFrom(...farPieces) },
  );
  const separator = fc.oneof(
    { weight: 8, arbitrary: fc.constant('\n\n') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n\r\n') },
  );
  const head = fc.constantFrom('---\ntitle: Długi\n---\n', '---\ntitle: Długi\n');
  const parts = fc.array(fc.tuple(paragraph, separator), { minLength: 60, maxLength: 120 });
  return fc.tuple(head, parts).map(([first, rest]) => first + rest.flat().join(''));
}

const severities = new Map();

/** All properties of a finding, and its fixes. */
function told(subject: Subject): unknown[] {
  return checkWhole(subject, severities).map((finding) => [JSON.stringify(finding), finding.fixes()]);
}

async function live({ files, path }: Case, first: string, steps: readonly Step[]): Promise<void> {
  const memory = new MemoryFiles(files);
  const root = new Root(MEMORY_ROOT, memory);
  await root.load();
  await root.readLinks();
  let text = first;
  await root.setBuffer(path, text);
  for (const step of [undefined, ...steps]) {
    if (step && 'write' in step) {
      memory.write(step.write, step.text);
      await root.refresh([step.write]);
    } else if (step) {
      const start = Math.round(step.at * text.length);
      text = text.slice(0, start) + step.text + text.slice(start + step.length);
      await root.setBuffer(path, text);
    }
    const typed = root.subject(path, text);
    const located = root.locate(path);
    assert.ok(typed && memoryOf(typed) && located?.place.kind === 'article');
    const { facts, document } = readArticle(located.glossary, located.place, text);
    assert.deepEqual(located.glossary.articles.at(path)?.links, facts.links);
    assert.deepEqual(told(typed), told(subjectOf(located.glossary, facts, document)));
  }
}

describe('a long article that is edited', () => {
  for (const each of cases) {
    it(`has the findings and fixes of a fresh check, in the layout ${each.layout}`, async function () {
      this.timeout(300_000);
      const steps = fc.array(anyStep(each), { minLength: 1, maxLength: 10 });
      const property = fc.asyncProperty(anyText(each), steps, async (text, taken) => live(each, text, taken));
      await fc.assert(property, { numRuns: RUNS });
    });
  }

  const body = ['Firma zna rynek docelowy.', filler, '[rynek](/none) i target market.', filler].join('\n\n');
  const long = `${body}\n\n`.repeat(20);
  const [glossary] = cases;
  const examples: readonly (readonly [what: string, before: string, typed: string, after: string])[] = [
    ['a fence that ends a front matter far above', `---\ntitle: Długi\n${long}`, '---\n', long],
    ['the end of a shortcode far above', `---\ntitle: a\n---\n{{< x >}}\n\n${long}`, '{{< /x >}}\n\n', long],
    ['a fence of code far above', `---\ntitle: a\n---\n\n${long}`, '~~~\n', long],
    ['a definition far above', `---\ntitle: a\n---\n\n[rynek][x]\n\n${long}`, '[x]: /none\n\n', long],
    ['a letter far above a definition', `---\ntitle: a\n---\n\n${long}`, 'a', `${long}[rynek][x]\n\n[x]: /none\n\n`],
  ];
  for (const [what, before, typed, after] of examples) {
    it(`has them after ${what} was typed and removed`, async () => {
      assert.ok(glossary);
      const at = before.length / (before + after).length;
      const typing = [
        { at, length: 0, text: typed },
        { at: before.length / (before + typed + after).length, length: typed.length, text: '' },
      ];
      await live(glossary, before + after, typing);
    });
  }
});
