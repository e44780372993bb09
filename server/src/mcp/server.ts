import type { Root } from '../root/root.ts';
import { version } from '../version.ts';
import { checkText, lookUp, missing, readEntry, translate } from '../assistant/answers.ts';
import { NoAnswer } from '../assistant/glossaryWith.ts';
import { GlossaryOfClient } from './glossaryOfClient.ts';
import { registerEntries, registerPrompts } from './registerEntries.ts';
import { schemasOf } from './schemas.ts';
import type * as Sdk from './sdk.ts';

/** The context of a request besides its arguments. */
interface Request {
  readonly signal: AbortSignal;
}

/**
 * Creates an MCP server for the glossary of `folder`; if undefined, for that of the first of the client's roots that has one, or
 * of the current folder. It has tools, resources and prompts, all read-only.
 */
export function createMcpServer(sdk: typeof Sdk, folder: string | undefined): Sdk.McpServer {
  const server = new sdk.McpServer({ name: 'glosswright', version }, { instructions: INSTRUCTIONS });
  const schemas = schemasOf(sdk.z);
  const glossary = new GlossaryOfClient(sdk, server, folder);
  const answer =
    <Arguments, Answer extends Record<string, unknown>>(
      how: (root: Root, given: Arguments) => Answer,
      needsLinks = false,
    ) =>
    async (given: Arguments, { signal }: Request) => {
      try {
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
  const current = async (): Promise<Root> => glossary.current();
  registerEntries(sdk, server, current);
  registerPrompts(sdk, server, current);
  return server;
}

/** Returns the metadata of a tool that clients show. */
function about(title: string, description: string) {
  return { title, description, annotations: { readOnlyHint: true, openWorldHint: false } };
}

const INSTRUCTIONS =
  'The terminology of a multilingual glossary. Use its names: look terms up before writing, translate terms with translate_terms, and check the result with check_text.';
