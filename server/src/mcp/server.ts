import { fileURLToPath } from 'node:url';
import { keyOfPath } from '../disk/fileKey.ts';
import { findRoot } from '../config/findRoot.ts';
import type { Root } from '../root/root.ts';
import { version } from '../version.ts';
import { checkText, lookUp, missing, readEntry, translate } from '../assistant/answers.ts';
import { NoAnswer } from '../assistant/glossaryWith.ts';
import { OpenGlossary } from './openGlossary.ts';
import { schemasOf } from './schemas.ts';
import type * as Sdk from './sdk.ts';

/** Folders of the client that are looked at. */
const MOST_ROOTS = 20;

/** What a request brings besides its arguments. */
interface Request {
  readonly signal: AbortSignal;
}

/**
 * Returns an MCP server that answers from the glossary of `folder`; undefined: of the first of the client's roots that has one, or of
 * the current folder. It only reads.
 */
export function createMcpServer(sdk: typeof Sdk, folder: string | undefined): Sdk.McpServer {
  const server = new sdk.McpServer({ name: 'glosswright', version }, { instructions: INSTRUCTIONS });
  const schemas = schemasOf(sdk.z);
  let opened: Promise<OpenGlossary> | undefined;
  const open = async (): Promise<OpenGlossary> => (opened ??= openIn(server, folder));
  const answer =
    <Arguments, Answer extends Record<string, unknown>>(
      how: (root: Root, given: Arguments) => Answer,
      needsLinks = false,
    ) =>
    async (given: Arguments, { signal }: Request) => {
      try {
        const glossary = await open();
        const root = await (needsLinks ? glossary.withLinks() : glossary.current());
        signal.throwIfAborted();
        const structuredContent = how(root, given);
        return { structuredContent, content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }] };
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        return { isError: true, content: [{ type: 'text' as const, text: error.message }] };
      }
    };
  server.registerTool(
    'lookup_term',
    {
      ...about(
        'Look up a term',
        'Find the concept that a word or phrase names, in any inflected form and any language, with its definition and its names in all locales.',
      ),
      inputSchema: schemas.lookUp.input,
      outputSchema: schemas.lookUp.output,
    },
    answer(lookUp),
  );
  server.registerTool(
    'translate_terms',
    {
      ...about(
        'Translate the terms of a text',
        'List the terms of a text with the names to use, and those not to use, in another locale. Call it before translating.',
      ),
      inputSchema: schemas.translate.input,
      outputSchema: schemas.translate.output,
    },
    answer(translate),
  );
  server.registerTool(
    'check_text',
    {
      ...about(
        'Check a text',
        'Check a text against the glossary: deprecated and untranslated terms, links, punctuation. Returns findings with fixes. Call it after writing.',
      ),
      inputSchema: schemas.check.input,
      outputSchema: schemas.check.output,
    },
    answer(checkText),
  );
  server.registerTool(
    'missing_translations',
    {
      ...about('List missing translations', 'List the concepts that a locale lacks, the most linked first.'),
      inputSchema: schemas.missing.input,
      outputSchema: schemas.missing.output,
    },
    answer(missing, true),
  );
  server.registerTool(
    'read_entry',
    {
      ...about('Read an entry', 'Read the text of the entry of a concept in a locale.'),
      inputSchema: schemas.read.input,
      outputSchema: schemas.read.output,
    },
    answer(readEntry),
  );
  return server;
}

/** What a client shows of a tool. */
function about(title: string, description: string) {
  return { title, description, annotations: { readOnlyHint: true, openWorldHint: false } };
}

const INSTRUCTIONS =
  'The terminology of a multilingual glossary. Use its names: look terms up before writing, translate terms with translate_terms, and check the result with check_text.';

async function openIn(server: Sdk.McpServer, folder: string | undefined): Promise<OpenGlossary> {
  const folders = folder === undefined ? await foldersOf(server) : [folder];
  const found = folders.map((each) => findRoot(each)).find((root) => root !== undefined);
  return new OpenGlossary(keyOfPath(found ?? folders[0] ?? process.cwd()));
}

/** The client's roots; without any, the current folder. */
async function foldersOf({ server }: Sdk.McpServer): Promise<string[]> {
  if (!server.getClientCapabilities()?.roots) return [process.cwd()];
  const { roots } = await server.listRoots();
  const folders = roots.slice(0, MOST_ROOTS).flatMap(({ uri }) => pathOf(uri) ?? []);
  return folders.length === 0 ? [process.cwd()] : folders;
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // not a file, or on another machine
  }
}
