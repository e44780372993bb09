import type { Configuration } from '../config/configuration.ts';
import { configuredLayout } from '../config/detectedConfiguration.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import type { BrokenData } from '../glossary/detection/brokenData.ts';
import { provenPresets } from '../glossary/detection/provenPresets.ts';
import { NEEDS_PROOF } from '../glossary/detection/presets.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import { detectInFolders, type FolderOfFiles } from '../glossary/detectLayouts.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import type { Control } from '../scheduling/scheduler.ts';
import { detectInFolder, siteOfPaths } from './siteOfFolder.ts';

/** A root whose configuration has no layouts. */
export interface Unconfigured {
  readonly key: FileKey;
  readonly configuration: Configuration;
  readonly files: Files;
  /** Returns the listed files: those of the folders in which presets have articles. */
  readonly folders: () => Iterable<FolderOfFiles>;
}

/** The layouts of a root, and the evidence for them. */
export interface FoundLayouts {
  readonly layouts: readonly Layout[];
  /** All glossaries found by evidence, certain or not; empty if a preset matches the folders. */
  readonly found: readonly FoundGlossary[];
  /** If nothing was found: a file with the name of a glossary that is not valid. */
  readonly broken?: BrokenData | undefined;
}

/** Finds the layouts of a root. */
export interface LayoutFinder {
  /** Returns the presets that match the folders. Fast enough for every change of files. */
  presets(root: Unconfigured): readonly Layout[];
  /** Searches all files of the root for glossaries that no preset matches. */
  byEvidence(root: Unconfigured, control: Control): Promise<FoundLayouts>;
}

/** Finds presets by the shape of the folders and, if ordinary sites have the same shape, by a sample of the articles. */
export const layoutFinder: LayoutFinder = {
  presets: (root) => {
    const shaped = presetsInFolders(root);
    if (!shaped.some(({ name }) => NEEDS_PROOF.has(name))) return shaped;
    const proven = provenPresets(siteOfPaths(root.files, root.key, pathsIn(root.folders())));
    return shaped.filter(({ name }) => !NEEDS_PROOF.has(name) || proven.has(name));
  },
  byEvidence: async ({ files, key, configuration }, control) => {
    const { found, broken } = await detectInFolder(files, key, configuration.exclude, control);
    const certain = found.filter(({ confidence }) => confidence === 'certain');
    return {
      layouts: certain.flatMap(({ layout }) => configuration.layoutOf(configuredLayout(layout)) ?? []),
      found,
      broken,
    };
  },
};

/** Returns the presets whose shape matches the folders. */
export function presetsInFolders({ configuration, folders }: Unconfigured): readonly Layout[] {
  return detectInFolders(folders(), presets.map(configuration.complete));
}

function pathsIn(folders: Iterable<FolderOfFiles>): string[] {
  const paths: string[] = [];
  for (const { prefix, names } of folders) for (const name of names) paths.push(prefix + name);
  return paths;
}
