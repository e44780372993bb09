import type { Connection } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { configurationText, configuredLayout } from '../config/detectedConfiguration.ts';
import { type FileKey, joinKey, uriOfKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import { placeOfFound } from '../root/layoutsInForce.ts';
import type { Root } from '../root/root.ts';
import { detectInFolder } from '../root/siteOfFolder.ts';
import type { Workspace } from '../session/workspace.ts';
import { configurationProblem } from './configurationProblem.ts';
import type { FolderRequests, FolderSetup, FoundState } from './clientRequests.ts';

export interface SetupOptions {
  readonly workspace: Workspace;
  readonly filesOf: (root: FileKey) => Files;
  readonly guarded: <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>;
}

type Params<M extends keyof FolderRequests> = FolderRequests[M]['params'];
type Result<M extends keyof FolderRequests> = Promise<FolderRequests[M]['result']>;

const FIND = 'glosswright/findGlossaries';
const PROPOSE = 'glosswright/proposeConfiguration';

/** Handles the requests that set up a glossary. Detection reads the disk, as `glosswright init` does; nothing is written. */
export function answerSetupRequests(connection: Connection, { workspace, filesOf, guarded }: SetupOptions): void {
  const found = new Map<string, readonly FoundGlossary[]>();

  const setupOf = async (root: Root): Promise<FolderSetup> => {
    const folder = uriOfKey(root.key);
    const files = filesOf(root.key);
    const { found: glossaries } = await detectInFolder(files, root.key, root.configuration.exclude);
    found.set(folder, glossaries);
    return {
      folder,
      file: uriOfKey(joinKey(root.key, CONFIGURATION_FILE) ?? root.key),
      isConfigured: files.stat(root.key, CONFIGURATION_FILE) !== undefined,
      problem: configurationProblem(root) ?? null,
      found: glossaries.map(stateOf),
    };
  };

  connection.onRequest(FIND, async (): Result<typeof FIND> => {
    const setups = await guarded(FIND, async () => {
      await workspace.opened;
      return Promise.all(workspace.roots().map(setupOf));
    });
    return setups ?? null;
  });

  connection.onRequest(PROPOSE, ({ folder, picked }: Params<typeof PROPOSE>): string | null => {
    const layouts = picked.flatMap((at) => found.get(folder)?.[at] ?? []).map(({ layout }) => configuredLayout(layout));
    return layouts.length === 0 ? null : configurationText({ layouts });
  });
}

function stateOf(glossary: FoundGlossary): FoundState {
  const { concepts, locales, confidence, evidence } = glossary;
  return { place: placeOfFound(glossary), concepts, locales, isCertain: confidence === 'certain', evidence };
}
