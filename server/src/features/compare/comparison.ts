import type { Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { hasColumns } from '../../glossary/sources/sourceLocales.ts';
import { localizedLanguage, t } from '../../localization/index.ts';
import { type NotComparable, notComparable, type Translated } from '../../glossary/translated.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { ownConceptAt, type Subject } from '../../rules/engine/subject.ts';
import { type Articles, Locations } from '../articles.ts';
import { type LinePair, linePairs, type Part } from './linePairs.ts';

/** The source of an article or entry, and the lines at which both correspond. */
export interface SourceBeside {
  readonly kind: 'source';
  readonly uri: string;
  /** The name of the entry, if it is in a page or data file. */
  readonly range: Range | null;
  readonly title: string;
  readonly locale: { readonly tag: string; readonly name: string };
  readonly pairs: readonly LinePair[];
}

/** The source of the article, or of the entry at the offset, to show next to the translation. */
export function comparison(subject: Subject, articles: Articles, offset: number): SourceBeside | NotComparable {
  const found = translatedAt(subject, offset);
  if ('kind' in found) return found;
  const { facts, source } = found;
  const { glossary, document, lines } = subject;
  if (source.path === facts.path && hasColumns(glossary.place(source.path)))
    return notComparable(t("'{0}' is in the same row as its source.", facts.title ?? facts.slug));
  const locations = new Locations(glossary, articles);
  const file = locations.fileAt(source.path);
  const other = partOf(glossary, source, parseMarkdown(file.text, flavorOf(source.path)), file.lines);
  return {
    kind: 'source',
    uri: articles.uriOf(source.path),
    range: locations.rangeOf(source) ?? null,
    title: source.title ?? source.slug,
    locale: { tag: source.locale, name: localizedLanguage(source.locale) },
    pairs: linePairs(partOf(glossary, facts, document, lines), other),
  };
}

/** The translation at the offset and its source; or why there is none. */
export function translatedAt(subject: Subject, offset: number): Translated | NotComparable {
  const { glossary, entries } = subject;
  const facts = ownConceptAt(subject, offset);
  if (!facts)
    return notComparable(
      entries.length > 0
        ? t('The cursor is not in an entry of the glossary.')
        : t('This file is not a glossary article.'),
    );
  const { sourceLocale } = glossary.articles;
  if (facts.locale === sourceLocale)
    return notComparable(t("'{0}' is the source: it translates nothing.", facts.title ?? facts.slug));
  const source = glossary.articles.get(facts.slug, sourceLocale);
  return source
    ? { facts, source }
    : notComparable(t("'{0}' has no article in {1}.", facts.slug, localizedLanguage(sourceLocale)));
}

/** The lines of the article below its front matter, or of the entry in its file. */
function partOf(glossary: Glossary, facts: FrontMatterFacts, document: MarkdownDocument, lines: LineIndex): Part {
  const span = glossary.articles.placeOf(facts)?.span ?? {
    start: document.frontMatter?.span.end ?? 0,
    end: document.text.length,
  };
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const inside = document.headings.filter(
    (heading) => span.start <= heading.span.start && heading.span.end <= span.end,
  );
  const headings = inside.map(({ level, span: { start } }) => ({ level, line: lineOf(start) }));
  return { start: lineOf(span.start), end: lineOf(span.end) + 1, headings };
}
