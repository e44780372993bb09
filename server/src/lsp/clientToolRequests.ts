// The request of the extension's language model tools. Like `clientRequests.ts`, this file imports only types.
import type { Refused } from './clientWritingRequests.ts';

/** The tools by the names of the MCP server. In the manifest, each has the prefix of the extension. */
export const TOOLS = ['lookup_term', 'translate_terms', 'check_text', 'missing_translations', 'read_entry'] as const;

export type ToolName = (typeof TOOLS)[number];

/** The result of a tool: a JSON object as described in `docs/assistants.md`, or the reason why there is none, in English. */
export type ToolAnswer = { readonly kind: 'answer'; readonly value: unknown } | Refused;

export interface ToolRequests {
  /** `input` is what the model sends, valid or not. The glossary of the document `uri` comes before others. */
  'glosswright/tool': {
    readonly params: { readonly name: ToolName; readonly input: unknown; readonly uri: string | null };
    readonly result: ToolAnswer | null;
  };
}
