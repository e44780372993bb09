import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ClientCapabilities } from 'vscode-languageserver';
import { clientFeatures, initializeResult } from '../../server/src/lsp/capabilities.ts';
import { LanguageServer } from '../../server/src/lsp/languageServer.ts';
import { nodeHost } from '../../server/src/lsp/nodeHost.ts';

/** Each capability of the server, and the method of the connection that registers its handler. To add a feature, add a row. */
const handlers: Readonly<Record<string, string>> = {
  codeActionProvider: 'onCodeAction',
  codeLensProvider: 'onCodeLens',
  completionProvider: 'onCompletion',
  declarationProvider: 'onDeclaration',
  definitionProvider: 'onDefinition',
  diagnosticProvider: 'languages.diagnostics',
  documentHighlightProvider: 'onDocumentHighlight',
  documentLinkProvider: 'onDocumentLinks',
  executeCommandProvider: 'onExecuteCommand',
  hoverProvider: 'onHover',
  implementationProvider: 'onImplementation',
  inlayHintProvider: 'languages.inlayHint',
  referencesProvider: 'onReferences',
  renameProvider: 'onRenameRequest',
  workspaceSymbolProvider: 'onWorkspaceSymbol',
};

/** Handlers that belong to another capability, or to none. */
const others: ReadonlySet<string> = new Set([
  'onCodeActionResolve',
  'onCodeLensResolve',
  'onCompletionResolve',
  'onPrepareRename',
  'onWorkspaceSymbolResolve',
  'onInitialize',
  'onInitialized',
  'onShutdown',
  'onNotification',
  'onRequest',
  'onProgress',
]);

/** The capabilities of a client that supports everything. */
const capable: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    executeCommand: {},
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    codeLens: {},
    declaration: { linkSupport: true },
    definition: { linkSupport: true },
    diagnostic: {},
    implementation: { linkSupport: true },
    inlayHint: {},
  },
};

/** The methods of the connection for which the server registers a handler. */
function handled(): ReadonlySet<string> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(new PassThrough()),
  );
  const seen = new Set<string>();
  const recorded = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get: (from, name) => {
        if (typeof name === 'string') seen.add(prefix + name);
        const value: unknown = Reflect.get(from, name);
        return name === 'languages' && typeof value === 'object' && value !== null
          ? recorded(value, 'languages.')
          : value;
      },
    });
  new LanguageServer(recorded(connection, ''), nodeHost(connection)).dispose();
  return new Set([...seen].filter((name) => /^(?:on[A-Z]|languages\.)/.test(name) && !/^on(?:Did|Will)/.test(name)));
}

describe('the capabilities of the server', () => {
  const declared = Object.keys(initializeResult(clientFeatures(capable)).capabilities).filter((name) =>
    name.endsWith('Provider'),
  );

  it('are those of the table for a client with all capabilities', () =>
    assert.deepEqual(declared.toSorted(), Object.keys(handlers)));

  it('include every feature that has a handler', () =>
    assert.deepEqual(
      [...handled()].filter((name) => !others.has(name)).toSorted(),
      Object.values(handlers).toSorted(),
      'a capability in lsp/capabilities.ts without a handler, or a handler without a capability',
    ));
});
