import type { Configuration } from '../config/configuration.ts';
import { configuredLayout } from '../config/detectedConfiguration.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { detectGlossaries } from '../glossary/detection/detectGlossaries.ts';
import { NEEDS_PROOF } from '../glossary/detection/presets.ts';
import type { DetectedLayout, FoundGlossary } from '../glossary/detection/site.ts';
import { detectInFolders, type FolderOfFiles } from '../glossary/detectLayouts.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import type { Control } from '../scheduling/scheduler.ts';
import { siteOfFolder } from './siteOfFolder.ts';

/** A root whose configuration names no layouts. */
export interface Unconfigured {
  readonly key: FileKey;
  readonly configuration: Configuration;
  readonly files: Files;
  /** The listed files, of the folders in which presets have articles. */
  readonly folders: Iterable<FolderOfFiles>;
}

/** The layouts of a root, and why. */
export interface FoundLayouts {
  readonly layouts: readonly Layout[];
  /** What was found by evidence, certain or not; empty if the folders alone have the shape of a preset. */
  readonly found: readonly FoundGlossary[];
}

export type FindLayouts = (root: Unconfigured, control: Control) => Promise<FoundLayouts>;

/** Finds layouts by the shape of the folders, and where that is not enough, by evidence in all files of the root. */
export const findLayouts: FindLayouts = async ({ key, configuration, files, folders }, control) => {
  const shaped = presetsInFolders(configuration, folders);
  if (shaped.length > 0 && !shaped.some(({ name }) => NEEDS_PROOF.has(name))) return { layouts: shaped, found: [] };
  const found = detectGlossaries(await siteOfFolder(files, key, configuration.exclude, control));
  const certain = found.filter(({ confidence }) => confidence === 'certain').map(({ layout }) => layout);
  const ordered = certain.toSorted((one, other) => rankOf(one) - rankOf(other));
  return { layouts: ordered.flatMap((layout) => configuration.layoutOf(configuredLayout(layout)) ?? []), found };
};

/** Presets come first, in their own order. */
function rankOf({ preset }: DetectedLayout): number {
  const at = presets.findIndex(({ name }) => name === preset);
  return at < 0 ? presets.length : at;
}

/** Finds presets by the shape of the folders alone. */
export function presetsInFolders({ complete }: Configuration, folders: Iterable<FolderOfFiles>): readonly Layout[] {
  return detectInFolders(folders, presets.map(complete));
}
