// `npx tsx test/bench/attested.ts [-- LOCALES…]`: how many of the links that authors wrote are understood by their texts alone.
// With locales, also which are not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import { evidences } from '../../server/src/terms/types.ts';
import type { Evidence, Term, TermIndex } from '../../server/src/terms/types.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const corpora = join(shared, 'corpora');

/** Each link is removed once, together with one in four of the others. */
const quarters = 4;

/** The text of a link as written in an article, and its target. */
interface Link {
  readonly locale: string;
  readonly concept: string;
  readonly text: string;
  /** The file that contains it. */
  readonly article: string;
}

/** A glossary: its names by locale, and its links. */
interface Corpus {
  readonly name: string;
  readonly titles: ReadonlyMap<string, readonly Term[]>;
  readonly links: readonly Link[];
}

function rowsOf(...path: string[]): string[][] {
  const lines = readFileSync(join(corpora, ...path), 'utf8').split('\n');
  return lines
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function termOf(concept: string, text: string, kind: Term['kind']): Term {
  return { concept, text, status: 'preferred', kind };
}

function linksIn(corpus: string): Link[] {
  return rowsOf(corpus, 'gold-anchors.tsv').map(([locale = '', concept = '', text = '', , at = '']) => ({
    locale,
    concept,
    text,
    article: at.replace(/(:\d+)+$/, ''),
  }));
}

/** The articles of each locale whose front matter has a title. */
function cncfGlossary(): Corpus {
  const content = join(corpora, 'cncf-glossary/content');
  const titles = new Map<string, Term[]>();
  for (const locale of readdirSync(content)) {
    const articles = readdirSync(join(content, locale)).filter((file) => /^[^_].*\.md$/.test(file));
    const named = articles.flatMap((file) => {
      const title = /^title:[ \t]*(.+)$/im.exec(readFileSync(join(content, locale, file), 'utf8'))?.[1];
      return title === undefined ? [] : [termOf(file.slice(0, -'.md'.length), unquoted(title), 'term')];
    });
    titles.set(locale, named);
  }
  return { name: 'cncf-glossary', titles, links: linksIn('cncf-glossary') };
}

function moneropedia(): Corpus {
  const titles = new Map<string, Term[]>();
  for (const [locale = '', concept = '', title = '', translated] of rowsOf('moneropedia', 'titles.tsv')) {
    if (translated === 'no' && locale !== 'en') continue;
    titles.set(locale, [...(titles.get(locale) ?? []), termOf(concept, title, 'term')]);
  }
  return { name: 'moneropedia', titles, links: linksIn('moneropedia') };
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Number of recognized links by evidence, and the texts of unrecognized ones. */
interface Result {
  tested: number;
  readonly understood: Map<Evidence, number>;
  readonly missed: string[];
  /** Number of missed links that are recognized as other concepts. */
  mistaken: number;
}

function measure({ titles, links }: Corpus, locale: string): Result {
  const result: Result = { tested: 0, understood: new Map(), missed: [], mistaken: 0 };
  const names = titles.get(locale) ?? [];
  const named = new Set(names.map(({ concept }) => concept));
  const own = links.filter((link) => link.locale === locale);
  for (let quarter = 0; quarter < quarters; quarter++) {
    const index = createTermIndex(locale);
    for (const name of names) index.add(name);
    const witnesses = new Set<string>();
    for (const [at, { concept, text, article }] of own.entries()) {
      // An article that repeats a link counts once, as in the program.
      const witness = [article, concept, text.toLowerCase()].join('\0');
      if (at % quarters === quarter || witnesses.has(witness)) continue;
      witnesses.add(witness);
      index.add(termOf(concept, text, 'attested'));
    }
    const taken = own.filter(({ concept }, at) => at % quarters === quarter && named.has(concept));
    for (const link of taken) test(index, link, result);
  }
  return result;
}

function test(index: TermIndex, { concept, text }: Link, result: Result): void {
  const candidates = index.lookup(text);
  const found = candidates.find((candidate) => candidate.concept === concept);
  result.tested++;
  if (found === undefined && candidates.length > 0) result.mistaken++;
  if (found === undefined) result.missed.push(`${text} > ${concept}`);
  else result.understood.set(found.evidence, (result.understood.get(found.evidence) ?? 0) + 1);
}

function percent(part: number, all: number): string {
  return all === 0 ? '' : ((100 * part) / all).toFixed(1);
}

function printAttested(asked: readonly string[]): void {
  const rows: Record<string, string | number>[] = [];
  const languages = new Map<string, { links: number; understood: number }>();
  const missed: string[] = [];
  for (const corpus of [cncfGlossary(), moneropedia()]) {
    for (const locale of new Set(corpus.links.map((link) => link.locale))) {
      const { tested, understood, missed: texts, mistaken } = measure(corpus, locale);
      if (tested === 0) continue;
      const all = [...understood.values()].reduce((sum, count) => sum + count, 0);
      rows.push({
        corpus: corpus.name,
        locale,
        links: tested,
        understood: percent(all, tested),
        mistaken: percent(mistaken, tested),
        ...Object.fromEntries(evidences.map((evidence) => [evidence, percent(understood.get(evidence) ?? 0, tested)])),
      });
      const language = locale.replace(/-.*/, '');
      const pooled = languages.get(language) ?? { links: 0, understood: 0 };
      languages.set(language, { links: pooled.links + tested, understood: pooled.understood + all });
      if (asked.includes(locale)) missed.push(...texts.map((text) => `${corpus.name} ${locale}: ${text}`));
    }
  }
  console.table(rows);
  const pooled = [...languages].map(([language, { links, understood }]) => `${language} ${percent(understood, links)}`);
  console.log(`both glossaries together: ${pooled.join(', ')}`);
  for (const line of missed) console.log(line);
}

/** Mentions that the site itself cannot resolve, with the titles and the lists of forms that its articles have. */
function printDeadMacros(): void {
  const indexes = new Map<string, TermIndex>();
  const missed: string[] = [];
  const mentions = rowsOf('moneropedia', 'gold-dead-mentions.tsv').filter(([, concept]) => concept !== '');
  for (const [locale = '', concept = '', text = ''] of mentions) {
    const index = indexes.get(locale) ?? indexOfForms(locale);
    indexes.set(locale, index);
    const isFound = index.lookup(text).some((candidate) => candidate.concept === concept);
    if (!isFound) missed.push(`${locale}: ${text} > ${concept}`);
  }
  console.log(
    `mentions that only a human could assign: ${mentions.length - missed.length} of ${mentions.length} are found`,
  );
  for (const line of new Set(missed)) console.log(`  not found: ${line}`);
}

function indexOfForms(locale: string): TermIndex {
  const index = createTermIndex(locale);
  for (const [of, concept = '', title = ''] of rowsOf('moneropedia', 'titles.tsv')) {
    if (of === locale) index.add(termOf(concept, title, 'term'));
  }
  const folder = join(corpora, 'moneropedia/_i18n', locale, 'resources/moneropedia');
  for (const file of readdirSync(folder)) {
    const list = /^terms:[ \t]*\[([^\]]*)\]/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    for (const form of list.split(',')) {
      index.add(termOf(file.replace(/\.md$/, ''), unquoted(form).replaceAll('-', ' '), 'term'));
    }
  }
  return index;
}

if (existsSync(corpora)) {
  printAttested(process.argv.slice(2));
  printDeadMacros();
} else {
  console.log(`attested forms: skipped, as there are no corpora in ${shared}`);
}
