import { promises as fs } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { translationOf } from '../features/newArticle.ts';
import type { AddedEntryDraft, Draft, NewFileDraft } from '../features/draft/draft.ts';
import { DraftFiles } from '../features/draft/draftFiles.ts';
import { articleToTranslate } from '../features/newArticleText.ts';
import { newDraft } from '../features/newDraft.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { nearestSlugs } from '../glossary/nearestSlugs.ts';
import type { Root } from '../root/root.ts';
import { readHistory } from '../root/rootHistory.ts';
import { writeText } from '../disk/writeText.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { loadRoot } from './loadRoot.ts';
import { mayHoldFolder } from './mayHoldFolder.ts';
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
  const draft = draftIn(root, options);
  if (draft instanceof Refusal) return refuse(draft);
  if (!options.write) {
    const text = shownText(draft);
    process.stdout.write(process.stdout.isTTY ? printableLines(text) : text);
    return EXIT.clean;
  }
  const problem = draft.kind === 'file' ? await create(scope.root, draft) : await addEntry(scope.root, draft, root);
  if (problem) return refuse(problem);
  say(draft.kind === 'file' ? `created ${draft.path}` : `added '${options.slug}' to ${draft.path}`);
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

function draftIn(root: Root, { slug, locale, from }: NewOptions): Draft | Refusal {
  const glossary = root.glossaries.find((each) => each.articles.hasConcept(slug));
  if (!glossary) return new Refusal(`new: there is no concept '${slug}'${nearConcept(root, slug)}`);
  const source = from === undefined ? articleToTranslate(glossary, slug) : glossary.articles.get(slug, from);
  if (!source) return new Refusal(`new: '${slug}' has no article in '${from ?? ''}'`);
  if (!glossary.articles.locales().includes(locale))
    return new Refusal(`new: there is no locale '${locale}'; there are ${glossary.articles.locales().join(', ')}`);
  const known = glossary.articles.get(slug, locale);
  if (known && known.id === known.path) return new Refusal(`new: '${known.path}' already exists`);
  if (known) return new Refusal(`new: '${known.path}' already has an entry '${slug}'`);
  const files = new DraftFiles({
    uriOf: (path) => path,
    textOf: (path) => {
      const result = root.read(path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  });
  const creation = translationOf(glossary, source, locale);
  const path = creation?.path ?? glossary.pathOf(slug, locale);
  if (!creation)
    return new Refusal(`new: '${path}' is read only; add "writable": true to its source in the configuration`);
  return (
    newDraft(glossary, creation, files, source) ?? new Refusal(`new: no entry can be added to '${path}' with certainty`)
  );
}

/** The text of the new file, or what is added to an existing one. */
function shownText(draft: Draft): string {
  return draft.kind === 'file' ? draft.text : draft.edits.map(({ newText }) => `${newText.trim()}\n`).join('');
}

/** A suggestion, as the end of a message. */
function nearConcept({ glossaries }: Root, slug: string): string {
  const [near] = glossaries.flatMap((glossary) => nearestSlugs(glossary, slug));
  return near ? `; did you mean '${near.slug}'?` : '';
}

async function create(diskRoot: string, { path, text }: NewFileDraft): Promise<Refusal | undefined> {
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

/** Adds the entry to its file, which keeps its encoding. A file with damaged characters would lose them, and is not changed. */
async function addEntry(diskRoot: string, { path, edits }: AddedEntryDraft, root: Root): Promise<Refusal | undefined> {
  const entry = root.entry(path);
  const read = root.read(path);
  if (!entry || read?.kind !== 'text' || read.problem) return new Refusal(`new: '${path}' cannot be read without loss`);
  const { bom, encoding } = read;
  const text = applyEdits(read.text, edits);
  const result = await writeText({ diskRoot, diskPath: entry.diskPath, text, bom, encoding });
  return result.kind === 'written' ? undefined : new Refusal(`new: ${path}: ${result.message}`);
}
