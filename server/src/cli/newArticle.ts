import { promises as fs } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { translationOf } from '../features/newArticle.ts';
import { articleToTranslate, newArticleText } from '../features/newArticleText.ts';
import { nearestSlugs } from '../glossary/nearestSlugs.ts';
import { keyOfPath, relativePath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { readHistory } from '../root/rootHistory.ts';
import { writeText } from '../disk/writeText.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { loadRoot } from './loadRoot.ts';
import { newCommand } from './options/commands.ts';
import { readArguments } from './options/declaration.ts';
import { printableLines } from './safeText.ts';
import { say } from './say.ts';
import { scopeOf } from './scope.ts';

interface NewOptions {
  readonly slug: string;
  readonly locale: string;
  /** The locale to translate from; undefined: the source locale, otherwise any locale. */
  readonly from: string | undefined;
  readonly write: boolean;
  readonly root: string | undefined;
}

/** `glosswright new`: a draft of a concept's translation. Returns the exit code. */
export async function runNew(args: string[]): Promise<number> {
  const options = newOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  await readHistory(root);
  const file = draftFile(root, options);
  if (file instanceof Refusal) return refuse(file);
  if (!options.write) {
    process.stdout.write(process.stdout.isTTY ? printableLines(file.text) : file.text);
    return EXIT.clean;
  }
  const problem = await create(scope.root, file);
  if (problem) return refuse(problem);
  say(`created ${file.path}`);
  return EXIT.clean;
}

function newOptions(args: string[]): NewOptions | Refusal {
  const parsed = readArguments(newCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const [slug, ...others] = parsed.positionals;
  const { locale, from, write = false, root } = parsed.values;
  if (slug === undefined || others.length > 0) return new Refusal('new: specify one concept by its slug');
  return locale === undefined ? new Refusal('new: --locale is missing') : { slug, locale, from, write, root };
}

interface Draft {
  readonly path: string;
  readonly text: string;
}

function draftFile(root: Root, { slug, locale, from }: NewOptions): Draft | Refusal {
  const glossary = root.glossaries.find((each) => each.articles.hasConcept(slug));
  if (!glossary) return new Refusal(`new: there is no concept '${slug}'${nearConcept(root, slug)}`);
  const source = from === undefined ? articleToTranslate(glossary, slug) : glossary.articles.get(slug, from);
  if (!source) return new Refusal(`new: '${slug}' has no article in '${from ?? ''}'`);
  if (!glossary.articles.locales().includes(locale))
    return new Refusal(`new: there is no locale '${locale}'; there are ${glossary.articles.locales().join(', ')}`);
  const articles = {
    uriOf: (path: string) => path,
    textOf: (path: string) => {
      const result = root.read(path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
  const file = translationOf(glossary, source, locale);
  if (file) return { path: file.path, text: newArticleText(glossary, file, articles, source) };
  return new Refusal(`new: '${glossary.articles.get(slug, locale)?.path ?? slug}' already exists`);
}

/** A suggestion, as the end of a message. */
function nearConcept({ glossaries }: Root, slug: string): string {
  const [near] = glossaries.flatMap((glossary) => nearestSlugs(glossary, slug));
  return near ? `; did you mean '${near.slug}'?` : '';
}

async function create(diskRoot: string, { path, text }: Draft): Promise<Refusal | undefined> {
  const diskPath = resolve(diskRoot, path);
  const folder = dirname(diskPath);
  if (!(await mayHoldFolder(diskRoot, folder))) return new Refusal(`new: '${path}' is outside the root`);
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    return new Refusal(`new: ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = await writeText({ diskRoot, diskPath, text, bom: false });
  return result.kind === 'written' ? undefined : new Refusal(`new: ${path}: ${result.message}`);
}

/** Whether the nearest existing folder above is in the root: a symlink must not lead the new file outside it. */
async function mayHoldFolder(diskRoot: string, folder: string): Promise<boolean> {
  const root = keyOfPath(await fs.realpath(diskRoot));
  for (let above = folder; ; above = join(above, '..')) {
    try {
      return relativePath(root, keyOfPath(await fs.realpath(above))) !== undefined;
    } catch {
      if (above === dirname(above)) return false;
    }
  }
}
