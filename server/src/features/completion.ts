import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { isLocale, localeName } from '../glossary/locales.ts';
import type { Subject } from '../rules/rule.ts';
import { escapeMarkdown, shorten } from './markdownText.ts';
import { type TargetSlot, targetSlot } from './targetSlot.ts';

/** More would have to be sent at each letter, and nobody scrolls that far. */
const MOST_ITEMS = 100;

/** What an item needs to be resolved later. */
export interface CompletionData {
  /** Of the document that is written in. */
  readonly uri: string;
  readonly slug: string;
}

export interface CompletionOptions {
  readonly uri: string;
  /** The client takes an edit with both ranges. */
  readonly insertReplace: boolean;
}

/** Slugs for the link target that the cursor is in; undefined when it is in none. */
export function completion(subject: Subject, offset: number, options: CompletionOptions): CompletionList | undefined {
  const slot = targetSlot(subject.document, offset);
  if (!slot) return undefined;
  const wanted = wantedOf(slot.typed);
  if (!wanted) return undefined;
  const slugs = rank(subject, slot.text, wanted);
  const items = slugs.map((slug, at) => item(subject, slot, slug, { at, locale: wanted.locale, ...options }));
  // The list depends on every letter: VS Code's own filter would drop what matches by title.
  return { isIncomplete: true, items };
}

/** The data of an item that a client sends back. */
export function completionData(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('slug' in data)) return undefined;
  const { uri, slug } = data;
  return typeof uri === 'string' && typeof slug === 'string' ? { uri, slug } : undefined;
}

/** What the typed part of the target asks for: the locale that it names, and the beginning of a slug or title. */
interface Wanted {
  readonly locale: string | undefined;
  readonly query: string;
}

function wantedOf(typed: string): Wanted | undefined {
  if (/^[a-z][a-z0-9+.-]*:|[#?]/i.test(typed)) return undefined;
  const segments = typed.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const [first = '', second] = segments;
  const query = (second ?? (typed.endsWith('/') && isLocale(first) ? '' : first)).toLowerCase();
  const namesLocale = isLocale(first) && (second !== undefined || typed.endsWith('/'));
  if (segments.length > 2 || (second !== undefined && !namesLocale)) return undefined;
  return { locale: namesLocale ? first : undefined, query };
}

/** The slugs that fit, best first: what the link's text names, then what was typed in the slug, then in the titles. */
function rank(subject: Subject, linkText: string, { query }: Wanted): string[] {
  const { glossary, facts } = subject;
  const named = namedBy(subject, linkText);
  const tiers: string[][] = [[], [], [], [], []];
  for (const slug of glossary.slugs()) {
    const here = glossary.article(slug, facts.locale);
    const source = glossary.article(slug, glossary.sourceLocale);
    const quality = fit(query, slug, here, source);
    if (quality === undefined) continue;
    tiers[named.has(slug) ? 0 : quality]?.push(slug);
  }
  const order = [...named.keys()];
  tiers[0]?.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const result: string[] = [];
  for (const tier of tiers) {
    if (result.length >= MOST_ITEMS) break;
    result.push(...(tier === tiers[0] ? tier : tier.toSorted()));
  }
  return result.slice(0, MOST_ITEMS);
}

/** The concepts that the text names, in the article's locale and in the source locale. */
function namedBy({ glossary, facts }: Subject, text: string): Map<string, true> {
  const locales = new Set([facts.locale, glossary.sourceLocale]);
  const candidates = [...locales].flatMap((locale) => glossary.terms(locale).lookup(text));
  return new Map(candidates.map(({ concept }) => [concept, true]));
}

/** How well a concept fits the query: 1 is best, 4 least; undefined when it does not. */
function fit(
  query: string,
  slug: string,
  here: ArticleFacts | undefined,
  source: ArticleFacts | undefined,
): number | undefined {
  if (query === '') return here ? 1 : 2;
  const lowerSlug = slug.toLowerCase();
  if (lowerSlug.startsWith(query)) return 1;
  const words = query.replaceAll('-', ' ');
  if (startsWord(titleOf(here), words)) return 2;
  if (startsWord(titleOf(source), words)) return 3;
  return lowerSlug.includes(query) ? 4 : undefined;
}

function startsWord(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at === 0 || (at > 0 && (text[at - 1] === ' ' || text.includes(` ${words}`)));
}

const titles = new WeakMap<ArticleFacts, string>();

/** The title as queries are compared with it; made once for each state of an article. */
function titleOf(facts: ArticleFacts | undefined): string {
  if (facts?.title === undefined) return '';
  let title = titles.get(facts);
  if (title === undefined) {
    title = facts.title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
    titles.set(facts, title);
  }
  return title;
}

interface Placing extends CompletionOptions {
  readonly at: number;
  readonly locale: string | undefined;
}

function item(
  { glossary, facts, lines }: Subject,
  slot: TargetSlot,
  slug: string,
  { at, locale, uri, insertReplace }: Placing,
): CompletionItem {
  const here = glossary.article(slug, locale ?? facts.locale);
  const shown = here ?? glossary.article(slug, glossary.sourceLocale);
  const target = targetOf(glossary, slug, locale ?? (here ? facts.locale : glossary.sourceLocale), facts.locale);
  const insert = lines.rangeOf({ start: slot.span.start, end: slot.cursor });
  const replace = lines.rangeOf(slot.span);
  const data: CompletionData = { uri, slug };
  return {
    label: target,
    kind: 18, // Reference
    labelDetails: { description: shown?.title ?? '' },
    // VS Code filters and sorts by its own score of this before it looks at `sortText`.
    filterText: slot.typed,
    sortText: String(at).padStart(3, '0'),
    ...(at === 0 ? { preselect: true } : {}),
    textEdit: insertReplace ? { newText: target, insert, replace } : { newText: target, range: replace },
    data,
  };
}

function targetOf(glossary: Glossary, slug: string, locale: string, fromLocale: string): string {
  return glossary.targetTo(slug, locale, fromLocale) ?? glossary.layout.link.replace('{slug}', encodeURI(slug));
}

/** What the list shows beside an item that the user stops at. */
export function completionDocumentation({ glossary, facts }: Subject, slug: string): string {
  const article = glossary.article(slug, facts.locale) ?? glossary.article(slug, glossary.sourceLocale);
  const elsewhere = glossary.localesOf(slug).filter((locale) => locale !== article?.locale);
  return [
    article?.title === undefined ? '' : `**${escapeMarkdown(article.title)}** (${localeName(article.locale)})`,
    escapeMarkdown(shorten(article?.description ?? '', 600)),
    elsewhere
      .map((locale) => `${locale}: ${escapeMarkdown(glossary.article(slug, locale)?.title ?? slug)}`)
      .join(' · '),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
