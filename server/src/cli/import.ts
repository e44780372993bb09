import { t } from '../localization/index.ts';
import type { Buffer } from 'node:buffer';
import { lstatSync, promises as fs } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { type ImportFormatName, importFormatNames, type ReadImport } from '../exchange/import/imported.ts';
import { type ImportPlan, type ImportStep, planImport } from '../exchange/import/planImport.ts';
import { writeText } from '../disk/writeText.ts';
import type { Root } from '../root/root.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { readImportedInput } from './givenText.ts';
import { readImportedFile, readInput } from './importedFile.ts';
import { openRoot } from './loadRoot.ts';
import { localeNamed } from './localeNamed.ts';
import { mayHoldFolder } from './mayHoldFolder.ts';
import { importCommand, reportFormats } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { writeOut } from './output.ts';
import { json, printable } from './safeText.ts';
import { say, warn } from './say.ts';
import { type Scope, scopeOf } from './scope.ts';
import { UnreadablePiece } from './textPieces.ts';

interface ImportOptions {
  readonly file: string;
  readonly from: ImportFormatName;
  readonly locale: string | undefined;
  readonly write: boolean;
  readonly format: (typeof reportFormats)[number];
  readonly root: string | undefined;
}

/** `glosswright import`: prints what a file of another program would create and change; with `--write`, does it. Returns the exit code. */
export async function runImport(args: string[]): Promise<number> {
  try {
    return await importFile(args);
  } catch (error) {
    // The file is read while it is imported.
    if (error instanceof UnreadablePiece) return refuse(new Refusal(`import: ${error.message}`));
    throw error;
  }
}

async function importFile(args: string[]): Promise<number> {
  const options = importOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await openRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  await root.readAllFrontMatter();
  const input = options.file === '-' ? await readImportedInput() : undefined;
  if (input instanceof Refusal) return refuse(input);
  const read = readFile(root, options, input);
  if (read instanceof Refusal) return refuse(read);
  const [glossary] = root.glossaries;
  if (!glossary) return EXIT.clean;
  const plan = planImport(glossary, read.entries, textOf(root, scope));
  for (const problem of read.problems) warn(`import: ${options.file}: ${problem}`);
  if (plan.isEmpty) return refuse(new Refusal(t("import: '{0}' has no terms", options.file)));
  return carryOut(scope, plan, options, glossary.articles.locales());
}

function importOptions(args: string[]): ImportOptions | Refusal {
  const parsed = readArguments(importCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return new Refusal(t('import: specify one file'));
  if (file === '-' && values.from === undefined)
    return new Refusal(t('import: name the format of standard input with --from'));
  const from = choiceOf('import', 'from', values.from ?? formatOf(file), importFormatNames);
  if (from instanceof Refusal) return from;
  const format = choiceOf('import', 'format', values.format ?? 'pretty', reportFormats);
  if (format instanceof Refusal) return format;
  if (from === 'omegat' && values.locale === undefined)
    return new Refusal(t('import: an OmegaT glossary does not name its locale; use --locale'));
  return { file, from, format, locale: values.locale, write: values.write ?? false, root: values.root };
}

/** OmegaT's glossaries are `.txt`, `.utf8` or `.tab` files. */
function formatOf(file: string): string {
  const extension = extname(file).slice(1).toLowerCase();
  if (extension === 'xml') return 'tbx';
  if (extension === 'ttl') return 'skos-turtle';
  if (extension === 'jsonld') return 'skos-jsonld';
  return ['txt', 'utf8', 'tab'].includes(extension) ? 'omegat' : extension;
}

/** `input`: the bytes of standard input, if that is imported. */
function readFile(root: Root, { file, from, locale }: ImportOptions, input?: Buffer): ReadImport | Refusal {
  const target = locale === undefined ? undefined : localeNamed('import', root, locale);
  if (target instanceof Refusal) return target;
  const source = root.glossaries[0]?.articles.sourceLocale ?? 'en';
  const locales = { source, target };
  const read = input ? readInput(input, from, locales) : readImportedFile(file, from, locales);
  return read instanceof Refusal ? new Refusal(`import: ${read.message}`) : read;
}

/** Reads a file below the root, also one that is no article. Most do not exist, which takes one call to find out. */
function textOf(root: Root, scope: Scope): (path: string) => string | undefined {
  return (path) => {
    if (!mayExist(resolve(scope.root, path))) return undefined;
    const read = root.readNamed(path);
    // Writing a file that is not valid UTF-8 would lose characters.
    return read?.kind === 'text' && !read.problem ? read.text : read && '';
  };
}

function mayExist(diskPath: string): boolean {
  try {
    return lstatSync(diskPath, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Prints each step, and writes it if asked to. A file may have a million of them: none is kept. Returns the exit code. */
async function carryOut(
  { root }: Scope,
  plan: ImportPlan,
  options: ImportOptions,
  locales: readonly string[],
): Promise<number> {
  const isJson = options.format === 'json';
  const counts = { create: 0, change: 0, conflict: 0 };
  const printer = new Printer();
  let code: number = EXIT.clean;
  if (isJson) await printer.print('{"version":1,"steps":[');
  const created = new Set<string>();
  let renamed: string | undefined;
  for (const step of plan.steps) {
    if (!isJson && step.id !== undefined && step.concept !== renamed) await printer.print(`${slugLineOf(step)}\n`);
    renamed = step.concept;
    if (step.kind === 'create') created.add(step.locale);
    const isFirst = counts.create + counts.change + counts.conflict === 0;
    counts[step.kind]++;
    await printer.print(isJson ? `${isFirst ? '' : ','}\n${jsonOf(step)}` : `${lineOf(step)}\n`);
    code = Math.max(code, options.write ? await write(root, step) : EXIT.findings);
  }
  if (isJson) await printer.print(`\n],"same":${plan.same}}\n`);
  await printer.end();
  const { create, change, conflict } = counts;
  if (!isJson)
    say(
      t(
        '{0} to create, {1} to change, {2, plural, one {# conflict} other {# conflicts}}, {3} the same',
        create,
        change,
        conflict,
        plan.same,
      ),
    );
  sayNewLocales(locales, created);
  return code;
}

/** A file may write `en-US` where the glossary writes `en`. */
function sayNewLocales(known: readonly string[], created: ReadonlySet<string>): void {
  const added = [...created].filter((locale) => !known.includes(locale)).toSorted();
  if (known.length > 0 && added.length > 0)
    say(t('locales that the glossary does not have yet: {0}', added.join(', ')));
}

function jsonOf({ kind, concept, id, locale, path, detail }: ImportStep): string {
  return json({ kind, concept, ...(id === undefined ? {} : { id }), locale, path: path ?? null, detail });
}

/** The ID of the concept in the file cannot be its slug. */
function slugLineOf({ concept, id = '' }: ImportStep): string {
  return printable(`${'slug'.padEnd(8)}  ${t("'{0}' becomes '{1}'", id, concept)}`);
}

function lineOf({ kind, concept, locale, detail }: ImportStep): string {
  return printable(`${kind.padEnd(8)}  ${locale}  ${concept}: ${detail}`);
}

/** Writes many short texts to standard output, and waits for it. */
class Printer {
  #pending = '';

  async print(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= 1 << 16) await this.end();
  }

  async end(): Promise<void> {
    const pending = this.#pending;
    this.#pending = '';
    await writeOut([pending]);
  }
}

async function write(root: string, { kind, path, text }: ImportStep): Promise<number> {
  if (path === undefined || text === undefined) return EXIT.findings;
  const problem = await writeStep(root, kind, path, text);
  if (problem === undefined) return EXIT.clean;
  warn(`import: ${path}: ${problem}`);
  return EXIT.failed;
}

/** The reason why the file could not be written. */
async function writeStep(
  diskRoot: string,
  kind: ImportStep['kind'],
  path: string,
  text: string,
): Promise<string | undefined> {
  const diskPath = resolve(diskRoot, path);
  const folder = dirname(diskPath);
  if (!(await mayHoldFolder(diskRoot, folder))) return t('it is outside the root');
  if (kind === 'create') await fs.mkdir(folder, { recursive: true });
  const result = await writeText({ diskRoot, diskPath, text, bom: false });
  return result.kind === 'written' ? undefined : result.message;
}
