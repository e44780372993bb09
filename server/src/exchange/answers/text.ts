import { plainDocument } from '../../markdown/dataDocument.ts';
import { detectLocale } from '../../glossary/detectLocale.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { readArticle } from '../../glossary/readArticle.ts';
import { subjectOf } from '../../rules/engine/check.ts';
import type { Subject } from '../../rules/engine/subject.ts';

/** A text that need not be in the glossary. */
export interface GivenText {
  readonly text: string;
  /** Plain text has no markup: every character is prose. */
  readonly kind: 'markdown' | 'plain';
  /** Undefined: detected among the locales of the glossary, otherwise the source locale. */
  readonly locale: string | undefined;
  /** Relative to the root; relative links start there. An extension `.mdx` makes it MDX. */
  readonly path?: string;
}

/** Returns the subject of a text, without a concept of its own, as that of a file outside the glossary. */
export function textSubject(glossary: Glossary, { text, kind, locale, path = 'text.md' }: GivenText): Subject {
  const place = { path, locale: glossary.articles.sourceLocale, slug: '' };
  const read = readArticle(glossary, place, kind === 'plain' ? '' : text);
  const document = kind === 'plain' ? plainDocument(text) : read.document;
  const own = locale ?? detectLocale(document, glossary.articles.locales()) ?? glossary.articles.sourceLocale;
  return subjectOf(glossary, { ...read.facts, locale: own, slug: '' }, document, {
    kind: 'outside',
    origin: { path, locale: own, slug: undefined },
  });
}
