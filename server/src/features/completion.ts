import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Glossary } from '../glossary/glossary.ts';
import { isLocale, localeName, sameLocale } from '../glossary/locales.ts';
import type { Subject } from '../rules/rule.ts';
import { articleShown, type Articles, definitionOf } from './articles.ts';
import { type ConceptNames, conceptNames, words } from './conceptNames.ts';
import { type Markup, paragraphs } from './markup.ts';
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
  /** Equal as long as no slug and no title has changed. */
  readonly names: number;
  /** The client takes an edit with both ranges. */
  readonly insertReplace: boolean;
  /** The client shows a title beside the label. */
  readonly labelDetails: boolean;
}

/** Slugs for the link target that the cursor is in; undefined when it is in none. */
export function completion(subject: Subject, offset: number, options: CompletionOptions): CompletionList | undefined {
  const slot = targetSlot(subject.document, offset);
  if (!slot) return undefined;
  const wanted = wantedOf(slot.typed, subject.glossary);
  if (!wanted) return undefined;
  const slugs = rank(subject, slot.text, wanted, options.names);
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

function wantedOf(typed: string, glossary: Glossary): Wanted | undefined {
  if (/^[a-z][a-z0-9+.-]*:|[#?]/i.test(typed)) return undefined;
  const segments = typed.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const [first = '', second] = segments;
  const query = (second ?? (typed.endsWith('/') && isLocale(first) ? '' : first)).toLowerCase();
  const namesLocale = isLocale(first) && (second !== undefined || typed.endsWith('/'));
  if (segments.length > 2 || (second !== undefined && !namesLocale)) return undefined;
  const locale = namesLocale ? (glossary.locales().find((known) => sameLocale(known, first)) ?? first) : undefined;
  return { locale, query };
}

/** The slugs that fit, best first: what the link's text names, then what was typed in the slug, then in the titles. */
function rank(subject: Subject, linkText: string, { query, locale }: Wanted, revision: number): string[] {
  const { glossary, facts } = subject;
  const named = namedBy(subject, linkText);
  const typed = words(query);
  const tiers: string[][] = [[], [], [], [], []];
  const [first] = tiers;
  for (const names of conceptNames(glossary, locale ?? facts.locale, revision)) {
    const quality = fit(query, typed, names);
    if (quality === undefined) continue;
    const tier = named.has(names.slug) ? first : tiers[quality];
    if (tier && (tier === first || tier.length < MOST_ITEMS)) tier.push(names.slug);
  }
  const order = [...named.keys()];
  first?.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return tiers.flat().slice(0, MOST_ITEMS);
}

/** The concepts that the text names, in the article's locale and in the source locale. */
function namedBy({ glossary, facts }: Subject, text: string): Map<string, true> {
  const locales = new Set([facts.locale, glossary.sourceLocale]);
  const candidates = [...locales].flatMap((locale) => glossary.terms(locale).lookup(text));
  return new Map(candidates.map(({ concept }) => [concept, true]));
}

/** How well a concept fits what is typed: 1 is best, 4 least; undefined when it does not. */
function fit(query: string, typed: string, { lowerSlug, here, source }: ConceptNames): number | undefined {
  if (query === '') return here === undefined ? 2 : 1;
  if (lowerSlug.startsWith(query)) return 1;
  const isWord = typed !== ' ';
  if (isWord && here?.includes(typed)) return 2;
  if (isWord && source.includes(typed)) return 3;
  return lowerSlug.includes(query) ? 4 : undefined;
}

interface Placing extends CompletionOptions {
  readonly at: number;
  readonly locale: string | undefined;
}

function item(
  { glossary, facts, lines }: Subject,
  slot: TargetSlot,
  slug: string,
  { at, locale, uri, insertReplace, labelDetails }: Placing,
): CompletionItem {
  const here = glossary.article(slug, locale ?? facts.locale);
  const title = articleShown(glossary, slug, locale ?? facts.locale)?.title;
  const target = targetOf(glossary, slug, locale ?? (here ? facts.locale : glossary.sourceLocale), facts.locale);
  const insert = lines.rangeOf({ start: slot.span.start, end: slot.cursor });
  const replace = lines.rangeOf(slot.span);
  const data: CompletionData = { uri, slug };
  return {
    label: target,
    kind: 18, // Reference
    ...(title === undefined ? {} : labelDetails ? { labelDetails: { description: title } } : { detail: title }),
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
export function completionDocumentation(
  { glossary, facts }: Subject,
  slug: string,
  articles: Articles,
  markup: Markup,
): string {
  const shown = articleShown(glossary, slug, facts.locale);
  const elsewhere = glossary
    .localesOf(slug)
    .filter((locale) => locale !== shown?.locale)
    .map((locale) => `${markup.text(locale)}: ${markup.text(glossary.article(slug, locale)?.title ?? slug)}`);
  return paragraphs(
    shown?.title === undefined ? '' : `${markup.strong(shown.title)} (${markup.text(localeName(shown.locale))})`,
    definitionOf(shown, articles, markup),
    elsewhere.join(' · '),
  );
}
