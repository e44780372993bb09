import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Articles } from '../../../server/src/features/articles.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { declaration, definition, documentLinks } from '../../../server/src/features/definition.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { plainText } from '../../../server/src/features/markup.ts';
import {
  areLinksComplete,
  conceptToRead,
  isCompletionComplete,
  isConceptComplete,
  isDefinitionComplete,
  isCompleteAt,
} from '../../../server/src/features/partialIndex.ts';
import type { LoadedLocales } from '../../../server/src/glossary/loadedLocales.ts';
import { linkStyleOf } from '../../../server/src/rules/links/linkStyle.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import { CONFIGURATION_FILE } from '../../../server/src/config/configurationFile.ts';
import type { FrontMatterReading } from '../../../server/src/root/loading/frontMatterReading.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import { runs } from '../../support/runs.ts';

/** Thousands find no more; these take a few seconds. */
const RUNS = runs(14);
/** UTF-16 units between two requested positions; the start varies. */
const STEP = 11;

/** The articles of each layout, and what its authors write besides links. */
const shapes = [
  'glossary/{locale}/{slug}.md',
  'Texts/{language}/{slug}.md',
  'content/{locale}/{slug}.md',
  'content/{locale}/docs/reference/glossary/{slug}.md',
  'files/{locale}/glossary/{slug}/index.md',
  '_i18n/{locale}/resources/moneropedia/{slug}.md',
];
const locales = ['en', 'pl', 'de', 'pt-br'];
const languages: Readonly<Record<string, string>> = { en: 'English', pl: 'Polish', de: 'German', 'pt-br': 'Brazilian' };
const slugs = ['a', 'b', 'c', 'node.js', 'A', '_index'];
const targets = [
  '/a',
  '/b/',
  '/c',
  '/node.js',
  '/A',
  '/none',
  '/de/',
  '/de/c/',
  '/pl/a',
  '/PT-BR/b',
  '/xx/a',
  '../a/',
  '../de/c.md',
  '/de/docs/Glossary/c',
  '/en-US/docs/Glossary/a#use',
  'https://example.org',
];
const lines = [
  'The market is no target market: na rynkach docelowych, Marktforschung.',
  '{{Glossary("c", "market")}} {{Glossary("a")}}',
  '{{< glossary_tooltip text="market" term_id="c" >}}',
  '@c and @market',
  '# Market',
  // Unfinished text.
  '[market](/',
  '[market](/de/',
  '[rynku](/c#',
  '[target',
  '{{Glossary("',
];
const titles = ['Market', 'Target market', 'Rynek docelowy', 'Marktforschung'];

const anyText = fc
  .record({
    title: fc.option(fc.constantFrom(...titles), { nil: undefined }),
    keys: fc.subarray(['draft: true', 'aliases: [bazaar]', 'terms: [c, market]', 'id: c', 'related: c', 'parent: a']),
    links: fc.array(fc.tuple(fc.constantFrom('market', 'rynków'), fc.constantFrom(...targets)), { maxLength: 3 }),
    body: fc.subarray(lines),
  })
  .map(({ title, keys, links, body }) =>
    [
      '---',
      ...(title === undefined ? [] : [`title: ${title}`, `description: What ${title} is.`]),
      ...keys,
      '---',
      ...links.map(([text, target]) => `[${text}](${target})`),
      ...body,
    ].join('\n'),
  );

const anyFile = fc.record({
  locale: fc.constantFrom(...locales),
  slug: fc.constantFrom(...slugs),
  text: anyText,
});

const configurations = ['{}', '{ "sourceLocale": "de" }', '{ "languages": { "pt-br": "pt" } }'];

const anyTree = fc
  .record({
    shapes: fc.subarray(shapes, { minLength: 1, maxLength: 2 }),
    files: fc.array(anyFile, { minLength: 3, maxLength: 14 }),
    configuration: fc.constantFrom(...configurations),
    loose: fc.boolean(),
  })
  .map(({ shapes: chosen, files, configuration, loose }) => {
    const content = new Map<string, string>([[CONFIGURATION_FILE, configuration]]);
    for (const [at, { locale, slug, text }] of files.entries())
      content.set(pathOf(chosen[at % chosen.length] ?? '', locale, slug), text);
    if (loose) content.set('notes/a.md', 'The market, and [a](/a).');
    return Object.fromEntries(content);
  });

function pathOf(shape: string, locale: string, slug: string): string {
  return shape
    .replace('{locale}', locale)
    .replace('{language}', languages[locale] ?? '')
    .replace('{slug}', slug);
}

/** Opens, edits, or closes existing documents and a new one. */
const anyEdit = fc.record({ which: fc.nat(15), text: fc.option(anyText, { nil: undefined }) });
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

/** The start of an editor: a root is read while documents are opened, edited and closed. */
class Start {
  readonly root: Root;
  readonly reading: FrontMatterReading;
  private readonly files: MemoryFiles;
  readonly paths: readonly string[];
  /** Documents that were open before the files were listed. */
  private readonly opened = new Map<string, string>();
  /** Edits that have been applied since. */
  private readonly held: (readonly [path: string, text: string | undefined])[] = [];
  /** Edits that have to wait until the end. */
  readonly waiting: (readonly [path: string, text: string | undefined])[] = [];

  constructor(content: Readonly<Record<string, string>>) {
    this.files = new MemoryFiles(content);
    this.paths = [...Object.keys(content).filter((path) => path.endsWith('.md')), 'glossary/fr/new.md'];
    this.root = new Root(MEMORY_ROOT, this.files);
    this.reading = this.root.frontMatterReading();
  }

  open({ which, text }: Edit): void {
    const path = this.paths[which % this.paths.length] ?? '';
    if (text === undefined) return;
    this.opened.set(path, text);
    assert.ok(this.root.holdBuffer(path, text), 'before the files are listed everything can be opened');
  }

  edit({ which, text }: Edit): void {
    const path = this.paths[which % this.paths.length] ?? '';
    (this.root.holdBuffer(path, text) ? this.held : this.waiting).push([path, text]);
  }

  /** The same state, read at once. */
  async atOnce(): Promise<Root> {
    const root = new Root(MEMORY_ROOT, this.files.copy());
    for (const [path, text] of this.opened) root.holdBuffer(path, text);
    await root.load();
    for (const [path, text] of this.held) await root.setBuffer(path, text);
    return root;
  }

  /** The files for which enough locales are loaded to answer requests. */
  async known(): Promise<Map<string, LoadedLocales>> {
    const known = new Map<string, LoadedLocales>();
    for (const path of this.paths) {
      const { reading } = this;
      await Promise.race([reading.known(path).then(({ loaded }) => known.set(path, loaded)), soon()]);
    }
    return known;
  }
}

/** Long enough for promises that wait only for past events. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

function articlesOf(root: Root): Articles {
  return {
    uriOf: (path) => `memory:${path}`,
    textOf: (path) => {
      const result = root.read(path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
}

function subjectIn(root: Root, path: string): Subject | undefined {
  const text = articlesOf(root).textOf(path);
  return text === undefined ? undefined : root.subject(path, text);
}

/** The number of early requests, and of early responses; both must be greater than zero. */
const asked = { concept: [0, 0], hover: [0, 0], definition: [0, 0], links: [0, 0], completion: [0, 0] };

function isComplete(what: keyof typeof asked, sure: boolean): boolean {
  asked[what][0] = (asked[what][0] ?? 0) + 1;
  if (sure) asked[what][1] = (asked[what][1] ?? 0) + 1;
  return sure;
}

/** Asserts that early responses for the file equal those of a completely read root. */
function assertRight(early: Root, whole: Root, path: string, loaded: LoadedLocales, phase: number): void {
  const [now, then] = [subjectIn(early, path), subjectIn(whole, path)];
  if (!now || !then) return;
  if (isComplete('links', areLinksComplete(now, loaded)))
    assert.deepEqual(documentLinks(now, articlesOf(early)), documentLinks(then, articlesOf(whole)), path);
  for (let offset = phase % STEP; offset <= now.document.text.length; offset += STEP) {
    const where = `${path}:${offset}`;
    if (isComplete('hover', isCompleteAt(now, offset, loaded))) {
      if (!hasRivals(then)) assertPart(hoverOf(early, now, offset), hoverOf(whole, then, offset), where);
      assert.deepEqual(
        declaration(now, offset, articlesOf(early)),
        declaration(then, offset, articlesOf(whole)),
        where,
      );
    }
    if (isComplete('definition', isDefinitionComplete(now, offset, loaded))) {
      const here = definitionOf(early, now, offset);
      const all = definitionOf(whole, then, offset);
      assert.equal(here[0], all[0], where);
      if (!hasRivals(then)) for (const each of here) assert.ok(all.includes(each), where);
    }
    // The style of new links follows links of the file, which may lead to articles that are not loaded yet.
    const isStyleKnown = isDeepStrictEqual(linkStyleOf(now), linkStyleOf(then));
    const offers = isStyleKnown && isCompletionComplete(now, offset, loaded) ? offersOf(early, now, offset) : [];
    if (!isComplete('completion', offers.length > 0)) continue;
    const all = offersOf(whole, then, offset);
    for (const each of offers) assert.ok(all.includes(each), `${where} ${each} is not among ${all.join(', ')}`);
  }
}

/** Asserts that responses about a link, given when only the articles of its concept are read, equal those of a completely read root. */
async function assertConceptRight({ root, reading }: Start, whole: Root, path: string, phase: number): Promise<void> {
  const then = subjectIn(whole, path);
  const length = subjectIn(root, path)?.document.text.length ?? 0;
  for (let offset = phase % STEP; offset <= length; offset += STEP) {
    const before = subjectIn(root, path);
    const slug = before && conceptToRead(before, offset);
    const loaded = slug === undefined ? undefined : await reading.readConcept(path, slug, {});
    const now = subjectIn(root, path);
    if (!loaded || !now || !then) continue;
    if (isComplete('concept', isConceptComplete(now, offset, loaded)) && !hasRivals(then))
      assertPart(hoverOf(root, now, offset), hoverOf(whole, then, offset), `${path}:${offset}`);
  }
}

/** Whether two files claim one article of the text's locale or the source locale: which one counts is unknown until both are read. */
function hasRivals({ glossary }: Subject): boolean {
  return [...glossary.articles.all()].some((article) => glossary.articles.rivals(article).length > 0);
}

function hoverOf(root: Root, subject: Subject, offset: number): string | undefined {
  const found = hover(subject, offset, articlesOf(root), plainText, false);
  const contents = found?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

function definitionOf(root: Root, subject: Subject, offset: number): string[] {
  return definition(subject, offset, articlesOf(root), { otherLocales: true }).map((link) => JSON.stringify(link));
}

function offersOf(root: Root, subject: Subject, offset: number): string[] {
  const options = { uri: '', names: -1, insertReplace: false, labelDetails: false, invoked: true };
  const list = completion(subject, offset, { ...options, names: ++revision, articles: articlesOf(root) });
  return list?.items.map(({ label, textEdit }) => `${label} ${JSON.stringify(textEdit)}`) ?? [];
}
let revision = 0;

/** Asserts that both are equal except for titles in other locales, which may be missing. */
function assertPart(now: string | undefined, then: string | undefined, where: string): void {
  const [early, whole] = [now?.split('\n\n') ?? [], then?.split('\n\n') ?? []];
  const others = whole.filter((paragraph) => !early.includes(paragraph));
  for (const paragraph of early.filter((each) => !whole.includes(each)))
    for (const title of titlesIn(paragraph))
      assert.ok(
        others.some((each) => titlesIn(each).includes(title)),
        `${where}: ${JSON.stringify(now)} is no part of ${JSON.stringify(then)}`,
      );
  assert.ok(now === undefined ? then === undefined : then !== undefined, `${where}: ${now} and then ${then}`);
}

/** `en, pl: Market · de: Markt` as `en: Market`, `pl: Market`, `de: Markt`: equal titles share a row once both are read. */
function titlesIn(paragraph: string): string[] {
  return paragraph.split(' · ').flatMap((row) => {
    const [, rowLocales, title] = /^([\w-]+(?:, [\w-]+)*): (.*)$/s.exec(row) ?? [];
    return rowLocales === undefined ? [row] : rowLocales.split(', ').map((locale) => `${locale}: ${title}`);
  });
}

describe('a root that is read locale by locale', () => {
  it('gives early responses that equal later ones, whatever is typed meanwhile, and reaches the same state', async function () {
    this.timeout(300_000); // slow on a busy machine
    const property = fc.asyncProperty(
      anyTree,
      fc.array(anyEdit, { maxLength: 3 }),
      fc.array(fc.option(anyEdit, { nil: undefined }), { maxLength: 4 }),
      async (content, before, meanwhile) => {
        const start = new Start(content);
        const edits = [...meanwhile];
        let phase = before.length;
        for (const edit of before) start.open(edit);
        const rest = async (): Promise<void> => {
          const edit = edits.shift();
          if (edit) start.edit(edit);
          const known = await start.known();
          if (known.size === 0) return;
          const whole = await start.atOnce();
          for (const [path, loaded] of known) assertRight(start.root, whole, path, loaded, phase++);
        };
        await start.root.open();
        const read = start.reading.read({ rest }, undefined);
        await start.reading.placed();
        const first = await start.atOnce();
        for (const path of start.paths) await assertConceptRight(start, first, path, phase++);
        await read;
        const whole = await start.atOnce();
        assert.equal(start.root.dump(), whole.dump());
        for (const [path, text] of start.waiting)
          for (const root of [start.root, whole]) await root.setBuffer(path, text);
        for (const root of [start.root, whole]) await root.readLinks();
        assert.equal(start.root.dump(), whole.dump());
        assert.deepEqual(start.root.openPaths().toSorted(), whole.openPaths().toSorted());
      },
    );
    await fc.assert(property, { numRuns: RUNS });
    for (const [what, [times = 0, sure = 0]] of Object.entries(asked))
      // Many links lead to no article of the locale.
      assert.ok(sure * (what === 'concept' ? 20 : 5) > times, `${what} was sure ${sure} times of ${times}`);
  });
});
