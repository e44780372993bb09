import { flavorOf } from '../markdown/flavor.ts';
import type { Connection, Location, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver';
import { namePlace } from '../features/ownNames.ts';
import { findTerms, type TermSymbol, TERM_KIND } from '../features/workspaceSymbols.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { keyOfUri } from '../disk/fileKey.ts';
import type { RootedFile, Workspace } from '../session/workspace.ts';
import type { AskRoots, ClientWishes } from './ask.ts';

/** Handles workspace symbols: terms in all locales. Ranges require reading files, and are resolved lazily if the client supports it. */
export function answerSymbolRequests(
  connection: Connection,
  askRoots: AskRoots,
  workspace: Workspace,
  wishes: () => ClientWishes,
): void {
  connection.onWorkspaceSymbol(async ({ query }, token): Promise<WorkspaceSymbol[] | SymbolInformation[] | null> =>
    askRoots('workspace symbols', token, (roots) => {
      const rootOf = new Map(roots.flatMap((root) => root.glossaries.map((glossary) => [glossary, root] as const)));
      return findTerms([...rootOf.keys()], query).flatMap((term) => {
        const root = rootOf.get(term.glossary);
        if (!root || !workspace.owns(root, term.facts.path)) return [];
        const uri = workspace.uriOf(root, term.facts.path);
        const symbol = { name: term.name, kind: TERM_KIND, containerName: containerOf(term), ...tagsOf(term) };
        const location = wishes().features.symbolRanges
          ? { uri }
          : locationOf(uri, { root, path: term.facts.path }, term.name);
        return [{ ...symbol, location }];
      });
    }),
  );
  connection.onWorkspaceSymbolResolve(async (symbol, token) => {
    const { uri } = symbol.location;
    const location = await askRoots('workspace symbol resolve', token, () => {
      const key = keyOfUri(uri);
      const file = key === undefined ? undefined : workspace.locate(key);
      return file && locationOf(uri, file, symbol.name);
    });
    return location ? { ...symbol, location } : symbol;
  });
}

/** The range of the name in the article. */
function locationOf(uri: string, { root, path }: RootedFile, name: string): Location {
  const read = root.read(path);
  const text = read?.kind === 'text' ? read.text : '';
  const layout = root.locate(path)?.glossary.layout;
  const span = layout ? namePlace(text, flavorOf(path), layout, name).span : { start: 0, end: 0 };
  return { uri, range: new LineIndex(text).rangeOf(span) };
}

function containerOf({ facts: { locale, slug } }: TermSymbol): string {
  return `${locale} · ${slug}`;
}

function tagsOf({ status }: TermSymbol): Pick<WorkspaceSymbol, 'tags'> {
  return status === 'deprecated' ? { tags: [1] } : {};
}
