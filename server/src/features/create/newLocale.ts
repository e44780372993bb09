import { t } from '../../localization/index.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { isLocale, languageTags, sameLocale } from '../../glossary/locales.ts';
import { hasColumn, hasColumns } from '../../glossary/sources/sourceLocales.ts';
import { newArticle } from '../../rules/links/links.ts';
import type { DraftFiles } from '../draft/draftFiles.ts';
import { articleToTranslate } from '../newArticleText.ts';
import { newColumn } from './newColumn.ts';
import { plannedDraft, type PlannedDraft, readOnly, refused } from './plannedDraft.ts';

/** How a new locale begins. */
export interface NewLocaleOptions {
  /** The concept to translate. Default: the one that most articles link to. */
  readonly concept?: string | undefined;
  /** Whether the layout was detected, so that a new column of a table is detected, too. */
  readonly isDetected?: boolean;
}

/**
 * Plans a new locale: the draft of its first article or entry, in the folder or file of the layout for the locale. A table with a
 * column for each locale gets one more.
 */
export function newLocale(
  glossary: Glossary,
  written: string,
  files: DraftFiles,
  { concept, isDetected = false }: NewLocaleOptions = {},
): PlannedDraft {
  const { articles } = glossary;
  const tag = canonicalTag(written.trim());
  if (tag === undefined) return refused(t("'{0}' is not a language tag such as 'pl' or 'pt-BR'.", written));
  const known = articles.locales().find((each) => sameLocale(each.replaceAll('_', '-'), tag));
  if (known !== undefined) return refused(t("The glossary already has the locale '{0}'.", known));
  const locale = spelledLike(articles.locales(), tag);
  const source = concept === undefined ? mostLinked(glossary) : articleToTranslate(glossary, concept);
  if (!source)
    return refused(
      concept === undefined ? t('The glossary has no concepts.') : t("There is no concept '{0}'.", concept),
    );
  const path = glossary.pathOf(source.slug, locale);
  const place = glossary.place(path);
  const isReadOnly = place?.kind === 'entryData' && !place.source.writable;
  const create = newArticle(glossary, source.slug, locale, source.title ?? source.slug);
  const hasPlace = create && holdsLocale(glossary, create.path, source, locale);
  const ofSource = glossary.place(source.path);
  if (hasColumns(ofSource) && (!hasPlace || create.path === source.path))
    return newColumn(glossary, { source, locale, isDetected }, files);
  if (!isReadOnly && !hasPlace) return noPlace(glossary, source, locale);
  if (!create) return readOnly(path);
  return plannedDraft(glossary, create, files);
}

/** The languages that the glossary does not have, by tag. */
export function localesToAdd({ articles }: Glossary): string[] {
  const known = new Set(articles.locales().map((locale) => locale.toLowerCase()));
  return languageTags().filter((tag) => !known.has(tag));
}

/** Whether the file belongs to the locale. A data file can contain several locales. */
function holdsLocale(glossary: Glossary, path: string, source: FrontMatterFacts, locale: string): boolean {
  const place = glossary.place(path);
  if (place?.kind === 'entryData') return path === source.path || place.locale === locale;
  return place !== undefined && (place.locale === locale || hasColumn(place, locale));
}

function noPlace(glossary: Glossary, { path }: FrontMatterFacts, locale: string): PlannedDraft {
  const { layout } = glossary;
  const place = glossary.place(path);
  const paths = [...layout.articles, ...layout.pages, ...layout.data].map((each) => `'${each.path}'`);
  const reason = t(
    'The paths of this glossary ({0}) have no place for \'{1}\'. Add a path with {2}, or with "locale": "{1}", to glosswright.config.json.',
    paths.join(', '),
    locale,
    '{locale}',
  );
  const isPage = place?.kind === 'entryPage';
  return { kind: 'refused', reason, ...(isPage ? { missing: { beside: path, locale } } : {}) };
}

/** `pt-BR` for `PT_br`; undefined if the text is not the tag of a known language. */
function canonicalTag(text: string): string | undefined {
  if (!isLocale(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined; // Intl throws on an invalid tag
  }
}

/** The tag in the spelling of the other locales: `pt-br` next to `zh-cn`, `pt_BR` next to `zh_CN`. */
function spelledLike(locales: readonly string[], tag: string): string {
  const longer = locales.filter((locale) => /[-_]/.test(locale));
  if (longer.length === 0) return tag;
  const cased = longer.every((locale) => locale === locale.toLowerCase()) ? tag.toLowerCase() : tag;
  return longer.every((locale) => locale.includes('_')) ? cased.replaceAll('-', '_') : cased;
}

/** The entry to translate of the finished concept that most articles link; of equals, the first by slug. */
function mostLinked(glossary: Glossary): FrontMatterFacts | undefined {
  const { articles, links } = glossary;
  let best: { readonly facts: FrontMatterFacts; readonly links: number } | undefined;
  for (const facts of articles.all()) {
    if (facts.draft || articleToTranslate(glossary, facts.slug)?.id !== facts.id) continue;
    const count = links.linking(facts.slug).length;
    const isBetter = !best || count > best.links || (count === best.links && facts.slug < best.facts.slug);
    if (isBetter) best = { facts, links: count };
  }
  return best?.facts;
}
