import type { Span } from '../../markdown/types.ts';
import type { Candidate, TermMatch } from '../../terms/types.ts';
import { proseSearch } from '../engine/prose.ts';
import { isPlaceholder } from '../links/links.ts';
import { once } from '../engine/questions.ts';
import type { ResolvedLink, Subject } from '../engine/subject.ts';

/** A place where a term stands in prose. */
export interface Mention {
  readonly span: Span;
  readonly candidates: readonly Candidate[];
  /** The link whose text it stands in. */
  readonly link: ResolvedLink | undefined;
  readonly isInHeading: boolean;
  /** In a block quote: somebody else's words. */
  readonly isInQuote: boolean;
}

interface FoundMentions {
  readonly own: readonly Mention[];
  readonly source: readonly Mention[];
}

/** Where the article's prose names concepts in its own locale, in the order of the text; found once for all rules. */
export function mentionsOf(subject: Subject): readonly Mention[] {
  return found(subject).own;
}

/** Where the prose of a translated article names concepts in the source locale; none in the source locale's own articles. */
export function sourceMentionsOf(subject: Subject): readonly Mention[] {
  return found(subject).source;
}

const searchTerms = proseSearch<TermMatch>();

const found = once((subject): FoundMentions => {
  const { glossary, facts } = subject;
  const { locale } = facts;
  const isOwnOnly = locale === glossary.articles.sourceLocale || isPlaceholder(glossary, facts);
  const search = (text: string): readonly (readonly TermMatch[])[] => {
    if (isOwnOnly) return [glossary.terms.declared(locale).find(text)];
    const { own, sourceAsWritten, sourceInflected } = glossary.terms.findDeclared(locale, text);
    return [own, united(sourceAsWritten, sourceInflected)];
  };
  const stamp = [glossary, glossary.terms.revision, locale, isOwnOnly];
  const [own = [], source = []] = searchTerms(subject, stamp, search);
  return { own: placed(subject, own), source: placed(subject, source) };
});

/** Both lists are in order and without overlaps; where they overlap, the longer match counts. */
function united(one: readonly TermMatch[], other: readonly TermMatch[]): TermMatch[] {
  const all = [...one, ...other].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: TermMatch[] = [];
  for (const match of all) if (match.start >= (result.at(-1)?.end ?? 0)) result.push(match);
  return result;
}

/** The matches, which are in order, with what they stand in. The ids of entries, such as in a column of a table, are no prose. */
export function placed({ document, links, entries }: Subject, all: readonly TermMatch[]): Mention[] {
  const idAt = sweep(
    entries.flatMap(({ place }) => place.idSpan ?? []),
    (span) => span,
  );
  const matches = entries.length === 0 ? all : all.filter(({ start }) => !idAt(start));
  const linkAt = sweep(links, ({ link }) => link.span);
  const headingAt = sweep(document.headings, ({ span }) => span);
  const quoteAt = sweep(document.quotes, (span) => span);
  return matches.map(({ start, end, candidates }) => ({
    span: { start, end },
    candidates,
    link: linkAt(start),
    isInHeading: headingAt(start) !== undefined,
    isInQuote: quoteAt(start) !== undefined,
  }));
}

/** Finds the item around an offset. Items are in the order of their starts, and the offsets asked for only grow. */
function sweep<T>(items: readonly T[], spanOf: (item: T) => Span): (offset: number) => T | undefined {
  let next = 0;
  let current: T | undefined;
  return (offset) => {
    for (let item = items[next]; item !== undefined && spanOf(item).start <= offset; item = items[++next]) {
      if (current === undefined || spanOf(item).end > spanOf(current).end || spanOf(current).end <= offset)
        current = item;
    }
    return current !== undefined && offset < spanOf(current).end ? current : undefined;
  };
}
