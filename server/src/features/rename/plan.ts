import { t } from '../../localization/index.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { conceptEdits } from './conceptEdits.ts';
import { entryEdits } from './entryEdits.ts';
import { linkEdits } from './linkEdits.ts';
import { type FormerAddress, redirectFileEdits } from './redirectFile.ts';
import { formerAddress, redirectFileOf } from './redirects.ts';
import type { FileEdits, Move, PlannedEdit, Refusal, RenamePlan } from './renamePlan.ts';
import { renamedPath, collision } from './slugProblem.ts';
import type { Renamings } from './renaming.ts';

/** Access of a rename to files, by path from the root. */
export interface RenameReader {
  /**
   * `unreadable`: cannot be read, or only with loss. `gone`: does not exist on disk and cannot be edited, even if it is open in an
   * editor.
   */
  subject(path: string): Subject | 'unreadable' | 'gone';
  /** Whether a file exists. */
  exists(path: string): boolean;
  /** Files that may name one of the concepts and are not in the index. */
  readonly naming: readonly string[];
  redirectFile(path: string): { readonly text: string; readonly lines: LineIndex } | 'missing' | 'unreadable';
  /** Whether articles have redirects in their front matter. */
  readonly usesRedirects: boolean;
}

/**
 * Plans the rename of concepts: the files of all locales, the ids of entries, all links, slugs in the front matter, and redirects.
 * Yields after each file that it has searched.
 */
export function* renamePlan(
  glossary: Glossary,
  renamings: Renamings,
  reader: RenameReader,
): Generator<undefined, RenamePlan | Refusal> {
  const refused = collision(glossary, renamings, (path) => reader.exists(path));
  if (refused !== undefined) return { refused };
  const files: FileEdits[] = [];
  const gone = new Set<string>();
  for (const path of pathsToSearch(glossary, renamings, reader)) {
    yield;
    const subject = reader.subject(path);
    if (subject === 'unreadable') return { refused: t("'{0}' cannot be read and may link to the article.", path) };
    if (subject === 'gone') {
      gone.add(path);
      continue;
    }
    const edits = editsIn(subject, renamings, reader);
    if ('refused' in edits) return edits;
    const isOutside = glossary.place(path) === undefined;
    if (edits.length > 0) files.push({ path, lines: subject.lines, isOutside, edits });
  }
  const redirected = redirects(glossary, renamings, reader);
  return 'refused' in redirected
    ? redirected
    : { moves: movesOf(glossary, renamings, gone), files: [...files, ...redirected] };
}

/** The files to search, sorted. */
function pathsToSearch(glossary: Glossary, renamings: Renamings, { naming }: RenameReader): string[] {
  const paths = new Set(naming);
  for (const { path } of renamedArticles(glossary, renamings)) paths.add(path);
  const names = renamings.all.flatMap(({ slug, from }) => [slug, from]);
  for (const path of glossary.links.articlesLinking(names)) paths.add(path);
  return [...paths].toSorted();
}

function editsIn(subject: Subject, renamings: Renamings, reader: RenameReader): PlannedEdit[] | Refusal {
  const links = linkEdits(subject, renamings);
  if ('refused' in links) return links;
  const ids = entryEdits(subject, renamings);
  if ('refused' in ids) return ids;
  const own = subject.isArticle ? renamings.ofArticle(subject.facts) : undefined;
  const concept = own ? conceptEdits(subject, own, reader.usesRedirects) : [];
  return [...concept, ...ids, ...links].toSorted((one, other) => one.span.start - other.span.start);
}

function renamedArticles(glossary: Glossary, renamings: Renamings): ArticleFacts[] {
  return renamings.all
    .flatMap(({ slug }) => glossary.articles.ofConcept(slug))
    .filter((article) => renamings.ofArticle(article) !== undefined);
}

/** A folder with the slug's name moves as a whole, with its content. */
function movesOf(glossary: Glossary, renamings: Renamings, gone: ReadonlySet<string>): Move[] {
  const moves = new Map<string, Move>();
  for (const { path, slug } of renamedArticles(glossary, renamings)) {
    const renaming = renamings.of(slug);
    if (!renaming || gone.has(path) || renamedPath(glossary, path, renaming) === undefined) continue;
    const move = glossary.renamed(path, renaming.to);
    if (move && move.from !== move.to) moves.set(move.from, move);
  }
  const isInMovedFolder = ({ from }: Move): boolean =>
    [...moves.keys()].some((folder) => from.startsWith(`${folder}/`));
  return [...moves.values()]
    .filter((move) => !isInMovedFolder(move))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function redirects(glossary: Glossary, renamings: Renamings, reader: RenameReader): FileEdits[] | Refusal {
  const byFile = new Map<string, FormerAddress[]>();
  for (const article of renamedArticles(glossary, renamings)) {
    const path = article.id === article.path ? redirectFileOf(glossary, article) : undefined;
    const renaming = renamings.of(article.slug);
    const address = renaming && formerAddress(glossary, article, renaming);
    if (path !== undefined && address) byFile.set(path, [...(byFile.get(path) ?? []), address]);
  }
  const files: FileEdits[] = [];
  for (const [path, addresses] of byFile) {
    const file = reader.redirectFile(path);
    if (file === 'missing') continue;
    if (file === 'unreadable') return { refused: t("The redirects in '{0}' cannot be read.", path) };
    const edits = redirectFileEdits(file.text, addresses, !reader.usesRedirects);
    if (edits.length > 0) files.push({ path, lines: file.lines, isOutside: false, edits });
  }
  return files;
}
