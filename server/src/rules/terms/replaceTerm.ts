import { msg } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';
import { languageOf } from '../../glossary/locales.ts';
import { withoutNote } from '../../terms/titles.ts';
import { wholeOf } from '../engine/questions.ts';
import type { Fix } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { linkSourceOf } from '../links/linkStyle.ts';

/** Returns the fix that replaces words with a title, linked if `slug` is given. The title is not inflected; the text of the fix says so. */
export function replaceTerm(subject: Subject, span: Span, title: string, slug: string | undefined): Fix {
  const { document, facts, glossary } = subject;
  const written = document.text.slice(span.start, span.end);
  const term = asInText(title, written, facts.locale);
  const link =
    slug === undefined ? undefined : glossary.links.writer.writeLink(slug, linkSourceOf(wholeOf(subject)), term);
  return {
    title:
      link === undefined
        ? msg("Replace with '{0}' (base form)", term)
        : msg("Replace with '{0}' (base form), linked", term),
    preferred: true,
    certain: false,
    edits: [{ span, newText: link ?? term }],
  };
}

/** In the middle of a sentence, a title loses its capital, unless it is an acronym or a name, or the language requires the capital. */
function asInText(title: string, written: string, locale: string): string {
  const bare = withoutNote(title) || title;
  const keepsCapital =
    /^\p{Lu}/u.test(written) || languageOf(locale) === 'de' || /^\S*\p{L}\p{Lu}/u.test(bare) || /\s\p{Lu}/u.test(bare);
  return keepsCapital ? bare : bare.charAt(0).toLocaleLowerCase(locale) + bare.slice(1);
}
