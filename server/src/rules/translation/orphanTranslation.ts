import { languageName, msg } from '../../localization/index.ts';
import { type NearSource, nearestSources } from '../../glossary/nearestSources.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import { didYouMean } from '../links/links.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { sourceByLinks } from './sourcesByLinks.ts';

/** `glossary/de/containers.md` if the source article is `glossary/en/container.md`. */
export const orphanTranslation: Rule = {
  code: 'orphan-translation',
  severity: 'warning',
  summary: 'A translation of a concept that the source locale does not have.',
  documentation: {
    why: 'The file has another name than its source article, or the source article was renamed or deleted. Links between the locales do not find the translation, and the concept counts as untranslated. The message names the nearest source article that this locale lacks, by slug and title; the fix renames the file, and without such an article suggests the one with similar links. Locales with more than four and more than twice as many articles as the source locale are not reported, because they were not translated from it. Neither is a glossary without English articles and without a configured `sourceLocale`.',
    wrong: '=== glossary/en/container.md\n=== glossary/de/containers.md',
    right: '=== glossary/en/container.md\n=== glossary/de/container.md',
    measured: { people: [18, 18] },
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    // The IDs of other entries can be generated from translated headings.
    if (!isArticle || !glossary.articles.isOrphan(facts.slug, facts.locale)) return;
    const near = nearestSources({ ...facts, glossary });
    const [nearest] = near;
    const source = languageName(glossary.articles.sourceLocale);
    const message = msg("There is no {0} article '{1}'.", source, facts.slug);
    yield {
      message: nearest ? msg('{0} {1}', message, didYouMean(nearest.slug)) : message,
      span: titleSpanOf(subject),
      about: facts.slug, // the suggestion changes with other articles
      fixes: () => renames(subject, near),
    };
  },
};

/** Returns fixes that rename to the nearest names; if there are none, to the source article with similar links. */
function renames(subject: Subject, near: readonly NearSource[]): Fix[] {
  const source = near.length === 0 ? sourceByLinks(subject) : undefined;
  const candidates = source ? [{ slug: source.slug, sure: false, source }] : near;
  return candidates.flatMap((each, rank) => rename(subject, each, rank) ?? []);
}

/** Undefined for a slug in the front matter, because the file name is different. */
function rename({ facts, glossary }: Subject, { slug, sure, source }: NearSource, rank: number): Fix | undefined {
  const place = glossary.place(facts.path);
  const renamed = glossary.renamed(facts.path, slug);
  if (!renamed || place?.kind !== 'article' || place.slug !== facts.slug) return undefined;
  const title = msg("Rename to '{0}'", slug);
  return {
    title: source.title === undefined ? title : msg('{0} ({1})', title, source.title),
    preferred: rank === 0 && sure,
    certain: false,
    edits: [],
    rename: renamed,
  };
}
