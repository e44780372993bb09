import { byId } from '../../glossary/collections.ts';
import { isRacy } from '../../disk/isRacy.ts';
import { openListing } from '../../disk/cachedListing.ts';
import type { FileStamp } from '../../disk/fileStamp.ts';
import { plainFacts } from '../../glossary/packed/packedArticle.ts';
import { isSpelledSo } from '../fileTree.ts';
import type { Root } from '../root.ts';
import type { IndexStore } from './cacheFolder.ts';
import { encodedListing, programIdentity, realPathOf } from './indexCache.ts';
import { encodeIndex, GlossaryImage, type IndexIdentity, type IndexSource, openIndex } from './indexImage.ts';
import { layoutHash } from './layoutHash.ts';

// The command line caches no links of closed articles, because `check` reads none. Its index is a file of its own, so that it does not
// replace that of the language server.

/** The cached front matter of the root; undefined if there is none, or none that is valid. For `Root.readAllFrontMatter`. */
export async function loadFrontMatter(root: Root, store: IndexStore): Promise<IndexSource | undefined> {
  const identity = identityOf(root, store);
  const bytes = await store.read(identity.root);
  const image = bytes && openIndex(bytes, identity);
  return image && { open: async () => Promise.resolve(image) };
}

/** Caches the front matter of all articles that were read. `listedAt`: when the files were listed, or before. */
export async function saveFrontMatter(root: Root, store: IndexStore, listedAt: number): Promise<boolean> {
  const stampOf = (path: string): FileStamp | undefined => {
    const entry = root.entry(path);
    return entry && isSpelledSo(entry) && !isRacy(entry.modified, listedAt) ? entry : undefined;
  };
  const bytes = await encodedListing(root, {}, stampOf);
  const listing = openListing(bytes);
  const images = root.glossaries.map(({ articles }) => {
    const image = new GlossaryImage();
    for (const article of [...articles.records()].toSorted(byId)) {
      const { path, title, terms, entries } = article;
      // Nothing is known of a file that could not be read, which may be another time.
      const isRead = title !== undefined || terms.length > 0 || entries.length > 0;
      const file = isRead && stampOf(path) ? listing?.itemAt(path) : undefined;
      if (file !== undefined) image.add({ ...plainFacts(article), links: [] }, file);
    }
    return image;
  });
  const layouts = root.glossaries.map(({ layout }) => layoutHash(layout));
  const identity = identityOf(root, store);
  return store.write(identity.root, encodeIndex(identity, layouts, bytes, images));
}

function identityOf({ key, extensions }: Root, { version }: IndexStore): IndexIdentity {
  return { root: `front matter of ${realPathOf(key)}`, program: programIdentity(version), extensions };
}
