import {
  argumentValues,
  type ArgumentName,
  ENTRY_TEMPLATE,
  entryPage,
  readEntryResource,
} from '../assistant/entryResources.ts';
import { type PromptMessage, reviewPrompt, translationPrompt } from '../assistant/prompts.ts';
import { NoAnswer } from '../assistant/glossaryWith.ts';
import { LONGEST_NAME } from '../assistant/limits.ts';
import type { Root } from '../root/root.ts';
import type * as Sdk from './sdk.ts';

/** The protocol's error code for a resource that does not exist. */
const NOT_FOUND = -32002;

/** Provides the entries as resources, in pages and by a template, and completions for the arguments of the template and of prompts. */
export function registerEntries(sdk: typeof Sdk, server: Sdk.McpServer, current: () => Promise<Root>): void {
  // `McpServer` does not support pages of resources.
  server.server.registerCapabilities({ resources: {}, completions: {} });
  server.server.setRequestHandler(sdk.ListResourcesRequestSchema, async ({ params }) => {
    const page = entryPage(await current(), params?.cursor);
    if (!page) throw new sdk.McpError(sdk.ErrorCode.InvalidParams, 'The cursor is not one of this list.');
    const { resources, nextCursor } = page;
    return { resources: [...resources], ...(nextCursor === undefined ? {} : { nextCursor }) };
  });
  server.server.setRequestHandler(sdk.ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: ENTRY_TEMPLATE,
        name: 'entry',
        title: 'Entry',
        description:
          'What a locale says of a concept: the article with its front matter, or the part of a page or data file.',
        mimeType: 'text/markdown',
      },
    ],
  }));
  server.server.setRequestHandler(sdk.ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const entry = readEntryResource(await current(), uri);
    if (!entry) throw new sdk.McpError(NOT_FOUND, 'There is no such entry.', { uri: uri.slice(0, LONGEST_NAME) });
    return { contents: [entry] };
  });
  server.server.setRequestHandler(sdk.CompleteRequestSchema, async ({ params: { argument, context } }) => {
    if (!isArgument(argument.name)) return { completion: { values: [] } };
    return { completion: argumentValues(await current(), argument.name, argument.value, context?.arguments ?? {}) };
  });
}

const ARGUMENTS: ReadonlySet<string> = new Set<ArgumentName>(['locale', 'to', 'slug', 'concept']);

function isArgument(name: string): name is ArgumentName {
  return ARGUMENTS.has(name);
}

/** Provides prompts for translators. */
export function registerPrompts(
  { McpError, ErrorCode, z }: typeof Sdk,
  server: Sdk.McpServer,
  current: () => Promise<Root>,
): void {
  const name = (description: string) => z.string().min(1).max(LONGEST_NAME).describe(description);
  const answer =
    <Given>(how: (root: Root, given: Given) => PromptMessage[]) =>
    async (given: Given) => {
      try {
        return { messages: how(await current(), given).map(shown) };
      } catch (error) {
        throw error instanceof NoAnswer ? new McpError(ErrorCode.InvalidParams, error.message) : error;
      }
    };
  server.registerPrompt(
    'translate_article',
    {
      title: 'Translate an article',
      description: 'Translate the article of a concept with the names of the glossary.',
      argsSchema: { concept: name('The slug of the concept'), to: name('The locale of the translation') },
    },
    answer(translationPrompt),
  );
  server.registerPrompt(
    'review_translation',
    {
      title: 'Review the terms of a translation',
      description: 'Compare a translated article with its source, by the names of the glossary.',
      argsSchema: { concept: name('The slug of the concept'), locale: name('The locale of the translation') },
    },
    answer(reviewPrompt),
  );
}

function shown(message: PromptMessage) {
  if (message.kind === 'text') return { role: 'user' as const, content: { type: 'text' as const, text: message.text } };
  const { uri, text } = message;
  return {
    role: 'user' as const,
    content: { type: 'resource' as const, resource: { uri, mimeType: 'text/markdown', text } },
  };
}
