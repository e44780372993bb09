import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type EarlierFrontMatter, type History, NO_HISTORY } from '../glossary/history.ts';
import { sourceChange } from '../glossary/sourceChange.ts';
import { readFrontMatterFacts } from '../glossary/readArticle.ts';
import { type Staleness, staleness } from '../glossary/staleness.ts';
import { outdatedTranslation } from '../rules/translation/outdatedTranslation.ts';
import type { Invalidation } from './invalidation/invalidation.ts';
import { pathOfKey } from '../disk/fileKey.ts';
import { readEarlierTexts, readGitHistory } from '../git/history.ts';
import { maximumEarlierTexts } from '../disk/limits.ts';
import type { Root } from './root.ts';

export interface ReadHistory {
  readonly invalidation: Invalidation;
  /** One line, where the repository cannot say when articles changed. */
  readonly note: string | undefined;
}

/** Asks git, once for all articles, when each of them changed, and lets the root know. For trusted folders alone. */
export async function readHistory(root: Root, signal?: AbortSignal): Promise<ReadHistory> {
  if (!root.configuration.git || !root.isOn(outdatedTranslation) || root.glossaries.length === 0)
    return { invalidation: root.setHistory(NO_HISTORY), note: undefined };
  const folder = pathOfKey(root.key);
  const named = new Set(articlesOf(root).flatMap(({ facts }) => facts.sourceCommit ?? []));
  const answer = await readGitHistory({ folder, below: root.articleFolders(), named, signal });
  if (answer.kind !== 'history') {
    const note = answer.kind === 'rests' ? `${outdatedTranslation.code} rests: ${answer.reason}.` : undefined;
    return { invalidation: root.setHistory(NO_HISTORY), note };
  }
  const history: History = { last: answer.last, named: answer.named, earlierFrontMatter: new Map() };
  const earlierFrontMatter = await readEarlierFrontMatter(root, history, signal);
  return { invalidation: root.setHistory({ ...history, earlierFrontMatter }), note: undefined };
}

interface Placed {
  readonly glossary: Glossary;
  readonly facts: ArticleFacts;
}

function articlesOf({ glossaries }: Root): Placed[] {
  return glossaries.flatMap((glossary) => [...glossary.articles.all()].map((facts) => ({ glossary, facts })));
}

/** What the sources of outdated translations said when those were made, and how they differ now. No text is retained. */
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
  const versions = (idOf: (each: Staleness) => string): Promise<(string | undefined)[]> => {
    const files = asked.map((each) => ({ commit: idOf(each), path: each.source.path }));
    return readEarlierTexts(folder, files, signal);
  };
  const before = await versions(({ follows }) => follows.id);
  const after = await versions(({ changed }) => changed.id);
  const heads = new Map<string, EarlierFrontMatter | 'absent'>();
  for (const [index, { glossary, facts, source }] of asked.entries()) {
    const [earlier, later] = [before[index], after[index]];
    // Without the later version, git has answered nothing.
    if (later === undefined) continue;
    heads.set(facts.path, earlier === undefined ? 'absent' : compared(glossary, source, earlier, later));
  }
  return heads;
}

function compared(glossary: Glossary, source: ArticleFacts, earlier: string, later: string): EarlierFrontMatter {
  const { title, description } = readFrontMatterFacts(glossary, source, earlier);
  return { title, description, change: sourceChange(earlier, later) };
}
