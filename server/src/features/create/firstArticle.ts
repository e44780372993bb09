import { t } from '../../localization/index.ts';
import { createGlossary } from '../../glossary/glossary.ts';
import { isLocale } from '../../glossary/locales.ts';
import { glossary as layout } from '../../glossary/layouts/glossary.ts';
import { type ArticleToCreate, articleToCreate } from '../articleToCreate.ts';
import type { DraftFiles } from '../draft/draftFiles.ts';
import { newDraft } from '../newDraft.ts';
import { conceptProblems } from './newConcept.ts';
import { suggestSlug } from './suggestSlug.ts';

/** The first article of a glossary that does not exist yet, or why there can be none: a sentence. */
export type FirstArticle =
  { readonly kind: 'created'; readonly article: ArticleToCreate } | { readonly kind: 'none'; readonly reason: string };

/**
 * Plans the first article of a folder without a glossary: `glossary/en/target-market.md`, which is found without a configuration.
 * An existing file is never replaced.
 */
export function firstArticle(title: string, locale: string, files: DraftFiles): FirstArticle {
  const glossary = createGlossary(layout, () => false);
  if (!glossary || !isLocale(locale))
    return { kind: 'none', reason: t("'{0}' is not a language tag such as 'pl' or 'pt-BR'.", locale) };
  const name = title.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  const slug = suggestSlug(glossary, name) ?? slugOf(name);
  const problems = conceptProblems(glossary, { title: name, slug }, locale);
  const reason = problems.title ?? problems.slug;
  if (reason !== undefined) return { kind: 'none', reason };
  const path = glossary.pathOf(slug, locale);
  if (files.textOf(path) !== undefined) return { kind: 'none', reason: t("The file '{0}' already exists.", path) };
  const draft = newDraft(glossary, { path, concept: slug, locale, title: name }, files);
  if (!draft) return { kind: 'none', reason: t("The entry cannot be added to '{0}' with certainty.", path) };
  return { kind: 'created', article: articleToCreate(glossary, draft, files) };
}

/** Allows letters of any alphabet: there are no other slugs as a model. */
function slugOf(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');
}
