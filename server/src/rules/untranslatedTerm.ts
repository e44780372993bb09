import { localeName } from '../glossary/locales.ts';
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
      const target =
        mention.isInHeading || slug === facts.slug ? undefined : glossary.targetTo(slug, facts.locale, facts.locale);
      yield {
        message: `'${written}' is the ${localeName(glossary.sourceLocale)} term. In ${localeName(facts.locale)} this glossary says '${title}'.`,
        span: mention.span,
        target: slug,
        fixes: () => [replaceTerm(subject, mention.span, title, target)],
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
  const names = new Set(own.terms.map(({ text }) => plain(text)));
  const isShared = source.terms.some(({ text }) => names.has(plain(text)));
  return isShared ? undefined : own.title;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
}

/** Whether the words are foreign here, and not meant so. */
export function isForeign(subject: Subject, mention: Mention): boolean {
  if (mention.isInQuote || mention.candidates.some(({ evidence }) => evidence === 'learned')) return false;
  return (
    !isOwnTerm(subject, mention) &&
    !isGloss(subject, mention) &&
    !isQuoted(subject, mention) &&
    !isName(subject, mention)
  );
}

/** The same words, or some of them, are a term of this locale. */
function isOwnTerm(subject: Subject, { span }: Mention): boolean {
  return mentionsOf(subject).some((own) => own.span.start < span.end && span.start < own.span.end);
}

/** `rynek docelowy (ang. target market)`, `целевой рынок (target market)`: in parentheses, alone or after a note of the language. */
function isGloss({ document: { text } }: Subject, { span }: Mention): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (/[(（][^()（）\n]*$/.test(before) && /^[^()（）\n]*[)）]/.test(after)) return true;
  return /(?:\b(?:ang|eng|engl|angl)\.|англ\.|[–—-] ?(?:ang|eng|engl)\.)\s*[*_"'„“«]*$/iu.test(before);
}

const QUOTES = /["'„“”«»‘’‚‹›「『]/u;

function isQuoted({ document: { text } }: Subject, { span }: Mention): boolean {
  return QUOTES.test(text[span.start - 1] ?? '') && QUOTES.test(text[span.end] ?? '');
}

/** Capitals in the middle of a sentence, beside another word with a capital: `Azure Container Service`. */
function isName({ document: { text } }: Subject, { span }: Mention): boolean {
  const written = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(written)) return false;
  const before = /(\S+)[ \u00A0]$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[1] ?? '';
  const after = /^[ \u00A0-]?(\p{Lu}\S*)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  return /^\p{Lu}[\p{L}\p{N}]*$/u.test(before) || after !== undefined;
}
