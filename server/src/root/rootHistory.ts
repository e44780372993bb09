import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type Commit, type EarlierFrontMatter, type History, NO_HISTORY } from '../glossary/history.ts';
import { sourceChange } from '../glossary/sourceChange.ts';
import { staleness } from '../glossary/staleness.ts';
import { outdatedTranslation } from '../rules/translation/outdatedTranslation.ts';
import type { Invalidation } from './invalidation/invalidation.ts';
import { pathOfKey } from '../disk/fileKey.ts';
import {
  type EarlierFile,
  type HistoryWalk,
  readEarlierTexts,
  readGitHistory,
  startHistoryWalk,
} from '../git/history.ts';
import { maximumEarlierTexts } from '../disk/limits.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import { readEntryCommits } from './entryCommits.ts';
import type { Root } from './root.ts';
import { type SourceVersion, Versions } from './sourceVersions.ts';

export interface ReadHistory {
  readonly invalidation: Invalidation;
  /** One line, if the repository cannot tell when articles changed. */
  readonly note: string | undefined;
}

/** Starts git for `readHistory`, so that it works while front matter is read. Undefined if no rule needs it. Only for trusted folders. */
export function startHistory(root: Root, signal?: AbortSignal): HistoryWalk | undefined {
  if (!usesHistory(root)) return undefined;
  return startHistoryWalk({ folder: pathOfKey(root.key), below: root.articleFolders(), signal });
}

function usesHistory(root: Root): boolean {
  return root.configuration.git && root.isOn(outdatedTranslation) && root.glossaries.length > 0;
}

/** Runs git once for the commits of all articles, and passes them to the root. Only for trusted folders. `started`: by `startHistory`. */
export async function readHistory(root: Root, signal?: AbortSignal, started?: HistoryWalk): Promise<ReadHistory> {
  if (!usesHistory(root)) return { invalidation: root.setHistory(NO_HISTORY), note: undefined };
  const folder = pathOfKey(root.key);
  const named = await sourceCommits(root, signal);
  const below = root.articleFolders();
  // Front matter can change the layout of a glossary, and so its folders.
  const walk = started && isSameList(started.below, below) ? started : undefined;
  const answer = await readGitHistory({ folder, below, named, signal }, walk);
  if (answer.kind !== 'history') {
    const note = answer.kind === 'rests' ? `${outdatedTranslation.code} rests: ${answer.reason}.` : undefined;
    return { invalidation: root.setHistory(NO_HISTORY), note };
  }
  const entries = await readEntryCommits(folder, root.glossaries, answer.last, signal);
  const last = new Map([...answer.last, ...entries]);
  const history: History = { last, named: answer.named, earlierFrontMatter: new Map() };
  const earlierFrontMatter = await readEarlierFrontMatter(root, history, signal);
  return { invalidation: root.setHistory({ ...history, earlierFrontMatter }), note: undefined };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** The commits that articles name as the state of their source. */
async function sourceCommits({ glossaries }: Root, signal: AbortSignal | undefined): Promise<Set<string>> {
  const named = new Set<string>();
  const control = signal ? { signal } : {};
  for (const glossary of glossaries)
    await timeSliced(Array.from(glossary.articles.slugs()), control, (slug) => {
      for (const { sourceCommit } of glossary.articles.ofConcept(slug))
        if (sourceCommit !== undefined) named.add(sourceCommit);
    });
  return named;
}

interface Placed {
  readonly glossary: Glossary;
  readonly facts: ArticleFacts;
}

function articlesOf({ glossaries }: Root): Placed[] {
  return glossaries.flatMap((glossary) => [...glossary.articles.all()].map((facts) => ({ glossary, facts })));
}

/** Identifies a version of the file of a source. */
function keyOf({ id }: Commit, { path }: ArticleFacts): string {
  return `${id} ${path}`;
}

/**
 * Reads the front matter of the sources of outdated translations in the versions that these are based on, and how it
 * differs from the current one. No text is retained.
 */
async function readEarlierFrontMatter(
  root: Root,
  history: History,
  signal: AbortSignal | undefined,
): Promise<Map<string, EarlierFrontMatter | 'absent'>> {
  const stale = articlesOf(root).flatMap(({ glossary, facts }) => {
    const found = staleness(glossary, facts, history);
    return found ? [{ glossary, facts, ...found }] : [];
  });
  const asked = stale.slice(0, maximumEarlierTexts);
  const folder = pathOfKey(root.key);
  // Most entries that share a file are based on a few of its versions.
  const files = new Map<string, EarlierFile>();
  for (const { source, follows, changed } of asked)
    for (const commit of [follows, changed]) files.set(keyOf(commit, source), { commit: commit.id, path: source.path });
  const texts = await readEarlierTexts(folder, [...files.values()], signal);
  const byKey = new Map([...files.keys()].map((key, at) => [key, texts[at]]));
  const heads = new Map<string, EarlierFrontMatter | 'absent'>();
  const versions = new Versions();
  for (const { glossary, facts, source, follows, changed } of asked) {
    const later = versions.of(glossary, source, byKey.get(keyOf(changed, source)));
    // Without the later version, git did not answer.
    if (later === undefined) continue;
    const earlier = versions.of(glossary, source, byKey.get(keyOf(follows, source)), facts);
    heads.set(facts.id, earlier === undefined ? 'absent' : compared(earlier, later));
  }
  return heads;
}

function compared({ title, description, text }: SourceVersion, later: SourceVersion): EarlierFrontMatter {
  return { title, description, change: sourceChange(text, later.text) };
}
