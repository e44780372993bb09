import { maskProse } from '../markdown/prose.ts';
import type { Span } from '../markdown/types.ts';
import type { Subject } from './rule.ts';

const masked = new WeakMap<Subject, string>();

/**
 * The article's text with everything masked that is not prose, every offset kept; made once for all rules. See
 * `TRANSPARENT` and `BARRIER`.
 */
export function proseOf(subject: Subject): string {
  let prose = masked.get(subject);
  if (prose === undefined) masked.set(subject, (prose = maskProse(subject.document)));
  return prose;
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
