import { startingIn } from '../../markdown/places.ts';
import type { Span } from '../../markdown/types.ts';
import { once } from '../engine/once.ts';
import { memoryOf } from './memory.ts';
import { CONTEXT_WINDOW, type RememberedPart } from './partMemory.ts';
import { linkStyleOf } from '../links/linkStyle.ts';
import { isOfTheGlossary } from '../links/ofTheGlossary.ts';
import { resolvedLinks } from '../links/resolvedLinks.ts';
import type { Subject } from '../engine/subject.ts';

/** Minimum length of an article that is divided into parts, in UTF-16 units. In shorter articles, nearly everything is near the change. */
const SHORTEST_DIVIDED = 8 * CONTEXT_WINDOW;

/** A part of an article: starts at a paragraph or heading and ends at the start of the next part. UTF-16 offsets. */
export interface Part extends Span {
  readonly whole: Subject;
}

const parts = new WeakMap<Subject, Part>();

/** Returns the part that the subject consists of; undefined for a whole article. */
export function partOf(subject: Subject): Part | undefined {
  return parts.get(subject);
}

/** A result for a part, and the distance that the part has moved since, in UTF-16 units. */
export interface FoundInPart<T> {
  readonly answer: T;
  readonly by: number;
  /** The current part. */
  readonly part: () => Subject;
}

/** Whether the article is checked in parts: it is long and the user is editing it. */
export function isDivided(subject: Subject): boolean {
  const { document } = subject;
  return document.text.length >= SHORTEST_DIVIDED && memoryOf(subject)?.parse?.document === document;
}

/**
 * Turns a computation on parts into one on an article. While the user edits a long article, only the parts near the change are
 * computed again; other results are kept and moved. Results must not contain a substring of the text, because that keeps the
 * whole text in memory.
 */
export function inParts<T>(find: (part: Subject) => T): (subject: Subject) => Iterable<FoundInPart<T>> {
  return function* (subject) {
    if (!isDivided(subject)) {
      yield { answer: find(subject), by: 0, part: () => subject };
      return;
    }
    for (const { known, part } of partsOf(subject)) {
      const { start, answers } = known;
      const remembered = answers.get(find) ?? { from: start, answer: find(part()) };
      answers.set(find, remembered);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this function stores values for `find`
      yield { answer: remembered.answer as T, by: start - remembered.from, part };
    }
  };
}

interface CurrentPart {
  readonly known: RememberedPart;
  readonly part: () => Subject;
}

const partsOf = once((subject): readonly CurrentPart[] => {
  const { document } = subject;
  return (memoryOf(subject)?.parts.divide(stampOf(subject), document) ?? []).map((known) => {
    let part: Subject | undefined;
    return { known, part: () => (part ??= makePart(subject, known)) };
  });
});

/** Returns the dependencies of findings in a part besides the text near it. */
function stampOf(subject: Subject): unknown[] {
  const { glossary, facts, kind, document } = subject;
  const { slug, locale, draft, isTranslated } = facts;
  const definitions = [...(memoryOf(subject)?.parse?.definitions ?? [])].map(
    ([label, { target }]) => `${label} ${target}`,
  );
  // Whether words are inside a pair of shortcodes can depend on distant text.
  const shortcodes = document.shortcodes.map(({ start, end }) => document.text.slice(start, end));
  const texts = [definitions, shortcodes].map((each) => each.join('\n'));
  const links = [JSON.stringify(linkStyleOf(subject)), isOfTheGlossary(subject)];
  return [glossary, glossary.articles.standingRevision, slug, locale, draft, isTranslated, kind, ...links, ...texts];
}

function makePart(whole: Subject, { start, end }: Span): Subject {
  const { facts, isArticle, kind, entries, glossary, lines } = whole;
  const span = { start, end };
  const document = {
    ...whole.document,
    links: startingIn(whole.document.links, span, (link) => link.span),
    headings: startingIn(whole.document.headings, span, (heading) => heading.span),
    quotes: startingIn(whole.document.quotes, span, (quote) => quote),
  };
  // Macro links are found in whole articles.
  const links = glossary.macros
    ? startingIn(whole.links, span, ({ link }) => link.span)
    : resolvedLinks(glossary, document, isArticle ? facts : { ...facts, slug: undefined });
  const part = { facts, isArticle, kind, entries, document, lines, glossary, links };
  parts.set(part, { whole, start, end });
  return part;
}
