import type { Glossary } from '../../glossary/glossary.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { Invalidation } from './invalidation.ts';
import { type Control, timeSliced } from '../../scheduling/scheduler.ts';
import type { InvalidatedRoot } from './invalidatedRoot.ts';

/** The articles whose findings change when all links are known. */
export async function invalidateByLinks(root: InvalidatedRoot, control: Control): Promise<Invalidation> {
  const invalidation = new Invalidation();
  if (root.isOn(linkParity)) return invalidation.addEverything();
  if (!root.isOn(missingTranslation)) return invalidation;
  for (const glossary of root.glossaries) {
    await timeSliced([...glossary.articles.slugs()], control, (slug) => {
      const source = demandedSource(glossary, slug);
      if (source !== undefined) invalidation.addPath(source);
    });
  }
  return invalidation;
}

/** The path of the concept's source article, if a locale lacks the concept and an article links to it. */
function demandedSource(glossary: Glossary, slug: string): string | undefined {
  const source = glossary.articles.get(slug, glossary.articles.sourceLocale);
  if (!source || glossary.articles.missingLocales(slug).length === 0) return undefined;
  return glossary.links.linking(slug).length > 0 ? source.path : undefined;
}
