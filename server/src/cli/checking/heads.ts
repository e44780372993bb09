import { encodeFacts, openFacts } from '../../glossary/packed/factsPack.ts';
import type { HeadsByGlossary } from '../../root/root.ts';

/** The heads of articles as bytes that all threads look at, by glossary of the root. */
export type SharedHeads = readonly Uint8Array<SharedArrayBuffer>[];

export function shareHeads(heads: HeadsByGlossary): SharedHeads {
  return heads.map((ofGlossary) => {
    const bytes = encodeFacts(ofGlossary);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  });
}

/** What `shareHeads` gave; each article is read when it is asked for. Throws when the bytes are others. */
export function openHeads(shared: SharedHeads): HeadsByGlossary {
  return shared.map((bytes) => {
    const pack = openFacts(bytes);
    if (!pack) throw new Error('the heads that another thread has read are damaged');
    return [...pack.articles()];
  });
}
