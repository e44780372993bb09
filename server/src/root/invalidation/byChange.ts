import type { Change, Glossary } from '../../glossary/glossary.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import type { Invalidation } from './invalidation.ts';
import type { InvalidatedRoot } from './invalidatedRoot.ts';

/** Adds the files whose findings depend on a changed article or page of the glossary. */
export function invalidateByChange(
  root: InvalidatedRoot,
  invalidation: Invalidation,
  glossary: Glossary | undefined,
  change: Change,
): void {
  const { slugs, siblings, addresses } = change;
  // The targets of links may change although the article does not.
  const everything = change.everything || (addresses && root.isOn(linkParity));
  for (const path of siblings) invalidation.addPath(path);
  addLinked(root, invalidation, change);
  // Unknown until all links have been read.
  if (everything || (slugs.size > 0 && !root.hasReached('links'))) invalidation.addEverything();
  if (slugs.size === 0 || invalidation.everything || !glossary) return;
  invalidation.addFacts(glossary, change);
  // The index does not contain the links of files that are not articles. Only a few of them are open.
  for (const path of root.openPaths()) if (root.locate(path)?.place.kind !== 'article') invalidation.addPath(path);
}

/** Adds the articles whose findings depend on the links of the changed article. */
function addLinked(root: InvalidatedRoot, invalidation: Invalidation, { demanded, translations }: Change): void {
  if (root.isOn(missingTranslation)) for (const path of demanded) invalidation.addPath(path);
  if (root.isOn(linkParity)) for (const path of translations) invalidation.addPath(path);
}
