import { encodeFacts, openFacts } from '../../glossary/packed/factsPack.ts';
import type { FrontMatterByGlossary } from '../../root/root.ts';

/** The frontMatter of articles as bytes that all threads look at, by glossary of the root. */
export type SharedFrontMatter = readonly Uint8Array<SharedArrayBuffer>[];

export function shareFrontMatter(frontMatter: FrontMatterByGlossary): SharedFrontMatter {
  return frontMatter.map((ofGlossary) => {
    const bytes = encodeFacts(ofGlossary);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  });
}

/** What `shareFrontMatter` gave; each article is read when it is asked for. Throws when the bytes are others. */
export function openFrontMatter(shared: SharedFrontMatter): FrontMatterByGlossary {
  return shared.map((bytes) => {
    const pack = openFacts(bytes);
    if (!pack) throw new Error('the front matter from another thread is damaged');
    return [...pack.articles()];
  });
}
