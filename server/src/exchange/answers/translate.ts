import type { Subject } from '../../rules/engine/subject.ts';
import type { LocaleNames } from './names.ts';
import { termsOfText } from './textTerms.ts';

/** A concept in a text, with its names in another locale. */
export interface TermToTranslate {
  /** The slug. */
  readonly concept: string;
  /** The different forms in the text. */
  readonly forms: readonly string[];
  /** The number of occurrences. */
  readonly count: number;
  /** Whether the text uses a deprecated name. */
  readonly usesDeprecated: boolean;
  /** Undefined if the other locale does not have the concept. */
  readonly names: LocaleNames | undefined;
}

/** Returns the concepts in a text by their first occurrence, with the names to use in another locale. */
export function termsToTranslate(subject: Subject, to: string): TermToTranslate[] {
  const found = new Map<
    string,
    { forms: Set<string>; count: number; usesDeprecated: boolean; names: LocaleNames | undefined }
  >();
  for (const { text, concepts } of termsOfText(subject, to)) {
    const [first] = concepts;
    if (!first) continue;
    const { concept, status, names } = first;
    const known = found.get(concept) ?? { forms: new Set(), count: 0, usesDeprecated: false, names };
    known.forms.add(text);
    known.count++;
    known.usesDeprecated ||= status === 'deprecated';
    found.set(concept, known);
  }
  return Array.from(found, ([concept, { forms, ...rest }]) => ({ concept, forms: [...forms], ...rest }));
}
