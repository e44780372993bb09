import type { Glossary } from '../../glossary/glossary.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { Affected } from './invalidation.ts';
import { type Control, paced } from '../scheduler.ts';
import type { InvalidatedRoot } from './invalidatedRoot.ts';

/** Whose findings say otherwise as soon as it is known who links whom. */
export async function affectedByLinks(root: InvalidatedRoot, control: Control): Promise<Affected> {
  const affected = new Affected();
  if (root.isOn(linkParity)) return affected.addEverything();
  if (!root.isOn(missingTranslation)) return affected;
  for (const glossary of root.glossaries) {
    await paced([...glossary.slugs()], control, (slug) => {
      const source = demandedSource(glossary, slug);
      if (source !== undefined) affected.addPath(source);
    });
  }
  return affected;
}

/** The path of the concept's source article, where a locale lacks the concept and anyone links it. */
function demandedSource(glossary: Glossary, slug: string): string | undefined {
  const source = glossary.article(slug, glossary.sourceLocale);
  if (!source || glossary.missingLocales(slug).length === 0) return undefined;
  return glossary.linking(slug).length > 0 ? source.path : undefined;
}
