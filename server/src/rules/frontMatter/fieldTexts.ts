import { fieldReader } from '../../glossary/articleFacts.ts';
import type { FrontMatterField } from '../../glossary/layout.ts';
import type { Prose } from '../engine/prose.ts';
import { reachOf } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';

/**
 * Returns the values of the fields in the front matter as written, for rules that check them like prose. Empty for a part of an
 * article below the front matter.
 */
export function fieldTexts(subject: Subject, ...fields: readonly FrontMatterField[]): Prose[] {
  const { document, glossary, isArticle } = subject;
  if (!isArticle || reachOf(subject).start > 0) return [];
  const read = fieldReader(document.frontMatter, glossary.layout.frontMatter);
  return fields.flatMap((field) => {
    const value = read(field);
    if (value?.kind !== 'scalar') return [];
    return [{ text: document.text.slice(value.span.start, value.span.end), from: value.span.start }];
  });
}

/** Returns the front matter as written; empty for a part of an article below it. */
export function frontMatterOf(subject: Subject): string {
  const { text, frontMatter } = subject.document;
  return frontMatter && reachOf(subject).start === 0 ? text.slice(frontMatter.span.start, frontMatter.span.end) : '';
}
