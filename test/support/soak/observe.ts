import type { Client } from '../client.ts';

/** The responses of a server, by request. */
export type Observation = ReadonlyMap<string, string>;

/**
 * Requests the findings of the files, symbols, and features at positions of the open documents, which are `texts`.
 * Paths are relative to the client's folder.
 */
export async function observe(
  client: Client,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
): Promise<Observation> {
  const seen = new Map<string, string>();
  const ask = async (question: string, answer: Promise<unknown>): Promise<void> => {
    seen.set(question, inOrder(await answer));
  };
  const findings = files.map(async (path) => ask(`findings of ${path}`, itemsOf(client, path)));
  const symbols = ['', 'market', 'a'].map(async (query) =>
    ask(`symbols '${query}'`, client.request('workspace/symbol', { query })),
  );
  const places = [...texts].flatMap(([path, text]) =>
    placesIn(text).flatMap((position) =>
      ['hover', 'definition', 'completion'].map(async (method) =>
        ask(`${method} in ${path}:${position.line}:${position.character}`, client.at(method, path, position)),
      ),
    ),
  );
  await Promise.all([...findings, ...symbols, ...places]);
  return seen;
}

/** The requests with different responses. */
export function differences(one: Observation, other: Observation): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((question) => one.get(question) !== other.get(question));
}

async function itemsOf(client: Client, path: string): Promise<unknown> {
  return (await client.pull(path)).items;
}

/** Positions in the first link's text and target, and in the first word. */
function placesIn(text: string): { line: number; character: number }[] {
  const offsets = [text.indexOf('market'), text.indexOf('](/') + 3].filter((offset) => offset > 2);
  return offsets.map((offset) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  });
}

/** Sorts lists, whose order differs between servers because their roots were opened in different orders. */
function inOrder(answer: unknown): string {
  if (!Array.isArray(answer)) return JSON.stringify(answer) ?? 'nothing';
  return answer
    .map((each: unknown) => JSON.stringify(each))
    .toSorted()
    .join('\n');
}
