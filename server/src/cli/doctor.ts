import { counted, localized, t } from '../localization/index.ts';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { cacheHome } from '../disk/cacheHome.ts';
import { type DiagnosedGlossary, diagnose, filesWithoutEntries, type NoEntry } from '../root/diagnosis.ts';
import type { Root } from '../root/root.ts';
import { version } from '../version.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { loadRoot } from './loadRoot.ts';
import { doctorCommand, reportFormats } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { printable } from './safeText.ts';
import { scopeOf } from './scope.ts';

/** The output of the command, as in its JSON. */
interface Report {
  readonly version: 1;
  readonly program: { readonly glosswright: string; readonly node: string; readonly platform: string };
  readonly root: string;
  /** The path of the configuration file; null if there is none. */
  readonly configuration: string | null;
  readonly glossaries: readonly DiagnosedGlossary[];
  readonly filesWithoutEntries: readonly NoEntry[];
  readonly cache: { readonly isOn: boolean; readonly folder: string | null; readonly bytes: number };
}

/** `glosswright doctor`: reports the configuration in use of a root, and what was found there. Returns the exit code. */
export async function runDoctor(args: string[]): Promise<number> {
  const parsed = readArguments(doctorCommand, args);
  if (parsed instanceof Refusal) return refuse(parsed);
  const [folder = '.', ...others] = parsed.positionals;
  if (others.length > 0) return refuse(new Refusal(t('doctor: specify one folder')));
  const format = choiceOf('doctor', 'format', parsed.values.format ?? 'pretty', reportFormats);
  if (format instanceof Refusal) return refuse(format);
  const scope = scopeOf([folder], { root: undefined, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  await root.readLinks();
  const report = reportOn(root, scope.root);
  process.stdout.write(format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : pretty(report));
  return EXIT.clean;
}

function reportOn(root: Root, folder: string): Report {
  return {
    version: 1,
    program: { glosswright: version, node: process.versions.node, platform: process.platform },
    root: folder,
    configuration: root.configurationText === '' ? null : CONFIGURATION_FILE,
    glossaries: diagnose(root),
    filesWithoutEntries: filesWithoutEntries(root),
    cache: cacheOf(root),
  };
}

function cacheOf(root: Root): Report['cache'] {
  const folder = cacheHome();
  return {
    isOn: folder !== undefined && root.configuration.cache,
    folder: folder ?? null,
    bytes: folder === undefined ? 0 : sizeOf(folder),
  };
}

/** The bytes of the files in a folder and its folders. */
function sizeOf(folder: string): number {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const stats = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
    return stats.reduce((sum, each) => sum + (each?.isFile() ? each.size : 0), 0);
  } catch {
    return 0; // not there yet
  }
}

/** Files and texts that are shown to people; JSON has all. */
const MOST_FILES = 20;
const LONGEST_VALUE = 100;

function pretty({ program, root, configuration, glossaries, filesWithoutEntries: files, cache }: Report): string {
  const lines = [
    `Glosswright ${program.glosswright}, Node ${program.node}, ${program.platform}`,
    t('Root: {0}', root),
    configuration === null ? t('Configuration: none') : t('Configuration: {0}', configuration),
    cache.isOn ? t('Cache: {0}, {1} KB', cache.folder ?? '', Math.ceil(cache.bytes / 1024)) : t('Cache: off'),
    ...glossaries.flatMap(glossaryLines),
  ];
  if (files.length > 0) {
    lines.push('', t('Files without entries ({0}):', files.length));
    for (const { path, reason } of files.slice(0, MOST_FILES)) lines.push(`  ${path}: ${reason}`);
    if (files.length > MOST_FILES) lines.push(t('  {0} more; see --format json', files.length - MOST_FILES));
  }
  return `${lines.map(printable).join('\n')}\n`;
}

function glossaryLines({ layout, evidence, concepts, entries, locales }: DiagnosedGlossary): string[] {
  return [
    '',
    `${localized(counted(concepts, 'concept'))}, ${entriesOf(entries)}`,
    ...evidence.map((sentence) => `  ${sentence}`),
    ...layout
      .filter(({ value }) => !isEmpty(value))
      .map(({ key, value, from }) => `  ${key}: ${shown(value)} (${from})`),
    t('  Locales, and the link texts in which terms are recognized:'),
    ...locales.map(({ locale, entries: own, links, recognized, hasTable }) => {
      const share =
        links === 0 ? t('no links') : t('{0} % of {1}', Math.round((100 * recognized) / links), counted(links, 'link'));
      const line = `    ${locale}: ${entriesOf(own)}, ${share}`;
      return hasTable ? line : t('{0}, no table: words are found as they are written', line);
    }),
  ];
}

function entriesOf(count: number): string {
  return localized(counted(count, 'entry'));
}

function isEmpty(value: unknown): boolean {
  return ['{}', '""', 'false'].includes(JSON.stringify(value));
}

/** Lists of files as their patterns, other values as JSON. */
function shown(value: unknown): string {
  const paths = Array.isArray(value) ? value.map(pathIn) : [];
  const text = paths.length > 0 && paths.every((path) => path !== undefined) ? paths.join(', ') : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function pathIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'path' in value ? String(value.path) : undefined;
}
