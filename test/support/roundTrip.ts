import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualName } from '../../server/src/features/rename/renaming.ts';
import type { Finding } from '../../server/src/rules/engine/rule.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { MemoryContent } from './memoryFiles.ts';
import type { RenamePlan } from '../../server/src/features/rename/renamePlan.ts';
import { english } from '../../server/src/localization/index.ts';
import { RenameFixture } from './renaming.ts';

/** How much a round trip checks between the rename and its reversal. */
export interface RoundTripOptions {
  /** For one in this many concepts, every article is checked, not only those that the rename changes. */
  readonly everyForAll: number;
  readonly every: number;
}

export interface RoundTrips {
  readonly concepts: number;
  readonly movedFiles: number;
  readonly edits: number;
  readonly checkedArticles: number;
  /** The failures, one line each. */
  readonly faults: readonly string[];
}

/** Renames every concept and reverses it: in between, the findings must be the same except for the name, and in the end, every byte. */
export async function roundTrips(
  content: Readonly<Record<string, MemoryContent>>,
  { every, everyForAll }: RoundTripOptions,
): Promise<RoundTrips> {
  const editor = await RenameFixture.of(content);
  const before = bytesOf(editor);
  const known = new Map<string, readonly Finding[]>();
  const faults: string[] = [];
  const sums = { concepts: 0, movedFiles: 0, edits: 0, checkedArticles: 0 };
  for (const glossary of editor.root.glossaries) {
    for (const slug of [...glossary.articles.slugs()].toSorted().filter((_, at) => at % every === 0)) {
      const usual = usualName(glossary, slug);
      const newName = `${slug}-renamed`;
      const plan = await editor.plan(slug, `${usual}-renamed`, glossary);
      if ('refused' in plan) {
        faults.push(`${slug}: ${plan.refused}`);
        continue;
      }
      const looksAtAll = (sums.concepts + 1) % everyForAll === 0;
      const paths = looksAtAll ? editor.root.articlePaths() : invalidated(editor, slug, plan);
      for (const path of paths) if (!known.has(path)) known.set(path, findingsOf(editor, path));
      const touched = await editor.carryOut(plan);
      for (const path of paths) {
        const now = inWords(findingsOf(editor, movedBy(plan, path)), slug, newName);
        const then = inWords(known.get(path) ?? [], slug, newName);
        sums.checkedArticles++;
        faults.push(...now.filter((line) => !then.includes(line)).map((line) => `${slug}: ${path}: new: ${line}`));
        faults.push(...then.filter((line) => !now.includes(line)).map((line) => `${slug}: ${path}: gone: ${line}`));
      }
      sums.concepts++;
      sums.movedFiles += plan.moves.length;
      sums.edits += plan.files.reduce((sum, file) => sum + file.edits.length, 0);
      const back = await editor.plan(newName, usual, glossary);
      if ('refused' in back) faults.push(`${slug}: back: ${back.refused}`);
      else await editor.carryOut(back);
      faults.push(...differences(before, editor, touched).map((path) => `${slug}: ${path} is another`));
    }
  }
  faults.push(...differences(before, editor, [...before.keys(), ...editor.files.paths()]));
  return { ...sums, faults };
}

/** The articles that the rename changes, by their old paths. */
function invalidated({ root }: RenameFixture, slug: string, { files }: RenamePlan): string[] {
  const own = root.glossaries.flatMap((glossary) => glossary.articles.ofConcept(slug)).map(({ path }) => path);
  const paths = new Set([...own, ...files.map(({ path }) => path)]);
  return [...paths].filter((path) => root.locate(path)?.place.kind === 'article');
}

function movedBy({ moves }: RenamePlan, path: string): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

/** The Markdown files below a folder, by path relative to it. */
export function contentOf(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md') && existsSync(join(folder, path)))
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

function findingsOf({ root }: RenameFixture, path: string): readonly Finding[] {
  return checkFile(root, path)?.findings ?? [];
}

/** Links that differ from the slug only in case are broken before and after; only their message differs. */
function inWords(findings: readonly Finding[], slug: string, newName: string): string[] {
  return findings
    .filter(({ code, target }) => {
      if (code === 'slug-case') return target !== slug;
      return code !== 'broken-link' || target === slug || target?.toLowerCase() !== slug.toLowerCase();
    })
    .map(({ code, severity, message, target = '' }) =>
      `${severity} ${code} ${english(message)} ${target}`.replaceAll(newName, slug),
    );
}

function bytesOf({ files }: RenameFixture): Map<string, string> {
  return new Map(files.paths().map((path) => [path, bytesAt(files, path)]));
}

function differences(
  before: ReadonlyMap<string, string>,
  { files }: RenameFixture,
  paths: readonly string[],
): string[] {
  return paths.filter((path) => before.get(path) !== (files.has(path) ? bytesAt(files, path) : undefined));
}

function bytesAt(files: RenameFixture['files'], path: string): string {
  return Buffer.from(files.bytes(path)).toString('latin1');
}
