import { languageNames, t } from '../../localization/index.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { sameLocale } from '../../glossary/locales.ts';
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
  /** Default: derived from the title. */
  readonly slug?: string | undefined;
  /** Default: the source locale. */
  readonly locale?: string | undefined;
  /** A concept whose folder or file is used for the new one. */
  readonly like?: string | undefined;
}

/** `choose`: the concept can be in several folders or files, and the author has to choose one. */
export type PlannedConcept =
  PlannedDraft | { readonly kind: 'choose'; readonly reason: string; readonly choices: readonly PlaceChoice[] };

/** The problems of a title and a slug, as sentences, and the slug derived from the title. */
export interface ConceptProblems {
  readonly title: string | undefined;
  readonly slug: string | undefined;
  readonly suggestion: string | undefined;
}

/** Checks the title and the slug of a new concept in a locale of the glossary, as `newConcept` does. Without a slug, the suggested one. */
export function conceptProblems(
  glossary: Glossary,
  { title: written, slug: given }: Pick<ConceptRequest, 'title' | 'slug'>,
  locale: string = glossary.articles.sourceLocale,
): ConceptProblems {
  const title = cleanTitle(written);
  const suggestion = suggestSlug(glossary, title);
  const slug = given ?? suggestion;
  return {
    title: titleProblem(title) ?? takenName(glossary, title, locale),
    slug:
      slug === undefined
        ? noSlug(title)
        : (slugProblem(glossary, slug) ?? takenSlug(glossary, asSlug(glossary, slug.trim()), locale)),
    suggestion,
  };
}

/** Plans a new concept in the form of the layout: an article, or an entry of a page or data file. Nothing existing is replaced. */
export function newConcept(glossary: Glossary, request: ConceptRequest, files: DraftFiles): PlannedConcept {
  const { articles } = glossary;
  const title = cleanTitle(request.title);
  const wanted = request.locale ?? articles.sourceLocale;
  const locale = articles.locales().find((known) => sameLocale(known, wanted));
  if (locale === undefined)
    return refused(t("There is no locale '{0}'; there are {1}.", wanted, articles.locales().join(', ')));
  const problems = conceptProblems(glossary, request, locale);
  const problem = problems.title ?? problems.slug;
  if (problem !== undefined) return refused(problem);
  const slug = asSlug(glossary, (request.slug ?? problems.suggestion ?? '').trim());
  if (request.like !== undefined && !articles.get(request.like, locale))
    return refused(t("There is no concept '{0}' in '{1}'.", request.like, locale));
  const place = placeOfConcept(glossary, slug, locale, request.like);
  if ('choices' in place) {
    const names = place.choices.map(({ name }) => `'${name}'`).join(', ');
    return { kind: 'choose', reason: t('The concept can be in several places: {0}.', names), choices: place.choices };
  }
  const format = formatOfArticles(glossary, place.path, locale, files);
  return plannedDraft(glossary, { path: place.path, concept: slug, locale, title, format }, files);
}

function cleanTitle(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
}

function noSlug(title: string): string {
  return t("No slug can be made from '{0}'. Specify one.", title);
}

function titleProblem(title: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(title)) return t('A title needs at least one letter or digit.');
  return title.length > LONGEST_TITLE ? t('A title cannot be longer than {0} characters.', LONGEST_TITLE) : undefined;
}

/** The reason why the slug is taken, as a sentence. File systems ignore case, and links can lead to pages and redirects. */
function takenSlug(glossary: Glossary, slug: string, locale: string): string | undefined {
  const { articles, links } = glossary;
  const [other] = articles.slugsInAnyCase(slug);
  if (other !== undefined)
    return t("The concept '{0}' already exists in {1}.", other, languageNames(articles.localesOf(other), 'and'));
  const destination = links.destination({ slug, locale: undefined }, locale);
  if (destination.kind === 'page') return t("The page '{0}' already exists on the site.", slug);
  return destination.kind === 'concept' && destination.slug !== slug
    ? t("'{0}' is already an address of '{1}'.", slug, destination.slug)
    : undefined;
}

/** The reason why the name is taken in the locale: concepts with one name need qualifiers, as in `Block (CSS)`. */
function takenName(glossary: Glossary, title: string, locale: string): string | undefined {
  const folded = title.toLowerCase();
  for (const facts of glossary.articles.all()) {
    if (facts.locale !== locale || !hasName(facts, folded)) continue;
    return t("'{0}' is already a name of '{1}'.", title, facts.slug);
  }
  return undefined;
}

function hasName({ title, terms }: FrontMatterFacts, folded: string): boolean {
  const isSame = (text: string | undefined): boolean => text?.toLowerCase() === folded;
  return isSame(title) || terms.some(({ kind, text }) => kind === 'term' && isSame(text));
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
