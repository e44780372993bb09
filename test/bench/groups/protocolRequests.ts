import type { ServerCapabilities } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-types';
import type { Growth } from '../line.ts';

/** The position of a request: an open article whose last line is a link to a missing concept, and another link in it. */
export interface Asked {
  readonly uri: string;
  /** On the article's first link. */
  readonly link: Position;
  /** In the target of the last line's link. */
  readonly broken: Position;
  /** After the last letter. */
  readonly end: Position;
}

/** A request of the protocol; measured if the server supports it. */
export interface ProtocolRequest {
  readonly name: string;
  readonly method: string;
  readonly provider: keyof ServerCapabilities;
  readonly growth: Growth;
  readonly params: (asked: Asked) => object;
}

const at = ({ uri }: Asked, position: Position): object => ({ textDocument: { uri }, position });
const onTheLink = (asked: Asked): object => at(asked, asked.link);
const inAll = ({ uri, end }: Asked): object => ({
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end },
});

export const protocolRequests: readonly ProtocolRequest[] = [
  { name: 'hover', method: 'textDocument/hover', provider: 'hoverProvider', growth: 'flat', params: onTheLink },
  {
    name: 'definition',
    method: 'textDocument/definition',
    provider: 'definitionProvider',
    growth: 'flat',
    params: onTheLink,
  },
  {
    name: 'quick fixes of a broken link',
    method: 'textDocument/codeAction',
    provider: 'codeActionProvider',
    growth: 'linear',
    params: ({ uri, broken }) => ({
      textDocument: { uri },
      range: { start: broken, end: broken },
      context: { diagnostics: [] },
    }),
  },
  {
    name: 'document links',
    method: 'textDocument/documentLink',
    provider: 'documentLinkProvider',
    growth: 'flat',
    params: ({ uri }) => ({ textDocument: { uri } }),
  },
  {
    name: 'document highlights',
    method: 'textDocument/documentHighlight',
    provider: 'documentHighlightProvider',
    growth: 'flat',
    params: onTheLink,
  },
  {
    name: 'code lenses',
    method: 'textDocument/codeLens',
    provider: 'codeLensProvider',
    growth: 'flat',
    params: ({ uri }) => ({ textDocument: { uri } }),
  },
  {
    name: 'inlay hints',
    method: 'textDocument/inlayHint',
    provider: 'inlayHintProvider',
    growth: 'flat',
    params: inAll,
  },
  {
    name: 'references',
    method: 'textDocument/references',
    provider: 'referencesProvider',
    growth: 'linear',
    params: (asked) => ({ ...onTheLink(asked), context: { includeDeclaration: true } }),
  },
  {
    name: 'the plan of a rename',
    method: 'textDocument/rename',
    provider: 'renameProvider',
    growth: 'linear',
    params: (asked) => ({ ...onTheLink(asked), newName: 'another-slug' }),
  },
  {
    name: 'workspace symbols',
    method: 'workspace/symbol',
    provider: 'workspaceSymbolProvider',
    growth: 'linear',
    params: () => ({ query: 'mark' }),
  },
];
