import { nameFinder } from '../features/rename/mayName.ts';
import { renamePlan, type RenameReader } from '../features/rename/plan.ts';
import type { Refusal, RenamePlan } from '../features/rename/renamePlan.ts';
import type { Renamings } from '../features/rename/renaming.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { type Control, type Slicing, timeSliced } from '../scheduling/scheduler.ts';
import type { Root } from '../root/root.ts';

/** Maximum number of articles whose front matter is searched for redirects. */
const MOST_ASKED_FOR_REDIRECTS = 1000;
/** Number of UTF-16 units of a text that are searched for front matter keys. */
const HEAD = 4000;

/**
 * Plans a rename in a root whose links have been read. Yields to other work while it reads files; rejects with the signal's reason
 * when it is aborted. Undefined if the glossary or an open document has changed meanwhile.
 */
export async function planRename(
  root: Root,
  glossary: Glossary,
  renamings: Renamings,
  control: Slicing<unknown> = {},
): Promise<RenamePlan | Refusal | undefined> {
  const files = await filesNaming(root, glossary, renamings, control);
  const usesRedirects = await usesFrontMatterRedirects(root, glossary, renamings, control);
  const before = stateOf(root, glossary);
  const planning = new Steps(renamePlan(glossary, renamings, readerOf(root, files, usesRedirects)));
  await timeSliced(planning, control, () => undefined);
  const after = stateOf(root, glossary);
  return before.length === after.length && before.every((each, at) => each === after[at]) ? planning.result : undefined;
}

/** What a plan depends on and other work can change: the index, and the open documents. */
function stateOf(root: Root, glossary: Glossary): readonly unknown[] {
  return [glossary.articles.revision, ...root.openPaths().flatMap((path) => [path, textOf(root, path)])];
}

/** The steps of a generator. They can be iterated with `for`, which ignores the result. */
class Steps<T> implements Iterable<undefined> {
  result: T | undefined;
  private readonly steps: Generator<undefined, T>;

  constructor(steps: Generator<undefined, T>) {
    this.steps = steps;
  }

  *[Symbol.iterator](): Generator<undefined> {
    this.result = yield* this.steps;
  }
}

function readerOf(root: Root, naming: readonly string[], usesRedirects: boolean): RenameReader {
  return {
    naming,
    usesRedirects,
    exists: (path) => root.entry(path) !== undefined,
    subject: (path) => {
      const result = root.entry(path) && root.read(path);
      if (!result || (result.kind === 'unreadable' && result.reason === 'missing')) return 'gone';
      const text = textOf(root, path);
      return (text === undefined ? undefined : root.subject(path, text)) ?? 'unreadable';
    },
    redirectFile: (path) => {
      const result = root.readNamed(path);
      if (!result) return 'missing';
      if (result.kind !== 'text' || result.problem) return 'unreadable';
      return { text: result.text, lines: new LineIndex(result.text) };
    },
  };
}

/**
 * Files below the layouts' folders and open files that are not articles. Their links are not indexed, and neither are
 * macro links in the front matter of articles.
 */
async function filesNaming(root: Root, glossary: Glossary, renamings: Renamings, control: Control): Promise<string[]> {
  const mayName = nameFinder(glossary, renamings);
  const found: string[] = [];
  const articles = glossary.macros?.namesAreSlugs ? [...glossary.articles.all()].map(({ path }) => path) : [];
  await timeSliced([...root.otherPaths(glossary), ...articles], control, (path) => {
    const text = textOf(root, path);
    if (text !== undefined && mayName(path, text)) found.push(path);
  });
  return found;
}

async function usesFrontMatterRedirects(
  root: Root,
  glossary: Glossary,
  { all }: Renamings,
  control: Control,
): Promise<boolean> {
  const key = glossary.layout.redirects.frontMatter;
  if (key === undefined) return false;
  const pattern = new RegExp(`^${key.replaceAll(/[^\w-]/g, String.raw`\$&`)}[ \\t]*[:=]`, 'im');
  const own = all.flatMap(({ slug }) => glossary.articles.ofConcept(slug)).map(({ path }) => path);
  const others = [...glossary.articles.all()].slice(0, MOST_ASKED_FOR_REDIRECTS).map(({ path }) => path);
  let isFound = false;
  await timeSliced([...own, ...others], control, (path) => {
    isFound ||= pattern.test(textOf(root, path)?.slice(0, HEAD) ?? '');
  });
  return isFound;
}

/** Undefined for unreadable files and invalid UTF-8: an edit would lose characters. */
function textOf(root: Root, path: string): string | undefined {
  const result = root.read(path);
  return result?.kind === 'text' && !result.problem ? result.text : undefined;
}
