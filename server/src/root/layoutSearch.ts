import type { Glossary } from '../glossary/glossary.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import type { IndexSource } from './cache/indexImage.ts';
import type { Configuration } from '../config/configuration.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { complete } from '../disk/remote/complete.ts';
import { type Control } from '../scheduling/scheduler.ts';
import type { RootFiles } from './rootFiles.ts';
import { type FoundLayouts, type LayoutFinder, type Unconfigured } from './findLayouts.ts';
import { hasUnprovedLayout, layoutsDiffer, otherThanPresets } from './rootLayouts.ts';

/** Everything that the layouts of a root depend on. */
export interface SearchedRoot {
  readonly key: FileKey;
  readonly disk: Files;
  readonly files: RootFiles;
  readonly configuration: () => Configuration;
  /** The current glossaries of the root. */
  readonly glossaries: () => readonly Glossary[];
  readonly finder: LayoutFinder;
}

/** Finds the layouts of a root without configured layouts, and lists their files. */
export class LayoutSearch {
  private readonly root: SearchedRoot;
  private found: FoundLayouts = { layouts: [], found: [] };

  constructor(root: SearchedRoot) {
    this.root = root;
  }

  /** The last result; empty if layouts are configured. */
  get result(): FoundLayouts {
    return this.found;
  }

  /** The configured layouts, otherwise the found ones. */
  get layouts(): readonly Layout[] {
    return this.root.configuration().layouts ?? this.found.layouts;
  }

  /** Finds the layouts if none are configured, and lists their files. */
  async list(control: Control, cache?: IndexSource): Promise<void> {
    const { files } = this.root;
    const configuration = this.root.configuration();
    this.found = { layouts: [], found: [] };
    files.layouts = configuration.layouts ?? presets;
    await files.list(configuration, control, (await cache?.open())?.listing);
    if (configuration.layouts) return;
    await this.find(await this.describedPresets(control), control);
    if (!this.listMore()) return;
    await files.list(configuration, control, (await cache?.open())?.listing);
  }

  /**
   * Whether the folders match other presets than those of the glossaries, or the files of a layout are gone. If so,
   * `result` has changed. Searches for evidence of other layouts only here and in `list`.
   */
  async findIfPathsDiffer(control: Control): Promise<boolean> {
    const configuration = this.root.configuration();
    const glossaries = this.root.glossaries();
    if (configuration.layouts) return false;
    const described = await this.describedPresets(control);
    const isByEvidence = this.found.found.length > 0 || glossaries.length === 0;
    const isUnproved = hasUnprovedLayout(configuration, glossaries);
    if (described.length === 0 ? isByEvidence && !isUnproved : !layoutsDiffer(described, glossaries)) return false;
    return this.findAgain(control);
  }

  /** Finds the layouts again. Returns whether they differ from those of the glossaries. */
  async findAgain(control: Control): Promise<boolean> {
    await this.find(await this.describedPresets(control), control);
    if (!layoutsDiffer(this.found.layouts, this.root.glossaries())) return false;
    if (this.listMore()) await this.root.files.list(this.root.configuration(), control);
    return true;
  }

  /** Uses the presets that match the folders; without any, the layouts that the evidence in all files shows. */
  private async find(described: readonly Layout[], control: Control): Promise<void> {
    this.found =
      described.length > 0
        ? { layouts: described, found: [] }
        : await this.root.finder.byEvidence(this.unconfigured, control);
  }

  private async describedPresets({ signal }: Control): Promise<readonly Layout[]> {
    const { key, disk, finder } = this.root;
    return complete(disk, key, () => finder.presets(this.unconfigured), signal);
  }

  private get unconfigured(): Unconfigured {
    const { key, disk, files, configuration } = this.root;
    return { key, configuration: configuration(), files: disk, folders: () => files.byFolder() };
  }

  /** Adds the folders of found layouts to the listed folders. Returns whether there are any. */
  private listMore(): boolean {
    const others = otherThanPresets(this.found.layouts);
    this.root.files.layouts = [...presets, ...others];
    return others.length > 0;
  }
}
