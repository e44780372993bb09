import { localized } from '../localization/index.ts';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../markdown/types.ts';
import { brokenLink } from '../rules/links/brokenLink.ts';
import { articleBehind } from '../rules/links/fragments.ts';
import { linkProblem } from '../rules/links/linkProblem.ts';
import { newArticle } from '../rules/links/links.ts';
import { untranslatedLink } from '../rules/links/untranslatedLink.ts';
import type { Creation, Fix, Rule } from '../rules/engine/rule.ts';
import { ownConceptAt, type Subject } from '../rules/engine/subject.ts';
import { articleToCreate, type ArticleToCreate } from './articleToCreate.ts';
import type { Articles } from './articles.ts';
import { DraftFiles } from './draft/draftFiles.ts';
import { newDraft } from './newDraft.ts';
import { articleToTranslate } from './newArticleText.ts';

/** The missing article of the link at the offset, as its quick fix creates it; also if the link is not reported. */
export function missingArticle(subject: Subject, offset: number, articles: Articles): ArticleToCreate | undefined {
  const create = fixesAt(subject, offset, [brokenLink, untranslatedLink]).find((fix) => fix.create)?.create;
  return create && created(subject.glossary, create, articles);
}

/** The fixes of the broken link at the offset that change the link: to the intended articles, and its removal. */
export function linkFixes(subject: Subject, offset: number): { title: string; edits: TextEdit[] }[] {
  return fixesAt(subject, offset, [brokenLink])
    .filter(({ create, edits }) => !create && edits.length > 0)
    .map(({ title, edits }) => ({
      title: localized(title),
      edits: edits.map(({ span, newText }) => ({ range: subject.lines.rangeOf(span), newText })),
    }));
}

function fixesAt(subject: Subject, offset: number, rules: readonly Rule[]): Fix[] {
  const places = placesAt(subject, offset);
  return rules
    .flatMap((rule) => [...rule.check(subject)])
    .filter(({ span }) => places.some((place) => isWithin(span, place)))
    .flatMap((report) => report.fixes?.() ?? []);
}

function created(glossary: Glossary, create: Creation, articles: Articles): ArticleToCreate | undefined {
  const files = new DraftFiles(articles);
  const draft = newDraft(glossary, create, files);
  return draft && articleToCreate(glossary, draft, files);
}

/**
 * The links without an article, whether or not they are reported. For suppressed links and links in a baseline, the editor would
 * otherwise open a new file.
 */
export function missingLinks(subject: Subject): { range: Range; message: string }[] {
  const { lines, links } = subject;
  return links.flatMap(({ link, destination }) => {
    const problem = linkProblem(subject, { link, destination });
    if (problem?.kind !== 'dead' || destination.kind === 'empty') return [];
    const isThere =
      destination.kind === 'concept' && articleBehind(subject, destination.slug, destination.locale) !== undefined;
    return isThere ? [] : [{ range: lines.rangeOf(link.targetSpan), message: localized(problem.message) }];
  });
}

/**
 * A draft of a concept in another locale: of the article, or of the entry at the offset. Undefined if there is no
 * concept, if the glossary does not have that locale or already has the article, and if it cannot be written.
 */
export function newTranslation(
  subject: Subject,
  locale: string,
  articles: Articles,
  offset = 0,
): ArticleToCreate | undefined {
  const facts = ownConceptAt(subject, offset);
  const create = facts && translationOf(subject.glossary, facts, locale);
  return create && created(subject.glossary, create, articles);
}

/** A draft of a concept in a locale; undefined if there is no such concept, and as for `newTranslation`. */
export function newEntry(
  glossary: Glossary,
  slug: string,
  locale: string,
  articles: Articles,
): ArticleToCreate | undefined {
  const facts = articleToTranslate(glossary, slug);
  const create = facts && translationOf(glossary, facts, locale);
  return create && created(glossary, create, articles);
}

/**
 * The article or entry in another locale. Undefined if the glossary does not have that locale, or already has the
 * article, and if the data file of the entry is read-only.
 */
export function translationOf(
  glossary: Glossary,
  { slug, title }: FrontMatterFacts,
  locale: string,
): Creation | undefined {
  if (!glossary.articles.locales().includes(locale) || glossary.articles.get(slug, locale)) return undefined;
  return newArticle(glossary, slug, locale, title ?? slug);
}

/** The finding of a link is at its target; the cursor can be anywhere in the link. */
function placesAt({ links }: Subject, offset: number): Span[] {
  const at = { start: offset, end: offset };
  const linksHere = links.filter(({ link }) => isWithin(at, link.span) || isWithin(at, link.targetSpan));
  return linksHere.flatMap(({ link }) => [link.span, link.targetSpan]);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
