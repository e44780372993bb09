import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Findings, findingsNow } from '../../../server/src/lsp/diagnostics/findings.ts';
import { checkWhole } from '../../../server/src/rules/engine/check.ts';
import { descriptions } from '../../../server/src/rules/engine/index.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import { isDivided } from '../../../server/src/rules/incremental/parts.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';

const RUNS = 15;

/** A page or data file of entries, in a glossary in which other files mention and translate them. */
interface Case {
  readonly name: string;
  readonly layout: object;
  readonly path: string;
  /** The text above the entries. */
  readonly opening?: string;
  readonly others: Readonly<Record<string, string>>;
  /** The entry with the number. */
  readonly entry: (number: number) => string;
  /** Text to insert. */
  readonly pieces: readonly string[];
  /** Other states of the other files. */
  readonly changes: readonly (readonly [path: string, text: string])[];
}

const filler = 'Authors of long pages know how little in them depends on the rest.';
const words = ['market', 'niche', 'reach', 'brand', 'target market', 'price', 'yield', 'rate'];

function wordOf(number: number): string {
  return `${words[number % words.length] ?? ''} ${String.fromCharCode(97 + (Math.floor(number / words.length) % 26))}`;
}

const cases: readonly Case[] = [
  {
    name: 'headings of a page',
    layout: {
      sourceLocale: 'en',
      pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2, 3] } }],
      site: [{ path: 'docs/{locale}/{any**}.md' }],
    },
    path: 'docs/en/glossary.md',
    others: {
      'docs/de/glossary.md': '# Glossar\n\n## Markt a {#c0}\n\nEin Markt.\n\n## Nische a {#c1}\n\nSiehe [x](#c0).\n',
      'docs/en/intro.md':
        '# Intro\n\n## Part\n\nSee the niche a, [market](glossary.md#c0) and [x](glossary.md#gone).\n',
    },
    entry: (number) =>
      `## ${wordOf(number)} {#c${number}}\n\n${filler} See the ${wordOf(number * 7)} and [it](#c${(number * 3) % 80}).\n\n`,
    pieces: [
      '## market a {#c0}\n\n',
      '### Price z\n\nThe niche b. See [x](#nope) and [y](intro.md#part), [z](intro.md#gone).\n\n',
      'See [x](#c3), [y](glossary.md#c4) and [z](#c900).',
      'CFAA and CAFA, the market a and the the brand a',
      '##Heading\n\n',
      '```\n',
      '<!-- glosswright-disable duplicate-term -->\n\n',
      '<a id="nope"></a>\n\n',
      '<!-- glosswright-draft -->\n\n',
      '[x]: #c1\n\n',
    ],
    changes: [
      ['docs/de/glossary.md', '# Glossar\n\n## Markt a {#c0}\n\nEin Markt.\n\n## Marke {#c3}\n\nText.\n'],
      ['docs/en/intro.md', '# Intro\n\n## Gone\n\nText with [a](glossary.md#c5).\n'],
    ],
  },
  {
    name: 'headings with ids that the generator makes',
    layout: {
      sourceLocale: 'en',
      pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2, 3] } }],
    },
    path: 'docs/en/glossary.md',
    others: { 'docs/de/glossary.md': '# Glossar\n\n## Markt a {#market-a}\n\nSiehe [x](#niche-a).\n' },
    entry: (number) =>
      `## ${wordOf(number)}\n\n${filler} See [here](#${wordOf(number * 3).replace(' ', '-')}), the ${wordOf(number * 7)}.\n\n`,
    pieces: [
      '## market a\n\n',
      '# Niche a\n\n',
      '### Price z {#niche-a}\n\nThe niche b.\n\n',
      '<!-- glosswright-disable-next-line stop-word-link -->\n',
      '[niche b](#market-a)',
      '## ',
    ],
    changes: [['docs/de/glossary.md', '# Glossar\n\n## Marke {#brand-a}\n\nText.\n']],
  },
  {
    name: 'headings in a section of a page',
    layout: {
      sourceLocale: 'en',
      pages: [
        {
          path: 'docs/{locale}/glossary.md',
          section: ['Glossary', 'Glossar'],
          entries: { kind: 'headings', levels: [3] },
        },
      ],
    },
    path: 'docs/en/glossary.md',
    opening: '# Shop\n\nText.\n\n## Glossary\n\n',
    others: { 'docs/de/glossary.md': '# Laden\n\n## Glossar\n\n### Markt a {#c0}\n\nEin Markt.\n' },
    entry: (number) => `### ${wordOf(number)} {#c${number}}\n\n${filler} The ${wordOf(number * 5)}.\n\n`,
    pieces: [
      '## Glossary\n\n',
      '# Shop\n\n',
      '## Other\n\n',
      'Glossary',
      ' market a ',
      '[x](#nope)',
      '### Market a\n\n',
    ],
    changes: [['docs/de/glossary.md', '## Glossar\n\n### Marke {#c2}\n\nEine.\n']],
  },
  {
    name: 'rows of a table',
    layout: {
      sourceLocale: 'en',
      pages: [
        { path: 'docs/{locale}/terms.md', entries: { kind: 'table', id: 'Id', term: 'Term', definition: 'Text' } },
      ],
    },
    path: 'docs/en/terms.md',
    opening: '| Id | Term | Text |\n|---|---|---|\n',
    others: { 'docs/de/terms.md': '| Id | Term | Text |\n|---|---|---|\n| c0 | Markt a | Ein Markt. |\n' },
    entry: (number) => `| c${number} | ${wordOf(number)} | ${filler} The ${wordOf(number * 5)}. |\n`,
    pieces: ['| c1 | market a | A text. |\n', '| x |\n', '\n| Id | Term |\n|---|---|\n', ' market a ', '[x](#nope)'],
    changes: [['docs/de/terms.md', '| Id | Term | Text |\n|---|---|---|\n| c2 | Marke | Eine. |\n']],
  },
  {
    name: 'rows of a table with columns of locales',
    layout: {
      sourceLocale: 'en',
      pages: [
        {
          path: 'docs/terms.md',
          entries: { kind: 'table', locales: { en: 'en', de: 'de' }, id: 'Id', definition: 'Text' },
        },
      ],
      site: [{ path: 'docs/de/{any**}.md', locale: 'de' }],
    },
    path: 'docs/terms.md',
    others: { 'docs/de/intro.md': 'Der Markt a und die [Marke](../terms.md#c1).\n' },
    entry: (number) =>
      `| ${wordOf(number)} | Wort ${wordOf(number)} | c${number} | ${filler} The ${wordOf(number * 5)}. |\n`,
    pieces: [
      '| market a | Markt a | c1 | A text. |\n',
      '| | Marke | c2 | <!-- glosswright-draft --> |\n',
      '| niche | Nische <!-- glosswright-draft --> | c3 |\n',
      '\n| de | en | Id | Text |\n|---|---|---|---|\n',
      ' market a ; ',
    ],
    changes: [['docs/de/intro.md', 'Die Marke.\n']],
  },
  {
    name: 'a page of the site that mentions entries',
    layout: {
      sourceLocale: 'en',
      pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2] } }],
      site: [{ path: 'docs/{locale}/{any**}.md' }],
    },
    path: 'docs/en/intro.md',
    others: { 'docs/en/glossary.md': '# Part\n\n## Market a {#c0}\n\nText.\n\n## Niche {#c1}\n\nText.\n' },
    entry: (number) => `## Heading ${number}\n\n${filler} See the ${wordOf(number * 7)} and [it](/there${number}).\n\n`,
    pieces: ['[x](glossary.md#c0)', '[x](glossary.md#part)', '[x](/docs/en/glossary/#c2)', '[x](#heading-1)', '# '],
    changes: [
      ['docs/en/glossary.md', '# Other\n\n## Market a {#c0}\n\nText.\n'],
      ['docs/en/glossary.md', '# Part\n\n## Niche {#c1}\n\nText.\n'],
    ],
  },
  {
    name: 'items in YAML',
    layout: {
      sourceLocale: 'en',
      data: ['en', 'de'].map((locale) => ({
        path: `terms/${locale}.yml`,
        locale,
        entries: { kind: 'yaml', id: 'id', term: 'term', definition: 'text' },
      })),
    },
    path: 'terms/en.yml',
    others: { 'terms/de.yml': '- id: c0\n  term: Markt a\n  text: Ein Markt.\n' },
    entry: (number) => `- id: c${number}\n  term: ${wordOf(number)}\n  text: ${filler} The ${wordOf(number * 5)}.\n`,
    pieces: ['- id: c1\n  term: market a\n', '- term: "', '- text: The the.\n', ': ', ' market a ', "'"],
    changes: [['terms/de.yml', '- id: c2\n  term: Marke\n']],
  },
];

/** Every rule, whatever is off by default. */
const severities = new Map(
  descriptions.flatMap(({ code, severity }) => (severity === 'off' ? [[code, 'hint'] as const] : [])),
);

/** All properties of a finding, and its fixes. */
function told(subject: Subject | undefined): unknown[] {
  assert(subject);
  return checkWhole(subject, severities).map((finding) => [JSON.stringify(finding), finding.fixes()]);
}

/** The diagnostics that an editor shows, with all rules that are on by default. */
function shown(root: Root, path: string): Findings {
  const concern = { workingLocales: [], otherLocaleFindings: 'show' } as const;
  return findingsNow(root, path, { concern, articles: undefined, onError: assert.ifError });
}

type Step =
  | {
      readonly at: number;
      /** In UTF-16 units, or `line` for all of the line, whose removal can merge two entries. */
      readonly length: number | 'line';
      readonly text: string;
      /** Whether the text is inserted at the start of the line, which can be the border of two entries. */
      readonly isAtLine: boolean;
    }
  | { readonly path: string; readonly text: string };

const part = fc.double({ min: 0, max: 1, noNaN: true });

function anyStep({ pieces, changes, entry }: Case): fc.Arbitrary<Step> {
  const inserted = fc.oneof(
    fc.constantFrom('', 'a', 'a', ' ', '\n', '\n\n', '#', '[', ')', '`', '{#x}'),
    fc.constantFrom(...pieces),
    fc.nat(100).map(entry),
  );
  const length = fc.constantFrom(0, 0, 0, 1, 2, 30, 400, 'line' as const);
  const edit = fc.record({ at: part, length, text: inserted, isAtLine: fc.boolean() });
  const change = fc.constantFrom(...changes).map(([path, text]) => ({ path, text }));
  return fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: change });
}

function edited(text: string, { at, length, text: inserted, isAtLine }: Exclude<Step, { path: string }>): string {
  const offset = Math.round(at * text.length);
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const start = isAtLine || length === 'line' ? lineStart : offset;
  const end = length === 'line' ? text.indexOf('\n', offset) + 1 || text.length : start + length;
  return text.slice(0, start) + inserted + text.slice(end);
}

async function opened(files: MemoryFiles): Promise<Root> {
  const root = new Root(MEMORY_ROOT, files);
  await root.load();
  await root.readLinks();
  return root;
}

/** Checks the file after each step in a root in which it is edited, and in a new one. */
async function live(
  { layout, path, opening = '', others, entry }: Case,
  count: number,
  steps: readonly Step[],
): Promise<void> {
  let text = opening + Array.from({ length: count }, (_, at) => entry(at)).join('');
  const content = { 'glosswright.config.json': JSON.stringify({ layouts: [layout] }), ...others, [path]: text };
  const files = new MemoryFiles(content);
  const root = await opened(files);
  await root.setBuffer(path, text);
  for (const step of [undefined, ...steps]) {
    if (step && 'path' in step) {
      files.write(step.path, step.text);
      await root.refresh([step.path]);
    } else if (step) {
      text = edited(text, step);
      await root.setBuffer(path, text);
    }
    files.write(path, text);
    const fresh = await opened(files);
    assert.deepEqual(told(root.subject(path, text)), told(fresh.subject(path, text)));
    assert.deepEqual(shown(root, path), shown(fresh, path));
  }
}

describe('a file of entries that is edited', () => {
  for (const each of cases)
    it(`has the findings and fixes of a fresh check of a new glossary: ${each.name}`, async function () {
      this.timeout(300_000);
      const steps = fc.array(anyStep(each), { minLength: 1, maxLength: 8 });
      const property = fc.asyncProperty(fc.constantFrom(10, 90), steps, async (count, taken) =>
        live(each, count, taken),
      );
      await fc.assert(property, { numRuns: RUNS });
    });

  it('has broken links to a section that is no entry as soon as the section is gone, in all files', async () => {
    const [page] = cases;
    assert(page);
    const { layout, path, entry } = page;
    const entries = Array.from({ length: 90 }, (_, at) => entry(at)).join('');
    const withSection = `# Part\n\nText.\n\n${entries}See [x](#part).\n`;
    const intro = 'docs/en/intro.md';
    const content = { 'glosswright.config.json': JSON.stringify({ layouts: [layout] }), [path]: withSection };
    const root = await opened(new MemoryFiles({ ...content, [intro]: '# Intro\n\nSee [x](glossary.md#part).\n' }));
    const broken = (of: string): number => {
      const read = root.read(of);
      const subject = read?.kind === 'text' ? root.subject(of, read.text) : undefined;
      assert(subject);
      return checkWhole(subject, severities).filter(({ code }) => code === 'broken-link').length;
    };
    await root.setBuffer(path, withSection);
    await root.setBuffer(intro, '# Intro\n\nSee [x](glossary.md#part).\n');
    assert.deepEqual([broken(path), broken(intro)], [0, 0]);
    const invalidation = await root.setBuffer(path, withSection.replace('# Part', '# Other'));
    assert.deepEqual([broken(path), broken(intro)], [1, 1]);
    assert(invalidation.has(intro));
  });

  it('is checked in parts if it is a long page', async () => {
    const [page] = cases;
    assert(page);
    const text = Array.from({ length: 90 }, (_, at) => page.entry(at)).join('');
    const content = { 'glosswright.config.json': JSON.stringify({ layouts: [page.layout] }), [page.path]: text };
    const root = await opened(new MemoryFiles(content));
    await root.setBuffer(page.path, text);
    const subject = root.subject(page.path, text);
    assert.deepEqual([subject?.kind, subject?.entries.length, subject && isDivided(subject)], ['entryPage', 90, true]);
  });
});
