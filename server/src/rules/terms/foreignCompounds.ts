import { languageName, type Message, msg } from '../../localization/index.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { foldInternational, isCompounding, type OpenedWord } from '../../terms/openingTerms.ts';
import { hasCapitalNouns } from '../../terms/ownWords.ts';
import { isForeign, ownTitle } from './foreignTerms.ts';
import { isPlaceholder } from '../links/links.ts';
import { type Mention, mentionsAt, placed, sourceMentionsOf } from './mentions.ts';
import { once } from '../engine/questions.ts';
import { proseSearch } from '../engine/prose.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** UTF-16 units after a word that are searched for parts joined with a hyphen. */
const LONGEST_REST = 60;

/**
 * Reports words that begin with a term of the source locale, in a language that writes compounds as one word:
 * `mikromarketingprogram` in a Swedish article, although the Swedish term is `mikromarknadsföring`. They are uncertain, so they
 * are hints; and the correct compound cannot be derived, so they have no fix.
 */
export function* foreignCompounds(subject: Subject, where: 'text' | 'link'): Generator<Report> {
  const { glossary, facts, document } = subject;
  for (const mention of compoundsOf(subject)) {
    if ((mention.link === undefined) !== (where === 'text')) continue;
    // Forms of the term itself have already been checked.
    if (mentionsAt(sourceMentionsOf(subject), mention.span).length > 0) continue;
    const [{ concept, term } = { concept: '', term: '' }] = mention.candidates;
    const title = ownTitle(subject, mention);
    const own = glossary.articles.get(concept, facts.locale);
    if (title === undefined || !own || beginsLike(own, term) || !isForeign(subject, mention)) continue;
    if (isNative(subject, document.text.slice(mention.span.start, mention.span.end), term)) continue;
    const span = wholeWord(document.text, mention.span);
    yield { message: messageOf(subject, span, term, title), span, severity: 'hint', target: concept };
  }
}

/**
 * Whether the word belongs to the language: it is not a noun in a language whose nouns have capitals (`charakterisieren`), it is
 * a compound with a word of this locale's titles (`Prototypenkette`), or it is derived from a Latin word in the spelling of the
 * language (`Charakteristik`).
 */
function isNative({ glossary, facts }: Subject, written: string, term: string): boolean {
  if (hasCapitalNouns(facts.locale) && !/^\p{Lu}/u.test(written)) return true;
  if (glossary.terms.ownWords(facts.locale).open(written, term)) return true;
  const isRespelled = !written.toLowerCase().startsWith(term.toLowerCase());
  return isRespelled && !ENGLISH_LETTERS.test(term) && NO_COMPOUND.test(written.slice(term.length));
}

/** The rest of a word that ends or continues here, without a second word. */
const NO_COMPOUND = /^(?:\p{L}{0,3}$|i[sz](?:i?er|a|e|t|k|ch|m)|e?r?ist|isk|isch|[aeiy]?t[eä]t|eren|lig|lich)/iu;
/** Letters that words from Latin do not contain. */
const ENGLISH_LETTERS = /w|th|sh|ck|[eo]{2}|ea|ou|igh|ing|ness|less/i;

const searchOpenings = proseSearch<readonly [readonly OpenedWord[]]>();

/** Computed once for both rules that report them. */
const compoundsOf = once((subject): readonly Mention[] => {
  const { glossary, facts } = subject;
  if (facts.locale === glossary.articles.sourceLocale || isPlaceholder(glossary, facts)) return [];
  if (!isCompounding(languageOf(facts.locale))) return [];
  const stamp = [glossary, glossary.terms.revision];
  const [words] = searchOpenings(subject, stamp, (text) => [glossary.terms.sourceOpenings().find(text)]);
  return placed(subject, words.map(matchOf));
});

function messageOf({ document, glossary, facts }: Subject, { start, end }: Span, term: string, title: string): Message {
  const written = document.text.slice(start, end);
  const values = [written, languageName(facts.locale), languageName(glossary.articles.sourceLocale), term, title];
  const isTermAlone = foldInternational(written) === foldInternational(term);
  return isTermAlone
    ? msg("'{0}' is, in {1} spelling, the {2} term '{3}'. In {1}, this glossary uses '{4}'.", ...values)
    : msg("'{0}' begins with the {2} term '{3}'. In {1}, this glossary uses '{4}'.", ...values);
}

/** Returns the word with the parts that hyphens join to it: `Micromarketing-kampanj`. */
function wholeWord(text: string, { start, end }: Span): Span {
  const rest = /^(?:[-‑][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(end, end + LONGEST_REST))?.[0] ?? '';
  return { start, end: end + rest.length };
}

function matchOf({ start, end, terms }: OpenedWord): Pick<Mention, 'candidates'> & { start: number; end: number } {
  const candidates = terms.map(({ concept, text, status }) => ({
    concept,
    term: text,
    status,
    evidence: 'inflected' as const,
  }));
  return { start, end, candidates };
}

/** Whether the locale's own name contains the word in its own spelling: `Mikromarketing`. */
function beginsLike({ terms }: ArticleFacts, sourceTerm: string): boolean {
  const beginning = foldInternational(sourceTerm);
  return terms.some(({ text }) =>
    text.split(/[^\p{L}\p{M}]+/u).some((word) => foldInternational(word).startsWith(beginning)),
  );
}
