import type { DocumentHighlight } from 'vscode-languageserver-types';
import type { Span } from '../markdown/types.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { conceptAt } from './conceptAt.ts';
import { linkSpans, mentionSpans, ownNameSpans } from './conceptPlaces.ts';

const READ = 2;
const WRITE = 3;

/**
 * All links and mentions of the concept at the cursor in its article, and the names in the article's own front matter and title.
 */
export function documentHighlight(subject: Subject, offset: number): DocumentHighlight[] {
  const found = conceptAt(subject, offset);
  const [concept] = found?.concepts ?? [];
  if (!found || !concept) return [];
  const { slug } = concept;
  const own = ownNameSpans(subject, slug);
  const read = [...linkSpans(subject, slug), ...mentionSpans(subject, slug, offset)];
  const here = [...own, ...read].some((span) => overlaps(span, found.span)) ? [] : [found.span];
  const spans = new Map<Span, 2 | 3>();
  for (const span of own) spans.set(span, WRITE);
  for (const span of [...read, ...here]) if (!own.some((name) => overlaps(name, span))) spans.set(span, READ);
  return [...spans]
    .toSorted(([one], [other]) => one.start - other.start)
    .map(([span, kind]) => ({ range: subject.lines.rangeOf(span), kind }));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
