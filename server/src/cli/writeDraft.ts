import { t } from '../localization/index.ts';
import { promises as fs } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { errorMessage } from '../disk/fileErrors.ts';
import { reserveFile } from '../disk/replaceFile.ts';
import { writeText } from '../disk/writeText.ts';
import type { AddedEntryDraft, Draft, NewFileDraft } from '../features/draft/draft.ts';
import type { Root } from '../root/root.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { mayHoldFolder } from './mayHoldFolder.ts';
import { printableLines } from './safeText.ts';
import { say } from './say.ts';

export interface DraftOptions {
  /** The slug of the concept. */
  readonly concept: string;
  readonly write: boolean;
  readonly diskRoot: string;
}

/** Prints the draft, or writes it and prints a message. Returns the exit code. */
export async function printOrWrite(root: Root, draft: Draft, options: DraftOptions): Promise<number> {
  const { concept, write, diskRoot } = options;
  if (!write) {
    const text = shownText(draft);
    process.stdout.write(process.stdout.isTTY ? printableLines(text) : text);
    return EXIT.clean;
  }
  const problem = draft.kind === 'file' ? await create(diskRoot, draft) : await addEntry(diskRoot, draft, root);
  if (problem) return refuse(problem);
  say(draft.kind === 'file' ? t('created {0}', draft.path) : t("added '{0}' to {1}", concept, draft.path));
  return EXIT.clean;
}

/** The text of the new file, or what is added to an existing one. */
function shownText(draft: Draft): string {
  return draft.kind === 'file' ? draft.text : draft.edits.map(({ newText }) => `${newText.trim()}\n`).join('');
}

async function create(diskRoot: string, { path, text }: NewFileDraft): Promise<Refusal | undefined> {
  const diskPath = resolve(diskRoot, path);
  const folder = dirname(diskPath);
  if (!(await mayHoldFolder(diskRoot, folder))) return new Refusal(t("new: '{0}' is outside the root", path));
  try {
    await fs.mkdir(folder, { recursive: true });
    const other = await namesake(diskPath);
    if (other !== undefined)
      return new Refusal(
        other === basename(path)
          ? t("new: '{0}' already exists", path)
          : t("new: '{0}' already exists as '{1}'", path, other),
      );
    await reserveFile(diskPath);
  } catch (error) {
    return new Refusal(`new: ${path}: ${errorMessage(error)}`);
  }
  const result = await writeText({ diskRoot, diskPath, text, bom: false });
  if (result.kind === 'written') return undefined;
  await fs.rm(diskPath, { force: true });
  return new Refusal(`new: ${path}: ${result.message}`);
}

/** The name of an existing file with the same name, ignoring case because some file systems do. */
async function namesake(diskPath: string): Promise<string | undefined> {
  const name = basename(diskPath);
  return (await fs.readdir(dirname(diskPath))).find((each) => fold(each) === fold(name));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Adds the entry to its file, and keeps the encoding. A file with damaged characters would lose them, so it is not changed. */
async function addEntry(diskRoot: string, { path, edits }: AddedEntryDraft, root: Root): Promise<Refusal | undefined> {
  const entry = root.entry(path);
  const read = root.read(path);
  if (!entry || read?.kind !== 'text' || read.problem)
    return new Refusal(t("new: '{0}' cannot be read without loss", path));
  const { bom, encoding } = read;
  const text = applyEdits(read.text, edits);
  const result = await writeText({ diskRoot, diskPath: entry.diskPath, text, bom, encoding });
  return result.kind === 'written' ? undefined : new Refusal(`new: ${path}: ${result.message}`);
}
