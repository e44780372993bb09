import { msg } from '../../localization/index.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import type { Span } from '../../markdown/types.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import { runsOfCapitals } from './runsOfCapitals.ts';
import { proseNear } from '../engine/prose.ts';
import { perPart, reachOf } from '../engine/questions.ts';
import type { Fix, Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** With three, too many permutations are other acronyms. */
const LEAST_LETTERS = 4;
const MOST_LETTERS = 8;
/** Shows that the capitals are part of a word or of a line in capitals. */
const JOINED_BEFORE = /(?:[\p{L}\p{M}\p{N}]|\p{Lu}[ -])$/u;
const JOINED_AFTER = /^(?:[\p{L}\p{M}\p{N}]|[ -]\p{Lu}{2})/u;
/** Maximum number of acronyms in an article that are compared. */
const MOST_ACRONYMS = 200;

/** `CFAA` and `CAFA`: an acronym of the article with two adjacent letters exchanged. */
export function* exchangedLetters(subject: Subject): Generator<Report> {
  const spans = new Map<string, Span[]>();
  for (const { answer, by } of acronymsIn(subject)) {
    for (const { acronym, start, end } of answer) {
      if (spans.size >= MOST_ACRONYMS && !spans.has(acronym)) continue;
      getOrAdd(spans, acronym, () => []).push({ start: start + by, end: end + by });
    }
  }
  if (spans.size < 2) return;
  const bySignature = new Map<string, string[]>();
  for (const acronym of spans.keys())
    getOrAdd(bySignature, Array.from(acronym).toSorted().join(''), () => []).push(acronym);
  for (const acronyms of bySignature.values()) if (acronyms.length > 1) yield* reports(subject, acronyms, spans);
}

interface PlacedAcronym extends Span {
  readonly acronym: string;
}

const acronymsIn = perPart((subject): readonly PlacedAcronym[] => {
  const { text, from } = proseNear(subject);
  const end = reachOf(subject).end - from;
  return runsOfCapitals(text, LEAST_LETTERS)
    .filter((span) => span.start < end)
    .map((span) => ({
      start: span.start + from,
      end: span.end + from,
      acronym: detached(text.slice(span.start, span.end)),
    }))
    .filter((span) => !isJoined(subject, span));
});

function isJoined({ document: { text } }: Subject, { start, end }: Span): boolean {
  if (end - start > MOST_LETTERS) return true;
  return JOINED_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || JOINED_AFTER.test(text.slice(end, end + 3));
}

function* reports(
  subject: Subject,
  acronyms: readonly string[],
  spans: ReadonlyMap<string, readonly Span[]>,
): Generator<Report> {
  const weight = (acronym: string): number =>
    isKnown(subject, acronym) ? Infinity : (spans.get(acronym)?.length ?? 0);
  const [best = '', ...others] = acronyms.toSorted((one, other) =>
    weight(one) < weight(other) ? 1 : weight(one) > weight(other) ? -1 : 0,
  );
  for (const acronym of others) {
    if (!isExchanged(best, acronym) || isKnown(subject, acronym) || isWord(subject, acronym)) continue;
    if (isWord(subject, best)) return;
    for (const span of spans.get(acronym) ?? [])
      yield {
        message: msg("'{0}' has the letters of '{1}' in another order. Use one acronym.", acronym, best),
        span,
        fixes: (): Fix[] => [
          {
            title: msg("Replace with '{0}'", best),
            preferred: true,
            certain: false,
            edits: [{ span, newText: best }],
          },
        ],
      };
  }
}

/** Whether the acronym is in the source article's title or description, or is a name of any concept. */
function isKnown({ glossary, facts }: Subject, acronym: string): boolean {
  const { articles, terms } = glossary;
  const source = articles.get(facts.slug, articles.sourceLocale);
  const hasAcronym = (text = ''): boolean => text.split(/[^\p{L}\p{N}]+/u).includes(acronym);
  if (hasAcronym(source?.title) || hasAcronym(source?.description)) return true;
  return [facts.locale, articles.sourceLocale].some((locale) => terms.namedBy(acronym, locale).length > 0);
}

/** Whether the acronym is a word in capitals, such as `FORM` in a heading next to SQL's `FROM`. */
function isWord({ document: { text }, facts }: Subject, acronym: string): boolean {
  const lower = acronym.toLowerCase();
  return isFunctionWord(lower, facts.locale) || isFunctionWord(lower, 'en') || text.includes(lower);
}

function isExchanged(one: string, other: string): boolean {
  const letters = Array.from(one);
  const others = Array.from(other);
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  return (
    letters.length === others.length &&
    letters[at] === others[at + 1] &&
    letters[at + 1] === others[at] &&
    letters.slice(at + 2).join('') === others.slice(at + 2).join('')
  );
}
