import { createHash } from 'node:crypto';
import { fingerprint, type OtherFiles } from '../../glossary/anchorIndex.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Demand } from '../../glossary/demand.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Commit } from '../../glossary/history.ts';
import type { Root } from '../../root/root.ts';

/** Dependencies of a record on the texts of other files, by path. */
export interface OtherTexts {
  /** Hashes of their sections. */
  readonly sections: Readonly<Record<string, string>>;
  /** Hashes of their texts and of their last commits, which are written into drafts. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Returns the hashes of the parts of other files that the check used; undefined if it used none. */
export function hashesOf(root: Root, glossary: Glossary, { sections, texts }: OtherFiles): OtherTexts | undefined {
  if (sections.size === 0 && texts.size === 0) return undefined;
  return {
    sections: byPath(sections, (path) => sectionsHash(glossary, path)),
    texts: byPath(texts, (path) => `${commitOf(glossary, path)} ${textHash(root, path)}`),
  };
}

function byPath(paths: ReadonlySet<string>, hashFor: (path: string) => string): Record<string, string> {
  return Object.fromEntries([...paths].toSorted().map((path) => [path, hashFor(path)]));
}

/** Whether the record's dependencies in other files are unchanged. `isSame`: whether the file is unchanged since it was hashed. */
export function areSame(
  root: Root,
  glossary: Glossary,
  { sections, texts }: OtherTexts,
  isSame: (path: string) => boolean,
): boolean {
  return (
    Object.entries(sections).every(([path, hash]) => isSame(path) || hash === sectionsHash(glossary, path)) &&
    Object.entries(texts).every(([path, hash]) =>
      isSame(path)
        ? hash.startsWith(`${commitOf(glossary, path)} `)
        : hash === `${commitOf(glossary, path)} ${textHash(root, path)}`,
    )
  );
}

const knownSections = new WeakMap<object, string>();

function sectionsHash({ anchors }: Glossary, path: string): string {
  const found = anchors.of(path);
  if (!found) return '';
  let hash = knownSections.get(found);
  if (hash === undefined) knownSections.set(found, (hash = hashOf(fingerprint(found)).slice(0, 22)));
  return hash;
}

function textHash(root: Root, path: string): string {
  const result = root.read(path);
  return result?.kind === 'text' ? hashOf(result.text) : '';
}

function commitOf({ history }: Glossary, path: string): string {
  return history.last.get(path)?.id ?? '';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Data of the run that a record depends on. */
interface Around {
  /** By glossary of the root; only for source articles. */
  readonly demands: readonly Demand[] | undefined;
  /** Whether a rule compares the links of translations with those of their sources. */
  readonly comparesLinks: boolean;
}

/**
 * Returns the dependencies of a record besides texts and the `world`: the age of its articles, the demand for translations of a
 * source article, and the links of the source article if they are compared.
 */
export function surroundingsOf(root: Root, path: string, { demands, comparesLinks }: Around): string {
  const located = root.locate(path);
  if (!located) return '';
  const { glossary } = located;
  const own = glossary.articles.entriesOf(path);
  const facts = own.length > 0 ? own : [glossary.articles.at(path) ?? []].flat();
  const demand = demands?.[root.glossaries.indexOf(glossary)];
  const all = facts.map((each) => [
    ageOf(glossary, each),
    demand && each.locale === glossary.articles.sourceLocale ? sorted(demand.of(each.slug)) : 0,
    comparesLinks ? sourceLinks(glossary, each) : 0,
  ]);
  const text = JSON.stringify(all);
  return text === NOTHING ? '' : text;
}

/** For an article without history and demand. */
const NOTHING = '[[0,0,0]]';

/** Returns all data that `outdated-translation` uses for the article. */
function ageOf({ articles, history }: Glossary, { id, slug, locale, sourceCommit }: ArticleFacts): unknown {
  if (history.last.size === 0 || locale === articles.sourceLocale) return 0;
  const source = articles.get(slug, articles.sourceLocale);
  if (!source) return 0;
  const named = sourceCommit === undefined ? 0 : shown(history.named.get(sourceCommit));
  const isNamed = sourceCommit !== undefined && history.named.has(sourceCommit);
  const { last, earlierFrontMatter } = history;
  return [shown(last.get(source.id)), shown(last.get(id)), isNamed, named, earlierFrontMatter.get(id) ?? 0];
}

function shown(commit: Commit | undefined): string {
  return commit ? `${commit.id} ${commit.time}` : '';
}

function sorted(counts: ReadonlyMap<string, number>): unknown {
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function sourceLinks({ articles, links }: Glossary, { slug, locale }: ArticleFacts): unknown {
  const source = locale === articles.sourceLocale ? undefined : articles.get(slug, articles.sourceLocale);
  return source ? [source.links.length > 0, [...links.slugsLinkedBy(source)].toSorted()] : 0;
}
