import { languageName, msg } from '../../localization/index.ts';
import { foreignCompounds } from './foreignCompounds.ts';
import { isForeign, ownTitle } from './foreignTerms.ts';
import { sourceMentionsOf } from './mentions.ts';
import { replaceTerm } from './replaceTerm.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { spanIn, type TextField, textFieldsOf } from './textFields.ts';

/** `Micromarketing är …` in a Swedish article, although the Swedish term is `mikromarknadsföring`. */
export const untranslatedTerm: Rule = {
  code: 'untranslated-term',
  severity: 'warning',
  scope: 'paragraph',
  looksForTerms: true,
  summary: 'A term of the source locale in a translated article, although this locale has its own term.',
  documentation: {
    why:
      'The translation uses a foreign word although its language has a term. Descriptions in the front matter are checked like the text. The rule does not report terms if both titles are equal, ' +
      'terms of concepts marked `doNotTranslate`, terms in a gloss such as `(ang. target market)`, in quotations, proper names and headings of drafts, or if the ' +
      'words are also a term of this locale. An English word that is an ordinary word of the language too, such as German `Tag`, is only reported in the article of its concept and in links. In tables, words with a number (`release 1`) are labels. On pages of the site that are no entries, a term that the page uses at most twice is reported once, as an information, and not in the first column of a table, as a label or command, or beside another foreign word. A word that only starts with a foreign term, such as `mikromarketingprogram` in Swedish, is reported as a hint.',
    wrong: 'Firma musi zdefiniować target market.',
    right: 'Firma musi zdefiniować [rynek docelowy](/target-market).',
    measured: { machine: [28, 28], people: [28, 30] },
  },

  *check(subject) {
    yield* termsIn(subject);
    for (const field of textFieldsOf(subject))
      if (!isCopied(subject, field))
        for (const report of termsIn(field.subject, true)) yield inFrontMatter(field, report);
  },
};

/** A page of the site that uses a foreign word more often keeps it on purpose. */
const MOST_ON_PAGE = 2;

function* termsIn(subject: Subject, isField = false): Generator<Report> {
  const { glossary, facts } = subject;
  for (const mention of sourceMentionsOf(subject)) {
    // A draft starts with the headings of the source.
    if (mention.link !== undefined || (facts.draft && mention.isInHeading)) continue;
    const slug = mention.candidates[0]?.concept ?? '';
    const title = ownTitle(subject, mention);
    if (title === undefined || !isForeign(subject, mention)) continue;
    const written = subject.document.text.slice(mention.span.start, mention.span.end);
    const isUnlinked = mention.isInHeading || isField || slug === facts.slug;
    yield {
      message: msg(
        "'{0}' is the {1} term. In {2}, this glossary uses '{3}'.",
        written,
        languageName(glossary.articles.sourceLocale),
        languageName(facts.locale),
        title,
      ),
      span: mention.span,
      target: slug,
      ...(subject.kind === 'sitePage' ? { severity: 'information', onlyFirst: slug, atMost: MOST_ON_PAGE } : {}),
      fixes: () => [replaceTerm(subject, mention.span, title, isUnlinked ? undefined : slug)],
    };
  }
  yield* foreignCompounds(subject, 'text');
}

/** The whole description is that of the source, which `untranslated-title` reports. */
function isCopied({ glossary, facts }: Subject, { subject: { document } }: TextField): boolean {
  const source = glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
  return source?.description !== undefined && document.text.trim() === source.description.trim();
}

/** Moves the report to its place in the article. A description has no links, and a fix must not require other quotes. */
function inFrontMatter(field: TextField, report: Report): Report {
  const fixes = (): Fix[] => (report.fixes?.() ?? []).flatMap((fix) => fixInFrontMatter(field, fix) ?? []);
  return { ...report, span: spanIn(field, report.span), fixes };
}

function fixInFrontMatter(field: TextField, { edits, ...fix }: Fix): Fix | undefined {
  if (!edits.every(({ newText }) => /^[\p{L}\p{M}\p{N} -]+$/u.test(newText))) return undefined;
  return { ...fix, edits: edits.map(({ span, newText }) => ({ span: spanIn(field, span), newText })) };
}
