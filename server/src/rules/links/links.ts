import { languageName, type Message, msg } from '../../localization/index.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { FrontMatterField } from '../../glossary/layout.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import { localeName } from '../../glossary/locales.ts';
import { writtenTarget } from '../../markdown/htmlLinks.ts';
import type { FrontMatterFormat, Link } from '../../markdown/types.ts';
import { once } from '../engine/questions.ts';
import type { Edit, Fix, Creation } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

export type ConceptDestination = Extract<Destination, { kind: 'concept' }>;

/** A link to a concept and its destination. */
export interface ConceptLink {
  readonly link: Link;
  readonly to: ConceptDestination;
}

/**
 * The state of a link. Exactly one applies, so a link never has two findings:
 * - `fine`: the article exists, in the reader's locale if that has one
 * - `other-case`: no article has this slug, but one differs only in case
 * - `moved`: the article exists, but its address has changed
 * - `missing`: neither the target locale nor the source locale has the article
 * - `untranslated`: the source locale has the article; the target locale has none, or only a draft or placeholder
 * - `leaves-locale`: the link leads to another locale, although the reader's locale has the article
 * - `file-path`: the article exists, but the link is the path of its file instead of its address
 */
export type LinkState = 'fine' | 'other-case' | 'moved' | 'missing' | 'untranslated' | 'leaves-locale' | 'file-path';

export const conceptLinks = once((subject): readonly ConceptLink[] => {
  const links: ConceptLink[] = [];
  for (const { link, destination } of subject.links)
    if (destination.kind === 'concept') links.push({ link, to: destination });
  return links;
});

/** Returns the state of a link to the destination. Computed once for all rules. */
export function linkState(subject: Subject, to: ConceptDestination): LinkState {
  const known = linkStates(subject);
  let state = known.get(to);
  if (state === undefined) known.set(to, (state = findState(subject, to)));
  return state;
}

const linkStates = once(() => new Map<ConceptDestination, LinkState>());

function findState(subject: Subject, to: ConceptDestination): LinkState {
  const { glossary, facts } = subject;
  if (to.asPath && [to.locale, glossary.articles.sourceLocale].some((locale) => glossary.articles.get(to.slug, locale)))
    return subject.isArticle ? 'file-path' : 'fine'; // outside articles, programs that follow file paths can open it
  if (to.address?.isFormer) return 'moved';
  const leavesLocale = to.locale !== facts.locale && to.slug !== facts.slug;
  if (leavesLocale && isFinished(subject, to.slug, facts.locale)) return 'leaves-locale';
  if (isFinished(subject, to.slug, to.locale)) return 'fine';
  if (glossary.articles.get(to.slug, glossary.articles.sourceLocale))
    return to.locale === glossary.articles.sourceLocale ? 'fine' : 'untranslated';
  if (glossary.articles.get(to.slug, to.locale)) return 'fine';
  if (glossary.layout.fallsBackToSource && !glossary.articles.hasSource) return 'fine'; // the source articles are unknown
  return otherCases(glossary, to).length > 0 ? 'other-case' : 'missing';
}

/** Returns the slugs that differ from the link's only in case: of the target locale, otherwise of the source locale. */
export function otherCases(glossary: Glossary, { slug, locale }: ConceptDestination): string[] {
  const others = glossary.articles.slugsInAnyCase(slug).filter((written) => written !== slug);
  const there = others.filter((written) => glossary.articles.get(written, locale));
  return there.length > 0
    ? there
    : others.filter((written) => glossary.articles.get(written, glossary.articles.sourceLocale));
}

/** Returns the slug of the article that the link means: its own slug, or the only slug that differs from it in case. */
export function meantSlug(subject: Subject, to: ConceptDestination): string {
  if (linkState(subject, to) !== 'other-case') return to.slug;
  const [other, ...more] = otherCases(subject.glossary, to);
  return other !== undefined && more.length === 0 ? other : to.slug;
}

/** Whether the article exists and is neither a draft nor a placeholder. In a placeholder, links to other placeholders are accepted. */
function isFinished({ glossary, facts }: Subject, slug: string, locale: string): boolean {
  const article = glossary.articles.get(slug, locale);
  return article?.draft === false && (!isPlaceholder(glossary, article) || isPlaceholder(glossary, facts));
}

/** Whether the file declares that its text is not translated yet. */
export function isPlaceholder(
  { articles: { sourceLocale } }: Glossary,
  { isTranslated, locale }: FrontMatterFacts,
): boolean {
  return !isTranslated && locale !== sourceLocale;
}

/** Returns the edit that changes the slug in the link's target and keeps everything else. */
export function slugEdit(subject: Subject, { link, to }: ConceptLink, slug: string): Edit {
  if (link.kind === 'macro')
    return {
      span: link.targetSpan,
      newText: subject.glossary.links.writer.macroNames(slug, subject.facts.locale)[0] ?? slug,
    };
  const written = subject.document.text.slice(link.targetSpan.start, link.targetSpan.end);
  const end = written.length - to.suffix.length;
  const name = to.address?.written ?? to.slug;
  const at = to.asPath ? -1 : written.lastIndexOf(name, end);
  if (at >= 0)
    return {
      span: link.targetSpan,
      newText: written.slice(0, at) + writtenTarget(link, encodeURI(slug)) + written.slice(at + name.length),
    };
  const target = subject.glossary.links.writer.targetTo(slug, to.locale, subject.facts) ?? `/${encodeURI(slug)}`;
  return { span: link.targetSpan, newText: writtenTarget(link, target + to.suffix) };
}

/**
 * Returns the target in the layout's link syntax, for a link that is a path: to its locale if the layout has such links,
 * otherwise to the reader's locale.
 */
export function addressInstead({ glossary, facts }: Subject, to: ConceptDestination): string | undefined {
  const locales = [to.locale, facts.locale].filter((locale) => glossary.articles.get(to.slug, locale));
  for (const locale of [...locales, to.locale, facts.locale]) {
    const target = glossary.links.writer.targetTo(to.slug, locale, facts);
    if (target !== undefined) return target + to.suffix;
  }
  return undefined;
}

/** Returns the edit that changes the link to another locale's article; undefined if the site has no such links. */
export function localeEdit(subject: Subject, { link, to }: ConceptLink, locale: string): Edit | undefined {
  if (link.kind === 'macro') return undefined; // the site resolves macro links
  const target = subject.glossary.links.writer.targetTo(to.slug, locale, subject.facts);
  return target === undefined ? undefined : { span: link.targetSpan, newText: writtenTarget(link, target + to.suffix) };
}

/** Whether the text of the link is also the label of its definition, so that changing it breaks the link: `[rynek]`, `[rynek][]`. */
export function hasOwnLabel({ document: { text } }: Subject, link: Link): boolean {
  const { kind, span, textSpan } = link;
  if (kind !== 'reference') return kind !== 'autolink' && !showsItsName(link);
  return span.end > textSpan.end + '][]'.length && text.charAt(textSpan.end + 1) === '[';
}

/** Returns the edit that replaces the link with its text. */
export function unlinkEdit(subject: Subject, link: Link): Edit {
  const written = subject.document.text.slice(link.textSpan.start, link.textSpan.end);
  return { span: link.span, newText: link.kind === 'macro' ? link.text || link.target : written };
}

/** Returns the article or entry to create; undefined if it would be in a data file that must not be written. */
export function newArticle(
  glossary: Glossary,
  concept: string,
  locale: string,
  title: string,
  format?: FrontMatterFormat,
): Creation | undefined {
  // The path of a file that does not determine the slug.
  if (concept.startsWith('/')) {
    const path = concept.slice(1);
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
    return { path, concept: name, locale, title, format };
  }
  const path = glossary.pathOf(concept, locale);
  const place = glossary.place(path);
  if (place?.kind === 'entryData' && !place.source.writable) return undefined;
  const [source] = place?.kind === 'entryData' ? [] : glossary.articles.ofConcept(concept);
  // The locale has no data file of its own.
  if (source && glossary.place(source.path)?.kind === 'entryData') return undefined;
  return { path, concept, locale, title, format };
}

/** Returns the fix that creates an article or entry; empty if it cannot be created. */
export function creationFix(glossary: Glossary, create: Creation | undefined, isPreferred: boolean): Fix[] {
  if (!create) return [];
  const kind = glossary.place(create.path)?.kind;
  const isEntry = kind === 'entryPage' || kind === 'entryData';
  const language = languageName(create.locale);
  const title = isEntry
    ? msg("Create entry '{0}' in {1}", create.concept, language)
    : msg("Create article '{0}' in {1}", create.concept, language);
  return [{ title, preferred: isPreferred, certain: false, edits: [], create }];
}

/** Returns the title of a fix, with the title of the article or section at the new target. */
export function changeLinkTo(target: string, title?: string): Message {
  const change = msg("Change link to '{0}'", target);
  return title === undefined ? change : msg('{0} ({1})', change, title);
}

export function didYouMean(name: string): Message {
  return msg("Did you mean '{0}'?", name);
}

/** Returns the layout's key for the field. */
export function keyOf(glossary: Glossary, field: FrontMatterField): string {
  return glossary.layout.frontMatter[field][0] ?? field;
}

/** `Polish`, `Polish or English`, `Polish, Russian or English`. */
export function localeNames(locales: readonly string[], word: 'and' | 'or'): string {
  const names = locales.map(localeName);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${word} ${last}`;
}
