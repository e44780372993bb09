import { t } from '../localization/index.ts';
import { promises as fs } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { type ImportFormatName, importFormatNames, type ReadImport } from '../exchange/import/imported.ts';
import { type ImportPlan, type ImportStep, planImport } from '../exchange/import/planImport.ts';
import { writeText } from '../disk/writeText.ts';
import type { Root } from '../root/root.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { readImportedFile } from './importedFile.ts';
import { openRoot } from './loadRoot.ts';
import { localeNamed } from './localeNamed.ts';
import { mayHoldFolder } from './mayHoldFolder.ts';
import { importCommand, reportFormats } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { json, printable } from './safeText.ts';
import { say, warn } from './say.ts';
import { type Scope, scopeOf } from './scope.ts';

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
  const options = importOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await openRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  await root.readAllFrontMatter();
  const read = readFile(root, options);
  if (read instanceof Refusal) return refuse(read);
  for (const problem of read.problems) warn(`import: ${options.file}: ${problem}`);
  if (read.entries.length === 0) return refuse(new Refusal(t("import: '{0}' has no terms", options.file)));
  const plan = planOf(root, read);
  print(plan, options.format);
  return options.write ? write(scope, plan) : codeOf(plan);
}

function importOptions(args: string[]): ImportOptions | Refusal {
  const parsed = readArguments(importCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return new Refusal(t('import: specify one file'));
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
  return ['txt', 'utf8', 'tab'].includes(extension) ? 'omegat' : extension;
}

function readFile(root: Root, { file, from, locale }: ImportOptions): ReadImport | Refusal {
  const target = locale === undefined ? undefined : localeNamed('import', root, locale);
  if (target instanceof Refusal) return target;
  const source = root.glossaries[0]?.articles.sourceLocale ?? 'en';
  const read = readImportedFile(file, from, { source, target });
  return read instanceof Refusal ? new Refusal(`import: ${read.message}`) : read;
}

function planOf(root: Root, { entries }: ReadImport): ImportPlan {
  const [glossary] = root.glossaries;
  if (!glossary) return { steps: [], same: 0 };
  return planImport(glossary, entries, (path) => {
    const read = root.readNamed(path);
    // Writing a file that is not valid UTF-8 would lose characters.
    return read?.kind === 'text' && !read.problem ? read.text : read && '';
  });
}

function print({ steps, same }: ImportPlan, format: ImportOptions['format']): void {
  if (format === 'json') {
    const shown = steps.map(({ kind, concept, locale, path, detail }) =>
      json({ kind, concept, locale, path: path ?? null, detail }),
    );
    process.stdout.write(`{"version":1,"same":${same},"steps":[${shown.map((step) => `\n${step}`).join(',')}\n]}\n`);
    return;
  }
  for (const { kind, concept, locale, detail } of steps)
    process.stdout.write(`${printable(`${kind.padEnd(8)}  ${locale}  ${concept}: ${detail}`)}\n`);
  const count = (kind: ImportStep['kind']): number => steps.filter((step) => step.kind === kind).length;
  say(
    t(
      '{0} to create, {1} to change, {2, plural, one {# conflict} other {# conflicts}}, {3} the same',
      count('create'),
      count('change'),
      count('conflict'),
      same,
    ),
  );
}

function codeOf({ steps }: ImportPlan): number {
  return steps.length === 0 ? EXIT.clean : EXIT.findings;
}

async function write({ root }: Scope, { steps }: ImportPlan): Promise<number> {
  let code: number = EXIT.clean;
  for (const { kind, path, text } of steps) {
    if (path === undefined || text === undefined) {
      if (code === EXIT.clean) code = EXIT.findings;
      continue;
    }
    const problem = await writeStep(root, kind, path, text);
    if (problem === undefined) continue;
    warn(`import: ${path}: ${problem}`);
    code = EXIT.failed;
  }
  return code;
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
