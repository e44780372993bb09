import { t } from '../localization/index.ts';
import { resolve } from 'node:path';
import { CONFIGURATION_FILE, parseConfiguration } from '../config/configurationFile.ts';
import type { ConfigurationInput } from '../config/configurationSchema.ts';
import { diskFiles } from '../disk/files.ts';
import { maximumConfigurationSize } from '../disk/limits.ts';
import { writeText } from '../disk/writeText.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { addedPage, type MissingPage } from '../root/addedPage.ts';
import type { Root } from '../root/root.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { Refusal } from './exit.ts';
import { say } from './say.ts';

/** A page or column for a new locale, and the configuration file that has it. */
export interface PageOfLocale {
  /** Relative to the root. */
  readonly path: string;
  /** The header of the column; undefined for a page. */
  readonly column: string | undefined;
  /** The text of the configuration file without the page; empty if there is no file. */
  readonly before: string;
  readonly after: string;
  /** What a root needs in order to know the page before the file is written. */
  readonly overrides: ConfigurationInput;
}

/** Undefined if the configuration cannot be changed. */
export function pageOfLocale(root: Root, glossary: Glossary, missing: MissingPage): PageOfLocale | undefined {
  const page = addedPage(root, glossary, missing);
  if (!page) return undefined;
  const before = root.configurationText;
  const after = applyEdits(before, page.edits);
  const parsed = parseConfiguration(after);
  const layouts = 'input' in parsed ? parsed.input.layouts : undefined;
  return layouts && { path: page.path, column: missing.header, before, after, overrides: { layouts } };
}

/** Writes the configuration file with the page, or says that `--write` would. */
export async function addToConfiguration(
  { path, column, before, after }: PageOfLocale,
  { write, diskRoot }: { readonly write: boolean; readonly diskRoot: string },
): Promise<Refusal | undefined> {
  if (!write) {
    say(
      before === ''
        ? t("--write creates {0} with the page '{1}'", CONFIGURATION_FILE, path)
        : column === undefined
          ? t("--write adds the page '{1}' to {0}", CONFIGURATION_FILE, path)
          : t("--write adds the column '{1}' to {0}", CONFIGURATION_FILE, column),
    );
    return undefined;
  }
  const diskPath = resolve(diskRoot, CONFIGURATION_FILE);
  const read = diskFiles.read({ diskPath }, maximumConfigurationSize);
  const known = read.kind === 'text' ? read : { text: '', bom: false };
  if (known.text !== before) return new Refusal(t('new: {0} has changed meanwhile', CONFIGURATION_FILE));
  if ('problem' in known) return new Refusal(t("new: '{0}' cannot be read without loss", CONFIGURATION_FILE));
  const { text: _, ...form } = known;
  const result = await writeText({ diskRoot, diskPath, text: after, ...form });
  if (result.kind !== 'written') return new Refusal(`new: ${CONFIGURATION_FILE}: ${result.message}`);
  say(
    before === '' ? t('created {0}', CONFIGURATION_FILE) : t("added '{0}' to {1}", column ?? path, CONFIGURATION_FILE),
  );
  return undefined;
}
