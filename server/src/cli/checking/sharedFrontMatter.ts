import { encodeFacts, openFacts } from '../../glossary/packed/factsPack.ts';
import type { FrontMatterByGlossary, Root } from '../../root/root.ts';
import { isSource } from './items.ts';

/** The front matter of articles as bytes that all threads share, by glossary of the root. */
export type SharedFrontMatter = readonly Uint8Array<SharedArrayBuffer>[];

export function shareFrontMatter(frontMatter: FrontMatterByGlossary): SharedFrontMatter {
  return frontMatter.map((ofGlossary) => {
    const bytes = encodeFacts(ofGlossary);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  });
}

/** Reads the files of the source locale with their links, by glossary of the root. */
export function readSourceLinks(root: Root, paths: readonly string[]): FrontMatterByGlossary {
  const sources = paths.filter((path) => isSource(root, path));
  return root.readFrontMatterOf(sources, 'whole');
}

/** Reads the bytes of `shareFrontMatter`; each article is decoded on demand. Throws if the bytes are damaged. */
export function openFrontMatter(shared: SharedFrontMatter): FrontMatterByGlossary {
  return shared.map((bytes) => {
    const pack = openFacts(bytes);
    if (!pack) throw new Error('the front matter from another thread is damaged');
    return [...pack.articles()];
  });
}
