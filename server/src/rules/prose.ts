import { maskProse } from '../markdown/prose.ts';
import { showsItsName } from '../glossary/linkFacts.ts';
import type { Span } from '../markdown/types.ts';
import { once } from './once.ts';
import type { Subject } from './rule.ts';

/**
 * The article's text with everything masked that is not prose, every offset kept; made once for all rules. The text that a
 * mention shows is prose, as a link's is. See `TRANSPARENT` and `BARRIER`.
 */
export const proseOf = once((subject): string => maskProse(subject.document, shownTexts(subject)));

/** Where mentions show a text of their own. */
function shownTexts({ links }: Subject): Span[] {
  return links.flatMap(({ link }) => (link.kind === 'mention' && !showsItsName(link) ? [link.textSpan] : []));
}

/** Every place where the pattern (with the flag g) fits the prose; `group` is what to report instead of the whole. */
export function* placesInProse(
  subject: Subject,
  pattern: RegExp,
): Generator<{ readonly span: Span; readonly found: RegExpMatchArray }> {
  for (const found of proseOf(subject).matchAll(pattern)) {
    yield { span: { start: found.index, end: found.index + found[0].length }, found };
  }
}
