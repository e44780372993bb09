// `node linkCheck.mjs FOLDER…`: what VS Code's Markdown extension finds of broken links, each folder being a workspace, because links
// start with `/`. Prints how many.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import markdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier } from 'vscode-markdown-languageservice';

const { URI } = createRequire(import.meta.url)('vscode-uri');
const parser = markdownIt({ html: true });
const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const noEvent = () => ({ dispose() {} });
const options = { validateFileLinks: 'warning', validateReferences: 'ignore', ignoreLinks: [] };

let found = 0;
for (const folder of process.argv.slice(2)) {
  const workspace = workspaceOf(folder);
  const service = createLanguageService({
    workspace,
    parser: { slugifier: githubSlugifier, tokenize: async (document) => parser.parse(document.getText(), {}) },
    logger: { level: 0, log() {} },
  });
  for (const document of await workspace.getAllMarkdownDocuments())
    found += (await service.computeDiagnostics(document, options, never)).length;
}
console.log(found);

/** @param {string} folder */
function workspaceOf(folder) {
  const documents = new Map();
  for (const name of readdirSync(folder)) {
    const uri = URI.file(join(folder, name)).toString();
    documents.set(uri, TextDocument.create(uri, 'markdown', 1, readFileSync(join(folder, name), 'utf8')));
  }
  const root = URI.file(folder);
  return {
    workspaceFolders: [root],
    onDidChangeMarkdownDocument: noEvent,
    onDidCreateMarkdownDocument: noEvent,
    onDidDeleteMarkdownDocument: noEvent,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: (resource) => documents.has(resource.toString()),
    openMarkdownDocument: async (resource) => documents.get(resource.toString()),
    stat: async (resource) => {
      if (resource.toString() === root.toString()) return { isDirectory: true };
      return documents.has(resource.toString()) ? { isDirectory: false } : undefined;
    },
    readDirectory: async (resource) =>
      resource.toString() === root.toString()
        ? [...documents.keys()].map((uri) => [basename(URI.parse(uri).fsPath), { isDirectory: false }])
        : [],
  };
}
