import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { LineIndex } from '../markdown/lineIndex.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { Span } from '../markdown/types.ts';
import { keyOf, newArticle } from '../rules/links.ts';
import { brokenLink } from '../rules/brokenLink.ts';
import type { Finding, NewFile, Subject } from '../rules/rule.ts';
import type { Articles } from './articles.ts';
import { creation } from './codeActions.ts';
import { withSkeleton } from './skeleton.ts';

/** An article that is not there: how it is made, and where its title stands. */
export interface ArticleToCreate {
  readonly uri: string;
  readonly edit: WorkspaceEdit;
  /** In the front matter first, then in the heading. */
  readonly titles: readonly Range[];
}

/** The article that the link at the offset misses, as its quick fix makes it. */
export function missingArticle(
  subject: Subject,
  findings: readonly Finding[],
  offset: number,
  articles: Articles,
): ArticleToCreate | undefined {
  const places = placesAt(subject, offset);
  const create = findings
    .filter(({ span }) => places.some((place) => isWithin(span, place)))
    .flatMap((finding) => finding.fixes())
    .find((fix) => fix.create)?.create;
  return create && toCreate(subject, create, articles);
}

/** The links to concepts that have no article; those that lead nowhere for another reason name no concept. */
export function missingLinks({ lines }: Subject, findings: readonly Finding[]): { range: Range; message: string }[] {
  return findings
    .filter(({ code, target }) => code === brokenLink.code && target !== undefined)
    .toSorted((one, other) => one.span.start - other.span.start)
    .map(({ span, message }) => ({ range: lines.rangeOf(span), message }));
}

/** The subject's own concept in another locale; undefined where that has an article of it. */
export function newTranslation(subject: Subject, locale: string, articles: Articles): ArticleToCreate | undefined {
  const { facts, glossary, isArticle } = subject;
  if (!isArticle || !glossary.locales().includes(locale) || glossary.article(facts.slug, locale)) return undefined;
  const title = glossary.article(facts.slug, glossary.sourceLocale)?.title ?? facts.title ?? facts.slug;
  return toCreate(subject, newArticle(glossary, facts.slug, locale, title), articles);
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

function toCreate(subject: Subject, create: NewFile, articles: Articles): ArticleToCreate {
  const uri = articles.uriOf(create.path);
  const text = withSkeleton(subject, create, articles);
  return { uri, edit: { documentChanges: creation(uri, text) }, titles: titlesIn(subject, text) };
}

function titlesIn({ glossary }: Subject, text: string): Range[] {
  const { frontMatter, headings } = parseMarkdown(text);
  const key = keyOf(glossary, 'title');
  const value = frontMatter?.entries.find((entry) => entry.key === key)?.value;
  const heading = headings.find(({ level }) => level === 1);
  const spans = [...(value ? [value.span] : []), ...(heading ? [heading.textSpan] : [])];
  const lines = new LineIndex(text);
  return spans.map((span) => lines.rangeOf(span));
}
