import type { Connection, Location, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver';
import { conceptPlace } from '../features/ownNames.ts';
import { findTerms, type TermSymbol, TERM_KIND } from '../features/workspaceSymbols.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
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
        const place = wishes().features.symbolRanges
          ? { location: { uri }, ...dataOf(term.facts) }
          : { location: locationOf(uri, { root, path: term.facts.path }, term.facts, term.name) };
        return [{ ...symbol, ...place }];
      });
    }),
  );
  connection.onWorkspaceSymbolResolve(async (symbol, token) => {
    const { uri } = symbol.location;
    const location = await askRoots('workspace symbol resolve', token, () => {
      const key = keyOfUri(uri);
      const file = key === undefined ? undefined : workspace.locate(key);
      const data: unknown = symbol.data;
      return file && locationOf(uri, file, factsOf(file, data), symbol.name);
    });
    return location ? { ...symbol, location } : symbol;
  });
}

/** Identifies the entry of a page or data file when the symbol is resolved; an article is identified by its file. */
function dataOf({ id, path, slug, locale }: FrontMatterFacts): Pick<WorkspaceSymbol, 'data'> {
  return id === path ? {} : { data: { slug, locale } };
}

/** The article or entry of a symbol that a client sends back; the article of the file if the data is invalid. */
function factsOf({ root, path }: RootedFile, data: unknown): Pick<FrontMatterFacts, 'id' | 'path'> {
  const glossary = root.locate(path)?.glossary;
  const ofFile = { id: path, path };
  if (typeof data !== 'object' || data === null || !('slug' in data) || !('locale' in data)) return ofFile;
  const { slug, locale } = data;
  if (typeof slug !== 'string') return ofFile;
  return glossary?.articles.ofConcept(slug).find((each) => each.path === path && each.locale === locale) ?? ofFile;
}

/** The range of the name in the article, or in the entry. */
function locationOf(
  uri: string,
  { root, path }: RootedFile,
  facts: Pick<FrontMatterFacts, 'id' | 'path'>,
  name: string,
): Location {
  const read = root.read(path);
  const text = read?.kind === 'text' ? read.text : '';
  const glossary = root.locate(path)?.glossary;
  const span = glossary ? conceptPlace(glossary, facts, () => text, name).span : { start: 0, end: 0 };
  return { uri, range: new LineIndex(text).rangeOf(span) };
}

function containerOf({ facts: { locale, slug } }: TermSymbol): string {
  return `${locale} · ${slug}`;
}

function tagsOf({ status }: TermSymbol): Pick<WorkspaceSymbol, 'tags'> {
  return status === 'deprecated' ? { tags: [1] } : {};
}
