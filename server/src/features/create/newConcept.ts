import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { localeName, sameLocale } from '../../glossary/locales.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { FrontMatterFormat } from '../../markdown/types.ts';
import type { DraftFiles } from '../draft/draftFiles.ts';
import { asSlug } from '../rename/renaming.ts';
import { slugProblem } from '../rename/slugProblem.ts';
import { placeOfConcept, type PlaceChoice } from './conceptPlace.ts';
import { plannedDraft, type PlannedDraft, refused } from './plannedDraft.ts';
import { suggestSlug } from './suggestSlug.ts';

/** The maximum length of a title in UTF-16 units. */
const LONGEST_TITLE = 200;

/** A concept to create. */
export interface ConceptRequest {
  readonly title: string;
  /** Default: made from the title. */
  readonly slug?: string | undefined;
  /** Default: the source locale. */
  readonly locale?: string | undefined;
  /** A concept in whose folder or file the new one is put. */
  readonly like?: string | undefined;
}

/** `choose`: the concept can be in several folders or files, and the author has to name one. */
export type PlannedConcept =
  PlannedDraft | { readonly kind: 'choose'; readonly reason: string; readonly choices: readonly PlaceChoice[] };

/** Plans a new concept in the form of the layout: an article, or an entry of a page or data file. Nothing existing is replaced. */
export function newConcept(glossary: Glossary, request: ConceptRequest, files: DraftFiles): PlannedConcept {
  const { articles } = glossary;
  const title = request.title.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  const problem = titleProblem(title);
  if (problem !== undefined) return refused(problem);
  const wanted = request.locale ?? articles.sourceLocale;
  const locale = articles.locales().find((known) => sameLocale(known, wanted));
  if (locale === undefined)
    return refused(`There is no locale '${wanted}'; there are ${articles.locales().join(', ')}.`);
  const written = request.slug ?? suggestSlug(glossary, title);
  if (written === undefined) return refused(`No slug can be made from '${title}'. Specify one.`);
  const slug = asSlug(glossary, written.trim());
  const taken = slugProblem(glossary, slug) ?? takenSlug(glossary, slug, locale) ?? takenName(glossary, title, locale);
  if (taken !== undefined) return refused(taken);
  if (request.like !== undefined && !articles.get(request.like, locale))
    return refused(`There is no concept '${request.like}' in '${locale}'.`);
  const place = placeOfConcept(glossary, slug, locale, request.like);
  if ('choices' in place) {
    const names = place.choices.map(({ name }) => `'${name}'`).join(', ');
    return { kind: 'choose', reason: `The concept can be in several places: ${names}.`, choices: place.choices };
  }
  const format = formatOfArticles(glossary, place.path, locale, files);
  return plannedDraft(glossary, { path: place.path, concept: slug, locale, title, format }, files);
}

function titleProblem(title: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(title)) return 'A title needs at least one letter or digit.';
  return title.length > LONGEST_TITLE ? `A title cannot be longer than ${LONGEST_TITLE} characters.` : undefined;
}

/** Why the slug is not free, as a sentence. File systems ignore case, and links can lead to pages and former addresses. */
export function takenSlug(glossary: Glossary, slug: string, locale: string): string | undefined {
  const { articles, links } = glossary;
  const [other] = articles.slugsInAnyCase(slug);
  if (other !== undefined) return `The concept '${other}' already exists${inLocales(articles.localesOf(other))}.`;
  const destination = links.destination({ slug, locale: undefined }, locale);
  if (destination.kind === 'page') return `The page '${slug}' already exists on the site.`;
  return destination.kind === 'concept' && destination.slug !== slug
    ? `'${slug}' is already an address of '${destination.slug}'.`
    : undefined;
}

/** Why the name is not free in the locale: concepts of one name need qualifiers, as in `Block (CSS)`. */
function takenName(glossary: Glossary, title: string, locale: string): string | undefined {
  const folded = title.toLowerCase();
  for (const facts of glossary.articles.all()) {
    if (facts.locale !== locale || !hasName(facts, folded)) continue;
    return `'${title}' is already a name of '${facts.slug}'.`;
  }
  return undefined;
}

function hasName({ title, terms }: FrontMatterFacts, folded: string): boolean {
  const isSame = (text: string | undefined): boolean => text?.toLowerCase() === folded;
  return isSame(title) || terms.some(({ kind, text }) => kind === 'term' && isSame(text));
}

function inLocales(locales: readonly string[]): string {
  return locales.length === 0 ? '' : ` in ${locales.map(localeName).join(', ')}`;
}

/** The front matter format of the locale's first article. */
function formatOfArticles(
  glossary: Glossary,
  path: string,
  locale: string,
  files: DraftFiles,
): FrontMatterFormat | undefined {
  if (glossary.place(path)?.kind !== 'article') return undefined;
  let first: string | undefined;
  for (const facts of glossary.articles.all()) {
    const isEarlier = first === undefined || facts.path < first;
    if (facts.locale === locale && facts.id === facts.path && isEarlier) first = facts.path;
  }
  const text = first === undefined ? undefined : files.textOf(first);
  return text === undefined ? undefined : parseMarkdown(text, flavorOf(first ?? '')).frontMatter?.format;
}
