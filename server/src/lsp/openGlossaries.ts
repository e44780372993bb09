import { uriOfKey } from '../disk/fileKey.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { layoutsInForce } from '../root/layoutsInForce.ts';
import type { Root } from '../root/root.ts';

/** A glossary and its ID in requests. */
export interface OpenGlossary {
  readonly id: string;
  readonly root: Root;
  readonly glossary: Glossary;
  readonly sources: string;
}

/** In the order of the folders and of their layouts. */
export function glossariesOf(roots: readonly Root[]): OpenGlossary[] {
  return roots.flatMap((root) => {
    const layouts = layoutsInForce(root);
    return root.glossaries.map((glossary, index): OpenGlossary => {
      return { id: `${uriOfKey(root.key)}#${index}`, root, glossary, sources: layouts[index]?.sources ?? '' };
    });
  });
}
