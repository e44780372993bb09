import type { ArticleFacts } from '../glossary/articleFacts.ts';
import { editDistance } from '../glossary/nearestSlugs.ts';
import { localeName } from '../glossary/locales.ts';
import type { Span } from '../markdown/types.ts';
import { type Mention, mentionsOf, sourceMentionsOf } from './mentions.ts';
import { replaceTerm } from './replaceTerm.ts';
import type { Rule, Subject } from './rule.ts';

/** `Micromarketing är …` in a Swedish article, where Swedish says `mikromarknadsföring`. */
export const untranslatedTerm: Rule = {
  code: 'untranslated-term',
  severity: 'warning',
  summary: 'The source locale’s term in a translated article, where this locale has its own.',
  documentation: {
    why:
      'Readers of the translation meet a foreign word for a thing that their language has a name for. Silent when both titles are equal, ' +
      'for concepts marked `doNotTranslate`, inside a gloss such as `(ang. target market)`, in quotations and proper names, and where the ' +
      'words are also a term of this locale.',
    wrong: 'Firma musi zdefiniować target market.',
    right: 'Firma musi zdefiniować [rynek docelowy](/target-market).',
  },

  *check(subject) {
    const { glossary, facts } = subject;
    for (const mention of sourceMentionsOf(subject)) {
      if (mention.link !== undefined || !isForeign(subject, mention)) continue;
      const slug = mention.candidates[0]?.concept ?? '';
      const title = ownTitle(subject, mention);
      if (title === undefined) continue;
      const written = subject.document.text.slice(mention.span.start, mention.span.end);
      const linked = mention.isInHeading || slug === facts.slug ? undefined : slug;
      yield {
        message: `'${written}' is the ${localeName(glossary.sourceLocale)} term. In ${localeName(facts.locale)} this glossary says '${title}'.`,
        span: mention.span,
        target: slug,
        fixes: () => [replaceTerm(subject, mention.span, title, linked)],
      };
    }
  },
};

/** What this locale calls the concept, if that is something else; undefined when there is nothing to complain about. */
export function ownTitle({ glossary, facts }: Subject, { candidates }: Mention): string | undefined {
  const concepts = new Set(candidates.map(({ concept }) => concept));
  const [slug = ''] = concepts;
  const source = glossary.article(slug, glossary.sourceLocale);
  const own = glossary.article(slug, facts.locale);
  if (concepts.size > 1 || !source || source.doNotTranslate || !own || own.draft || own.title === undefined)
    return undefined;
  return source.terms.some((term) => isShared(own, term.text)) ? undefined : own.title;
}

/** Both locales use the name: as it is, within a longer one (`Tenencia múltiple (multitenancy)`), or but for a typing error. */
function isShared({ terms }: ArticleFacts, sourceTerm: string): boolean {
  const wanted = plain(sourceTerm.replace(/\s*[(（][^()（）]*[)）]\s*$/, ''));
  return wanted !== '' && terms.some(({ text }) => plain(text).includes(wanted) || isMistyped(text, sourceTerm));
}

/** As many words, two letters astray at the most. A compound of one word is a translation, however near (`adresskapital`). */
function isMistyped(title: string, sourceTerm: string): boolean {
  const isAsLong = title.trim().split(/\s+/).length === sourceTerm.trim().split(/\s+/).length;
  return isAsLong && sourceTerm.length >= 12 && editDistance(plain(title), plain(sourceTerm), 2) <= 2;
}

/** Letters and digits alone, plurals as singulars: `Data Centers` is `datacenter`. */
function plain(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)).join('');
}

/** Whether the words are foreign here, and not meant so. */
export function isForeign(subject: Subject, mention: Mention): boolean {
  if (mention.isInQuote || mention.candidates.some(({ evidence }) => evidence === 'learned')) return false;
  const isMeant = [isInternational, isOwnTerm, isOwnWord, isGloss, isMarked, isName].some((reason) =>
    reason(subject, mention),
  );
  return !isMeant;
}

/** `APIs`, `CI`, `SaaS`, `DevOps`: an abbreviation or a coined name, the same in every language. */
function isInternational({ document: { text } }: Subject, { span }: Mention): boolean {
  return /^\p{L}*\p{Lu}[\p{Ll}\p{N}]*\p{Lu}\p{L}*$/u.test(
    text.slice(span.start, span.end).replace(/['’-]\p{Ll}+$/u, ''),
  );
}

/** The same words, or some of them, are a term of this locale. */
function isOwnTerm(subject: Subject, { span }: Mention): boolean {
  return mentionsOf(subject).some((own) => own.span.start < span.end && span.start < own.span.end);
}

/** One word that titles of this locale have too: it is native here, or at home. */
function isOwnWord({ glossary, facts, document: { text } }: Subject, { span, candidates }: Mention): boolean {
  const words = [text.slice(span.start, span.end), candidates[0]?.term ?? ''];
  return words.some((word) => !/[\s-]/.test(word) && glossary.titlesWith(word, facts.locale) > 0);
}

/** How authors announce a foreign word: `ang. target market`, `en inglés`, `англ.` */
const NOTE_OF_LANGUAGE =
  /(?:(?<!\p{L})(?:ang|eng|engl|angl|ingl|ing|англ|анг)\.|inglés|inglese?|inglês|anglais|[Ee]nglis[ch]h?|angielsk|английск|англійськ|engels|englanni|ingiliz|tiếng Anh|英語|英语|영어)[^.\n]{0,30}$/u;

/** `rynek docelowy (ang. target market)`, `(target market)`, and the other way round, `target market (rynek docelowy)`. */
function isGloss(subject: Subject, { span, link }: Mention): boolean {
  return isGlossAt(subject, span) || (link !== undefined && isGlossAt(subject, link.link.span, 'link'));
}

function isGlossAt({ document: { text } }: Subject, { start, end }: Span, what: 'words' | 'link' = 'words'): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  if (/[(（][^()（）\n]*$/.test(before) && /^[^()（）\n]*[)）]/.test(after)) return true;
  return NOTE_OF_LANGUAGE.test(before) || (what === 'words' && /^[*_]*\s?[(（]/.test(after));
}

/** Quoted, or in italics as foreign words are: `"target market"`, `_target market_`. */
function isMarked({ document: { text } }: Subject, { span, link }: Mention): boolean {
  // The quotes of a shortcode's argument are nobody's words.
  if (link?.link.kind === 'mention' && link.link.textSpan.start === span.start) return false;
  const before = text[span.start - 1] ?? '';
  const after = text[span.end] ?? '';
  return (QUOTES.test(before) && QUOTES.test(after)) || (/[*_]/.test(before) && before === after);
}

const QUOTES = /["'„“”«»‘’‚‹›「『」』]/u;

/** Capitals in the middle of a sentence, beside another word with a capital: `Azure Container Service`. */
function isName({ document: { text } }: Subject, { span }: Mention): boolean {
  const written = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(written)) return false;
  const before = /(\S+)[ \u00A0]$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[1] ?? '';
  const after = /^[ \u00A0-]?(\p{Lu}\S*)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  return /^\p{Lu}[\p{L}\p{N}]*$/u.test(before) || after !== undefined;
}
