import { languageNames, t } from '../../localization/index.ts';
import { encodeSlug } from '../../glossary/linkTarget.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { asSlug, type Renaming, type Renamings } from './renaming.ts';

/** The maximum length in characters. File systems allow 255 bytes. */
const LONGEST_SLUG = 200;
// oxlint-disable-next-line no-control-regex -- finds control characters
const NEVER = /[\u0000-\u001f\u007f<>:"|?*\\`{}]/;

/** The reason why `newName` cannot be a slug, as a sentence; undefined if it can. */
export function slugProblem(glossary: Glossary, newName: string): string | undefined {
  const name = newName.trim();
  if (name === '') return t('A slug cannot be empty.');
  const slug = asSlug(glossary, name);
  if (slug.length > LONGEST_SLUG) return t('A slug cannot be longer than {0} characters.', LONGEST_SLUG);
  const sign = NEVER.exec(slug)?.[0];
  if (sign !== undefined)
    return /[ -~]/.test(sign)
      ? t("A slug cannot contain '{0}'.", sign)
      : t('A slug cannot contain control characters.');
  const segments = slug.split('/');
  if (segments.length > 1 && !glossary.layout.articles.some(({ path }) => path.includes('{slug**}')))
    return t("A slug of this glossary cannot contain '/'.");
  if (segments.some((segment) => segment === '')) return t('A slug cannot have an empty segment.');
  if (segments.some((segment) => segment.startsWith('.'))) return t('A slug cannot start with a dot.');
  if (segments.some((segment) => /[. ]$/.test(segment))) return t('A slug cannot end with a dot.');
  if (/\s/.test(slug) && ![...glossary.articles.slugs()].some((other) => /\s/.test(other)))
    return t('A slug of this glossary cannot contain spaces.');
  return encodeSlug(slug).includes('%EF%BF%BD') ? t('A slug must be valid Unicode.') : undefined;
}

/** The reason why these concepts cannot get these names; undefined if they can. `exists` takes paths relative to the root. */
export function collision(
  glossary: Glossary,
  renamings: Renamings,
  exists: (path: string) => boolean,
): string | undefined {
  for (const renaming of renamings.all) {
    const problem = inside(renaming) ?? taken(glossary, renaming, exists) ?? takenPath(glossary, renaming, exists);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function inside({ from, to }: Renaming): string | undefined {
  const isInside = to.startsWith(`${from}/`) || from.startsWith(`${to}/`);
  return isInside ? t("'{0}' cannot be renamed to '{1}': one is inside the other.", from, to) : undefined;
}

function taken(
  glossary: Glossary,
  { slug, to, locale: only }: Renaming,
  exists: (path: string) => boolean,
): string | undefined {
  if (only !== undefined) return undefined; // another concept may have that slug in another locale
  const isThere = (known: string): boolean => glossary.articles.ofConcept(known).some(({ path }) => exists(path));
  const other = glossary.articles.slugsInAnyCase(to).find((known) => known !== slug && isThere(known));
  if (other !== undefined && !isJoined(glossary, slug, other))
    return t(
      "The article '{0}' already exists in {1}.",
      other,
      languageNames(glossary.articles.localesOf(other), 'and'),
    );
  if (!glossary.macros?.namesAreSlugs) return undefined;
  for (const locale of glossary.articles.locales()) {
    const { destination } = glossary.links.resolveMacro(to, locale);
    if (destination.kind === 'concept' && destination.slug !== slug && isThere(destination.slug))
      return t("Mentions of '{0}' already refer to the article '{1}'.", to, destination.slug);
  }
  return undefined;
}

/** Whether the articles of the concept are translations of the other concept that have another name. */
function isJoined({ articles }: Glossary, slug: string, other: string): boolean {
  const locales = articles.localesOf(slug);
  return locales.every((locale) => articles.isOrphan(slug, locale) && articles.get(other, locale) === undefined);
}

function takenPath(
  glossary: Glossary,
  { slug, from, to, locale: only }: Renaming,
  exists: (path: string) => boolean,
): string | undefined {
  for (const article of glossary.articles.ofConcept(slug)) {
    const path = renamedPath(glossary, article.path, { from, to });
    if (path === undefined || path === article.path || (only !== undefined && article.locale !== only)) continue;
    const place = glossary.place(path);
    if (place?.kind !== 'article' || place.slug !== to || place.locale !== article.locale)
      return t("'{0}' would not be an article of the glossary.", path);
    if (exists(path) && path.toLowerCase() !== article.path.toLowerCase())
      return t("The file '{0}' already exists.", path);
    for (const locale of [article.locale, undefined]) {
      const destination = glossary.links.destination({ slug: to, locale }, article.locale);
      if (destination.kind === 'page' && to !== slug) return t("The page '{0}' already exists on the site.", to);
      // Links to that address would lead to this article.
      if (destination.kind === 'concept' && destination.address && destination.slug !== slug)
        return t("'{0}' is already an address of the article '{1}'.", to, destination.slug);
    }
  }
  return undefined;
}

/** The new path of the article's file; undefined if the file does not have the old name. */
export function renamedPath(
  glossary: Glossary,
  path: string,
  { from, to }: Pick<Renaming, 'from' | 'to'>,
): string | undefined {
  const place = glossary.place(path);
  if (place?.kind !== 'article' || place.slug !== from) return undefined;
  const renamed = glossary.renamed(path, to);
  return renamed && renamed.to + path.slice(renamed.from.length);
}
