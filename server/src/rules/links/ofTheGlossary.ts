import { once } from '../engine/once.ts';
import type { Subject } from '../engine/subject.ts';

/**
 * Whether links of the file refer to the glossary. In a file outside the layout, `/x` can mean another site, unless the file
 * links to at least one existing concept. For a part, pass the whole file.
 */
export const isOfTheGlossary = once(
  ({ isArticle, kind, links, glossary }: Subject): boolean =>
    isArticle ||
    kind === 'entryPage' ||
    links.some(({ destination }) => destination.kind === 'concept' && glossary.articles.hasConcept(destination.slug)),
);
