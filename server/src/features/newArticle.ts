import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { HeadFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatterEntry, Span } from '../markdown/types.ts';
import { keyOf, newArticle } from '../rules/links/links.ts';
import { brokenLink } from '../rules/links/brokenLink.ts';
import { articleBehind } from '../rules/links/fragments.ts';
import { linkProblem } from '../rules/links/linkProblem.ts';
import { untranslatedLink } from '../rules/links/untranslatedLink.ts';
import type { NewFile } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Articles } from './articles.ts';
import { creation } from './codeActions.ts';
import { newArticleText } from './newArticleText.ts';

/** An article that is not there: how it is made, and where its title stands. */
export interface ArticleToCreate {
  readonly uri: string;
  readonly edit: WorkspaceEdit;
  /** In the front matter first, then in the heading. */
  readonly titles: readonly Range[];
}

/** The article that the link at the offset misses, as its quick fix makes it; of a link that is not reported as well. */
export function missingArticle(subject: Subject, offset: number, articles: Articles): ArticleToCreate | undefined {
  const places = placesAt(subject, offset);
  const create = [...brokenLink.check(subject), ...untranslatedLink.check(subject)]
    .filter(({ span }) => places.some((place) => isWithin(span, place)))
    .flatMap((report) => report.fixes?.() ?? [])
    .find((fix) => fix.create)?.create;
  const { glossary } = subject;
  return create && toCreate(glossary, { ...create, text: newArticleText(glossary, create, articles) }, articles);
}

/**
 * The links that lead to no article, whether or not that is reported: what is suppressed or known would else be left to the editor,
 * which opens a new file for it.
 */
export function missingLinks(subject: Subject): { range: Range; message: string }[] {
  const { lines, links } = subject;
  return links.flatMap(({ link, destination }) => {
    const problem = linkProblem(subject, { link, destination });
    if (problem?.kind !== 'dead' || destination.kind === 'empty') return [];
    const isThere =
      destination.kind === 'concept' && articleBehind(subject, destination.slug, destination.locale) !== undefined;
    return isThere ? [] : [{ range: lines.rangeOf(link.targetSpan), message: problem.message }];
  });
}

/** The subject's own concept in another locale, translated from the source's article; undefined where there is an article of it. */
export function newTranslation(subject: Subject, locale: string, articles: Articles): ArticleToCreate | undefined {
  const { facts, glossary, isArticle } = subject;
  const from = glossary.article(facts.slug, glossary.sourceLocale) ?? facts;
  const create = isArticle ? translationOf(glossary, from, locale, articles) : undefined;
  return create && toCreate(glossary, create, articles);
}

/** The article as a draft in another locale; undefined where that is no locale of the glossary, or has an article of the concept. */
export function translationOf(
  glossary: Glossary,
  from: HeadFacts,
  locale: string,
  articles: Articles,
): NewFile | undefined {
  if (!glossary.locales().includes(locale) || glossary.article(from.slug, locale)) return undefined;
  const create = newArticle(glossary, from.slug, locale, from.title ?? from.slug);
  return { ...create, text: newArticleText(glossary, create, articles, from) };
}

/** A link's finding stands at its target, and the cursor may be anywhere in the link. */
function placesAt({ links }: Subject, offset: number): Span[] {
  const at = { start: offset, end: offset };
  const linksHere = links.filter(({ link }) => isWithin(at, link.span) || isWithin(at, link.targetSpan));
  return linksHere.flatMap(({ link }) => [link.span, link.targetSpan]);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function toCreate(glossary: Glossary, { path, text }: NewFile, articles: Articles): ArticleToCreate {
  const uri = articles.uriOf(path);
  return { uri, edit: { documentChanges: creation(uri, text) }, titles: titlesIn(glossary, text) };
}

function titlesIn(glossary: Glossary, text: string): Range[] {
  const { frontMatter, headings } = parseMarkdown(text);
  const key = keyOf(glossary, 'title');
  const entry = frontMatter?.entries.find((each) => each.key === key);
  const heading = headings.find(({ level }) => level === 1);
  const spans = [...(entry ? [placeOfValue(entry)] : []), ...(heading ? [heading.textSpan] : [])];
  const lines = new LineIndex(text);
  return spans.map((span) => lines.rangeOf(span));
}

/** Where the value stands or, after `title: `, belongs. */
function placeOfValue({ keySpan, value }: FrontMatterEntry): Span {
  const at = keySpan.end + ': '.length;
  return value.kind === 'scalar' && value.text === '' && !value.quoted ? { start: at, end: at } : value.span;
}
