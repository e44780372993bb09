import assert from 'node:assert/strict';
import type { RenamePlan, Refusal } from '../../server/src/features/rename/renamePlan.ts';
import { renamingsOf } from '../../server/src/features/rename/renaming.ts';
import { renameTarget } from '../../server/src/features/rename/renameTarget.ts';
import { slugProblem } from '../../server/src/features/rename/slugProblem.ts';
import { encodeText } from '../../server/src/disk/decode.ts';
import { planRename } from '../../server/src/lsp/planRename.ts';
import { Root } from '../../server/src/root/root.ts';
import { type MemoryContent, MEMORY_ROOT, MemoryFiles } from './memoryFiles.ts';
import { applyEdits, dedent, filesOfTree } from './tree.ts';

/*
 * Trees (see `tree.ts`) with a cursor mark `¦` in one of the files describe renames, and the expected changes are a
 * text:
 *
 *     glossary/en/brand.md > glossary/en/mark.md
 *     glossary/pl/loyalty.md: Lojalność wobec [marki](/mark).
 *
 * Moved files come first; the new lines of an edited file follow its path, and removed ones start with `- `.
 */

/** A root in memory in which concepts are renamed. */
export class RenameFixture {
  readonly files: MemoryFiles;
  readonly root: Root;

  private constructor(files: MemoryFiles, root: Root) {
    this.files = files;
    this.root = root;
  }

  static async of(content: Readonly<Record<string, MemoryContent>>, settings = {}): Promise<RenameFixture> {
    const files = new MemoryFiles(content);
    const root = new Root(MEMORY_ROOT, files, settings);
    await root.load();
    await root.readLinks();
    return new RenameFixture(files, root);
  }

  /** Plans to rename the concept. */
  async plan(slug: string, newName: string, glossary = this.root.glossaries[0]): Promise<RenamePlan | Refusal> {
    assert(glossary);
    const refused = slugProblem(glossary, newName);
    if (refused !== undefined) return { refused };
    const plan = await planRename(this.root, glossary, renamingsOf(glossary, slug, slug, newName));
    assert(plan, 'nothing changes meanwhile');
    return plan;
  }

  /** Executes the plan, and returns the old and new paths of all changed files. */
  async carryOut(plan: RenamePlan): Promise<string[]> {
    for (const { path, edits } of plan.files) {
      const read = this.root.readNamed(path);
      assert(read?.kind === 'text');
      this.files.write(path, encodeText(applyEdits(read.text, edits), read.bom, read.encoding));
    }
    const moved = this.files.paths().flatMap((path) => {
      const move = plan.moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
      return move ? [{ from: path, to: move.to + path.slice(move.from.length) }] : [];
    });
    for (const { from, to } of moved) this.files.move(from, to);
    const paths = [...plan.files.map(({ path }) => path), ...moved.flatMap(({ from, to }) => [from, to])];
    await this.root.refresh(paths);
    return paths;
  }

  text(path: string): string {
    const read = this.root.readNamed(path);
    return read?.kind === 'text' ? read.text : '';
  }
}

/** Renames at the cursor mark of the tree; returns the changes, or `refused: …`. */
export async function renameTree(tree: string, newName: string, settings = {}): Promise<string> {
  const { editor, path, offset } = await fixtureAt(tree, settings);
  const subject = editor.root.subject(path, editor.text(path));
  assert(subject, 'the cursor is in no glossary');
  const target = renameTarget(subject, offset);
  if ('refused' in target) return `refused: ${target.refused}`;
  const { glossary } = subject;
  const refused = slugProblem(glossary, newName);
  if (refused !== undefined) return `refused: ${refused}`;
  const { slug, from, locale } = target;
  const plan = await planRename(editor.root, glossary, renamingsOf(glossary, slug, from, newName, locale));
  assert(plan, 'nothing changes meanwhile');
  return 'refused' in plan ? `refused: ${plan.refused}` : described(editor, plan);
}

/** Compares the changes of a rename at the cursor mark of the tree with the expected ones. */
export async function checkRename(tree: string, newName: string, expected: string, settings = {}): Promise<void> {
  assert.equal(await renameTree(tree, newName, settings), dedent(expected));
}

/** The name to rename at the cursor mark: `text in the file -> offered name`, or `refused: …`. */
export async function nameAt(tree: string): Promise<string> {
  const { editor, path, offset } = await fixtureAt(tree, {});
  const text = editor.text(path);
  const subject = editor.root.subject(path, text);
  assert(subject, 'the cursor is in no glossary');
  const target = renameTarget(subject, offset);
  if ('refused' in target) return `refused: ${target.refused}`;
  return `${text.slice(target.span.start, target.span.end)} -> ${target.name}`;
}

/** Describes the plan. */
export function described({ root }: RenameFixture, { moves, files }: RenamePlan): string {
  const moved = moves.map(({ from, to }) => `${from} > ${to}`);
  const edited = files.flatMap(({ path, edits }) => {
    const read = root.readNamed(path);
    const before = read?.kind === 'text' ? read.text : '';
    const [old, now] = [before, applyEdits(before, edits)].map((text) => text.split(/\r\n|\n|\r/));
    const added = now?.filter((line) => !old?.includes(line)) ?? [];
    const removed = old?.filter((line) => !now?.includes(line)) ?? [];
    const gone = removed.length > added.length ? removed.map((line) => `${path}: - ${line}`) : [];
    return [...gone, ...added.map((line) => `${path}: ${line}`)];
  });
  return [...moved, ...edited].join('\n');
}

async function fixtureAt(
  tree: string,
  settings: object,
): Promise<{ editor: RenameFixture; path: string; offset: number }> {
  const marked = Object.entries(filesOfTree(tree));
  const [path, text] = marked.find(([, content]) => content.includes('¦')) ?? assert.fail('there is no cursor mark');
  const content = Object.fromEntries(marked.map(([name, each]) => [name, each.replace('¦', '')]));
  return { editor: await RenameFixture.of(content, settings), path, offset: text.indexOf('¦') };
}
