import type { Span } from '../../markdown/types.ts';
import { mentionsOf } from '../../rules/terms/mentions.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Candidate, Evidence, TermStatus } from '../../terms/types.ts';
import { type LocaleNames, namesIn } from './names.ts';

/** An occurrence of a term of the glossary in a text. */
export interface TextTerm {
  /** UTF-16 offsets in the text. */
  readonly span: Span;
  /** 0-based; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** Whether it is part of the text of a link. */
  readonly isLinked: boolean;
  /** The possible concepts, the most likely first. Never empty. */
  readonly concepts: readonly TextConcept[];
}

export interface TextConcept {
  /** The slug. */
  readonly concept: string;
  /** The term of the glossary that was found. */
  readonly term: string;
  readonly status: TermStatus;
  readonly evidence: Evidence;
  /** The file with the entry, relative to the root; undefined if it has been removed since. */
  readonly path: string | undefined;
  /** The names in the other locale; undefined if no locale is requested or it does not have the concept. */
  readonly names: LocaleNames | undefined;
}

/** Returns the terms in a text, in order and without overlaps, with their names in another locale. */
export function* termsOfText(subject: Subject, to: string | undefined): Generator<TextTerm> {
  const { document, lines, glossary, facts } = subject;
  const concepts = new Map<readonly Candidate[], readonly TextConcept[]>();
  const conceptOf = ({ concept, term, status, evidence }: Candidate): TextConcept => ({
    concept,
    term,
    status,
    evidence,
    path: glossary.articles.get(concept, facts.locale)?.path,
    names: to === undefined ? undefined : namesIn(glossary, concept, to),
  });
  for (const { span, candidates, link } of mentionsOf(subject)) {
    // Cached by list, because the index shares lists of candidates between matches.
    const known = concepts.get(candidates) ?? candidates.map(conceptOf);
    concepts.set(candidates, known);
    const { line, character } = lines.positionAt(span.start);
    const text = document.text.slice(span.start, span.end);
    yield { span, line, column: character, text, isLinked: link !== undefined, concepts: known };
  }
}
