import { languageName, localized, msg, t } from '../../localization/index.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Span } from '../../markdown/types.ts';
import type { ResolvedLink, Subject } from '../../rules/engine/subject.ts';
import { entryNamedAt } from '../conceptAt.ts';
import type { Refusal } from './renamePlan.ts';
import { usualName } from './renaming.ts';

/** The rename target at a position in an article. */
export interface RenameTarget {
  readonly slug: string;
  /** The old name: the slug, or the name of the files if it is different. */
  readonly from: string;
  /** The name as authors write it, which the editor offers for editing. */
  readonly name: string;
  /** The span of the name. */
  readonly span: Span;
  /** See `Renaming`. */
  readonly locale: string | undefined;
}

/** The reason why nothing can be renamed at a position. */
export interface RenameRefusal extends Refusal {
  /** The name at the position; undefined if the position does not belong to the glossary. */
  readonly place: { readonly span: Span; readonly name: string } | undefined;
}

const NOTHING = msg(
  'There is nothing to rename here. Place the cursor on a link to an article or entry, or on the title of an article or entry.',
);

/** The concept of the link or macro link at the offset, of the article itself in its front matter and its title, or of the entry in its name and id. */
export function renameTarget(subject: Subject, offset: number): RenameTarget | RenameRefusal {
  const found = subject.links.find(({ link }) => contains(link.span, offset) || contains(link.targetSpan, offset));
  if (found) return linkedTarget(subject, found, offset);
  const named = subject.isArticle ? undefined : entryNamedAt(subject, offset);
  const span = subject.isArticle ? ownName(subject, offset) : named?.span;
  if (!span) return { refused: localized(NOTHING), place: undefined };
  const { slug, locale } = named?.entry.facts ?? subject.facts;
  return { ...namesOf(subject.glossary, slug, locale), slug, span };
}

/** The old name of a concept, and the locale that has it if locales have their own. */
function namesOf(glossary: Glossary, slug: string, locale: string): Pick<RenameTarget, 'from' | 'name' | 'locale'> {
  if (glossary.layout.conceptKey === undefined)
    return { from: slug, name: usualName(glossary, slug), locale: undefined };
  const from = glossary.links.writer.slugInLinks(slug, locale);
  return { from, name: from, locale };
}

function linkedTarget(
  subject: Subject,
  { link, destination }: ResolvedLink,
  offset: number,
): RenameTarget | RenameRefusal {
  const { glossary, document } = subject;
  const refusal = (refused: string, name = link.target): RenameRefusal => ({
    refused,
    place: { span: spanAt(link, -1, name, offset), name },
  });
  if (destination.kind === 'empty' || destination.kind === 'other')
    return { refused: localized(NOTHING), place: undefined };
  if (destination.kind === 'page')
    return refusal(t("'{0}' is a page, not an article, and cannot be renamed.", link.target));
  if (destination.kind !== 'concept') return refusal(t("There is no article '{0}' to rename.", link.target));
  const { slug } = destination;
  if (!glossary.articles.hasConcept(slug)) return refusal(t("There is no article '{0}' to rename.", slug), slug);
  const named = namesOf(glossary, slug, destination.locale);
  if (named.locale !== undefined && !glossary.articles.get(slug, named.locale))
    return refusal(t("There is no article '{0}' to rename in {1}.", slug, languageName(named.locale)), slug);
  const from = link.kind === 'macro' ? macroName(subject, link.target, slug) : named.from;
  if (from === undefined) return refusal(t("'{0}' is a term of the article '{1}', not its slug.", link.target, slug));
  const name = from === named.from ? named.name : from;
  const written = document.text.slice(link.targetSpan.start, link.targetSpan.end);
  const span = spanAt(link, written.toLowerCase().lastIndexOf(name.toLowerCase()), name, offset);
  return { slug, from, name, span, locale: named.locale };
}

/** The slug or the file name, whichever the macro link contains; undefined if it contains neither. */
function macroName({ glossary, facts }: Subject, target: string, slug: string): string | undefined {
  const named = glossary.links.resolveMacro(target, facts.locale).name;
  if (named === undefined) return undefined;
  const isNamed = (name: string): boolean => glossary.macros?.keysOf(name)[0] === named;
  if (isNamed(usualName(glossary, slug)) || isNamed(slug)) return slug;
  const places = glossary.articles.ofConcept(slug).map(({ path }) => glossary.place(path));
  return places.flatMap((place) => (place?.kind === 'article' ? place.slug : [])).find(isNamed);
}

/** The slug in the target if the cursor is in it, otherwise the text of the link, otherwise the whole link. */
function spanAt({ span, textSpan, targetSpan }: ResolvedLink['link'], at: number, name: string, offset: number): Span {
  if (contains(textSpan, offset) && textSpan.start !== targetSpan.start) return textSpan;
  if (!contains(targetSpan, offset)) return contains(textSpan, offset) ? textSpan : span;
  const start = targetSpan.start + at;
  const slug = { start, end: start + name.length };
  return at >= 0 && contains(slug, offset) ? slug : targetSpan;
}

/** The front matter value or key, or the title, at the offset. */
function ownName({ document }: Subject, offset: number): Span | undefined {
  const { frontMatter, headings } = document;
  const title = headings.find(({ level }) => level === 1);
  if (title && contains(title.span, offset)) return title.textSpan;
  if (!frontMatter || !contains(frontMatter.span, offset)) return undefined;
  const spans = frontMatter.entries.flatMap(({ keySpan, value }) => [value.span, keySpan]);
  return spans.find((span) => contains(span, offset)) ?? { start: offset, end: offset };
}

/** Includes the end, because the cursor is there after the last letter. */
function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
