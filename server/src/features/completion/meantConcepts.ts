import type { Glossary } from '../../glossary/glossary.ts';
import type { Candidate } from '../../terms/types.ts';

/** The maximum number of concepts whose names are only similar to the text. */
const MOST_NEAR = 10;
/** The similarity of a guess of the terms engine, compared to similar spellings. */
const LIKENESS_OF_GUESS = 0.5;
/** If the text names a concept, other concepts must be at least this similar. */
const LEAST_BESIDE_NAMED = 0.5;

/** The concepts that a text means, best first: concepts that it names, then concepts with similar names. */
export function meantConcepts(glossary: Glossary, locale: string, text: string): string[] {
  if (text.trim() === '') return [];
  const locales = [...new Set([locale, glossary.articles.sourceLocale])];
  const readings = readingsOf(text);
  const candidates = readings.flatMap((reading) =>
    locales.flatMap((where) => glossary.terms.of(where).lookup(reading)),
  );
  const named = candidates.filter(({ evidence }) => evidence !== 'learned');
  const alike = near(glossary, readings, locales, candidates);
  const least = named.length > 0 ? LEAST_BESIDE_NAMED : 0;
  return [...new Set([...concepts(named), ...alike.filter(([, likeness]) => likeness >= least).map(([slug]) => slug)])];
}

function concepts(candidates: readonly Candidate[]): string[] {
  return candidates.map(({ concept }) => concept);
}

function near(
  glossary: Glossary,
  readings: readonly string[],
  locales: readonly string[],
  guessed: readonly Candidate[],
): [slug: string, likeness: number][] {
  const best = new Map<string, number>();
  for (const { concept } of guessed) best.set(concept, LIKENESS_OF_GUESS);
  for (const where of locales)
    for (const reading of readings)
      for (const { concept, likeness } of glossary.terms.near(where).near(reading, MOST_NEAR))
        best.set(concept, Math.max(best.get(concept) ?? 0, likeness));
  return [...best]
    .toSorted(([one, likeness], [other, otherLikeness]) => otherLikeness - likeness || (one < other ? -1 : 1))
    .slice(0, MOST_NEAR);
}

const PARENTHESES = /[(（]([^()（）]*)[)）]/gu;

/** A text and, if a part of it is in parentheses, both parts. */
function readingsOf(text: string): string[] {
  const inside = [...text.matchAll(PARENTHESES)].map(([, part = '']) => part.trim());
  if (inside.length === 0) return [text];
  const outside = text.replaceAll(PARENTHESES, ' ').replaceAll(/\s+/g, ' ').trim();
  return [text, outside, ...inside].filter((part) => part !== '');
}
