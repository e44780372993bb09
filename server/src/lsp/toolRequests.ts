import { keyOfDocument } from '../session/looseDocument.ts';
import * as v from 'valibot';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { checkText, lookUp, missing, readEntry, subjectOf, translate } from '../assistant/answers.ts';
import { glossaryWith, NoAnswer } from '../assistant/glossaryWith.ts';
import { LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS, USUAL_ITEMS } from '../assistant/limits.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import type { Root } from '../root/root.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import type { Workspace } from '../session/workspace.ts';
import type { AskRoots } from './ask.ts';
import type { ToolAnswer, ToolName, ToolRequests } from './clientToolRequests.ts';
import { cancellationOf, whileWanted } from './waiting.ts';

/** The terms that a result requires. They are indexed in time slices, so that the editor's requests do not wait. */
interface NeededTerms {
  readonly use: TermUse;
  readonly glossary: Glossary;
  readonly locale: string;
}

/** A valid call of a tool. */
interface Call {
  readonly terms: (root: Root) => readonly NeededTerms[];
  /** `isEmpty`: whether another glossary may have a better result. */
  readonly answer: (root: Root) => { readonly value: object; readonly isEmpty: boolean };
  /** Whether the answer needs all links. */
  readonly needsLinks: boolean;
}

type ReadCall = (input: unknown) => Call;

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITEMS));
const textFields = { text, locale: v.optional(shortText), plain: v.optional(v.boolean(), false) };

const tools: Readonly<Record<ToolName, ReadCall>> = {
  lookup_term: tool(v.object({ term: shortText, locale: v.optional(shortText) }), lookUp, {
    terms: (root, { locale }) => termsToLookUp(root, locale),
    isEmpty: ({ found }) => found.length === 0,
  }),
  translate_terms: tool(v.object({ ...textFields, to: shortText }), translate, { terms: termsOfText }),
  check_text: tool(v.object(textFields), checkText, { terms: termsOfText }),
  missing_translations: tool(v.object({ locale: shortText, limit: v.optional(limit, USUAL_ITEMS) }), missing, {
    needsLinks: true,
  }),
  read_entry: tool(v.object({ concept: shortText, locale: v.optional(shortText) }), readEntry, {}),
};

/** Handles the requests of the extension's language model tools. They only read. */
export function answerToolRequests(connection: Connection, askRoots: AskRoots, workspace: Workspace): void {
  connection.onRequest(
    'glosswright/tool',
    async (params: ToolRequests['glosswright/tool']['params'], token: CancellationToken): Promise<unknown> =>
      askRoots('glosswright/tool', token, async (roots): Promise<ToolAnswer | undefined> => {
        const call = callOf(params);
        if ('reason' in call) return call;
        const open = nearestFirst(workspace, roots, params.uri).filter((root) => root.articleCount > 0);
        return firstAnswer(open, call, workspace, token);
      }),
  );
}

function callOf({ name, input }: ToolRequests['glosswright/tool']['params']): Call | (ToolAnswer & { kind: 'none' }) {
  try {
    const read = Object.hasOwn(tools, name) ? tools[name] : undefined;
    return read ? read(input) : { kind: 'none', reason: `There is no tool '${name}'.` };
  } catch (error) {
    if (!(error instanceof v.ValiError)) throw error;
    return { kind: 'none', reason: describe(error.issues[0]) };
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `'${path}': ${issue.message}`;
}

/** The first result that is not empty; if there is none, the first one, or the reason why there is none. */
async function firstAnswer(
  roots: readonly Root[],
  call: Call,
  workspace: Workspace,
  token: CancellationToken,
): Promise<ToolAnswer | undefined> {
  let first: ToolAnswer | undefined;
  for (const root of roots) {
    try {
      if (call.needsLinks) await Promise.race([workspace.linked(root), cancellationOf(token)]);
      if (!(await prepared(call.terms(root), token))) return undefined;
      const { value, isEmpty } = call.answer(root);
      if (!isEmpty) return { kind: 'answer', value };
      first ??= { kind: 'answer', value };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      first ??= { kind: 'none', reason: error.message };
    }
  }
  return first ?? { kind: 'none', reason: 'There is no glossary in the open folders.' };
}

/** Returns false if the request was cancelled. */
async function prepared(needed: readonly NeededTerms[], token: CancellationToken): Promise<boolean> {
  return whileWanted(token, async (signal) => {
    for (const { use, glossary, locale } of needed)
      await timeSliced(glossary.terms.preparing(use, locale), { signal }, () => undefined);
  });
}

function nearestFirst(workspace: Workspace, roots: readonly Root[], uri: string | null): readonly Root[] {
  const key = uri === null ? undefined : keyOfDocument(uri);
  const near = key && workspace.locate(key)?.root;
  return near ? [near, ...roots.filter((root) => root !== near)] : roots;
}

function termsToLookUp(root: Root, locale: string | undefined): NeededTerms[] {
  const wanted = glossaryWith(root, locale).locale;
  return root.glossaries.flatMap((glossary) =>
    (wanted === undefined ? glossary.articles.locales() : [wanted]).map((each): NeededTerms => {
      return { use: 'lookUp', glossary, locale: each };
    }),
  );
}

function termsOfText(root: Root, given: Parameters<typeof subjectOf>[1]): NeededTerms[] {
  const { glossary, facts } = subjectOf(root, given);
  return (['names', 'findings'] as const).map((use) => ({ use, glossary, locale: facts.locale }));
}

interface ToolOptions<Input, Answer> {
  readonly terms?: (root: Root, input: Input) => readonly NeededTerms[];
  readonly isEmpty?: (answer: Answer) => boolean;
  readonly needsLinks?: boolean;
}

/** A tool by the schema of its input and its answer. Reading the input throws a `ValiError` if it is not valid. */
function tool<Input, Answer extends object>(
  schema: v.GenericSchema<unknown, Input>,
  answer: (root: Root, input: Input) => Answer,
  { terms = () => [], isEmpty = () => false, needsLinks = false }: ToolOptions<Input, Answer>,
): ReadCall {
  return (given) => {
    const input = v.parse(schema, given);
    return {
      terms: (root) => terms(root, input),
      answer: (root) => {
        const value = answer(root, input);
        return { value, isEmpty: isEmpty(value) };
      },
      needsLinks,
    };
  };
}
