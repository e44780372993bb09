import { counted, t } from '../localization/index.ts';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import {
  configurationOf,
  configurationText,
  configuredLayout,
  type DetectedConfiguration,
} from '../config/detectedConfiguration.ts';
import { keyOfPath } from '../disk/fileKey.ts';
import { diskFiles } from '../disk/files.ts';
import { writeText } from '../disk/writeText.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import { brokenText } from '../root/missingArticles.ts';
import { detectInFolder } from '../root/siteOfFolder.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { initCommand, reportFormats } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { printable } from './safeText.ts';
import { say } from './say.ts';

interface InitOptions {
  readonly folder: string;
  readonly write: boolean;
  readonly format: (typeof reportFormats)[number];
}

/** `glosswright init`: proposes a configuration for a folder. Returns the exit code. */
export async function runInit(args: string[]): Promise<number> {
  const options = initOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const { found, broken } = await detectInFolder(diskFiles, keyOfPath(options.folder));
  const configuration = configurationOf(found);
  process.stdout.write(options.format === 'json' ? json(found, configuration) : pretty(found, configuration));
  if (found.length === 0)
    return refuse(
      new Refusal(broken ? brokenText(options.folder, broken) : t("no glossary found in '{0}'", options.folder)),
    );
  const problem = options.write ? await write(options.folder, configuration) : undefined;
  if (problem) return refuse(problem);
  if (options.write) say(t('created {0}', CONFIGURATION_FILE));
  return EXIT.clean;
}

function initOptions(args: string[]): InitOptions | Refusal {
  const parsed = readArguments(initCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const [written = '.', ...others] = parsed.positionals;
  if (others.length > 0) return new Refusal(t('init: specify one folder'));
  const folder = resolve(written);
  const { write: isWritten = false, format: named = 'pretty' } = parsed.values;
  const format = choiceOf('init', 'format', named, reportFormats);
  if (format instanceof Refusal) return format;
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return new Refusal(t("init: '{0}' is not a folder", written));
  return { folder, write: isWritten, format };
}

function json(found: readonly FoundGlossary[], configuration: DetectedConfiguration): string {
  const shown = found.map(({ layout, locales, concepts, entries, confidence, evidence }) => ({
    layout: configuredLayout(layout),
    locales,
    concepts,
    entries,
    confidence,
    evidence,
  }));
  return `${JSON.stringify({ version: 1, found: shown, configuration }, undefined, 2)}\n`;
}

function pretty(found: readonly FoundGlossary[], configuration: DetectedConfiguration): string {
  if (found.length === 0) return '';
  const parts = found.map(({ locales, concepts, confidence, evidence }) => {
    const places = [counted(concepts, 'concept'), locales.join(', ')] as const;
    const title = confidence === 'certain' ? t('{0} in {1} (certain)', ...places) : t('{0} in {1} (likely)', ...places);
    return [title, ...evidence.map((sentence) => `  ${sentence}`)].map(printable).join('\n');
  });
  return `${parts.join('\n\n')}\n\n${CONFIGURATION_FILE}:\n${configurationText(configuration)}`;
}

/** Writes the configuration file, unless there is one. */
async function write(folder: string, configuration: DetectedConfiguration): Promise<Refusal | undefined> {
  const diskPath = resolve(folder, CONFIGURATION_FILE);
  if (statSync(diskPath, { throwIfNoEntry: false })) {
    return new Refusal(t("init: '{0}' already exists; remove it, or change it by hand", CONFIGURATION_FILE));
  }
  const result = await writeText({ diskRoot: folder, diskPath, text: configurationText(configuration), bom: false });
  return result.kind === 'written' ? undefined : new Refusal(`init: ${CONFIGURATION_FILE}: ${result.message}`);
}
