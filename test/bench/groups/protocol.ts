import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { ServerCapabilities } from 'vscode-languageserver';
import { type IndexState, INDEX_STATE, WANTS_INDEX_STATE } from '../../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../../support/client.ts';
import { filesBelow } from '../corpus.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { runInTurn } from '../runLines.ts';
import { type Asked, type ProtocolRequest, protocolRequests } from './protocolRequests.ts';

const ROUNDS = 30;
/** Milliseconds that a request may wait for what the server does in the background. */
const LONGEST_WAIT = 5;
/** Maximum time in milliseconds for a server to read everything. */
const LONGEST_START = 300_000;

interface Talk {
  readonly folder: string;
  readonly path: string;
  client: Client | undefined;
  capabilities: ServerCapabilities;
  /** The article on the disk. */
  text: string;
}

/** A request and its response over a real pipe; edits before it are included if they are in `ask`. */
function talked(
  ask: (client: Client, talk: Talk, round: number) => Promise<unknown>,
): Pick<Line<Talk>, 'clock' | 'work'> {
  return {
    clock: 'wall',
    work: async (talk, round) => {
      if (talk.client) await ask(talk.client, talk, round);
    },
  };
}

/** A link to a concept that is not there, as the article's last line. */
const BROKEN = '[x](/markett)';

function askedIn({ text, path }: Talk, client: Client): Asked {
  const before = text.slice(0, text.indexOf('](/')).split('\n');
  const last = text.split('\n').length;
  return {
    uri: client.uri(path),
    link: { line: before.length - 1, character: (before.at(-1)?.length ?? 2) - 2 },
    broken: { line: last, character: BROKEN.length - 3 },
    end: { line: last, character: BROKEN.length },
  };
}

/** A new server, and the first request of an editor that starts with an open article. */
function started(what: string, ask: (client: Client, talk: Talk) => Promise<unknown>): Line<Talk> {
  return {
    name: `from the start of the server to the first ${what}`,
    growth: 'linear',
    clock: 'wall',
    rounds: 3,
    before: hangUp,
    work: async (talk) => {
      const client = Client.connect(talk.folder);
      talk.client = client;
      await client.initialize();
      await client.open(talk.path, `${talk.text}\n${WANTED}`);
      const answer = await ask(client, talk);
      if (answer === null || answer === undefined) throw new Error(`there is no ${what}`);
    },
  };
}

/** Unfinished text in the last line of the article. */
const WANTED = '[x](/mark';

async function hangUp(talk: Talk): Promise<void> {
  await talk.client?.stop();
  talk.client = undefined;
}

const opening: readonly Line<Talk>[] = [
  started('hover', async (client, talk) => client.hover(talk.path, askedIn(talk, client).link)),
  started('completion', async (client, { path, text }) =>
    client.at('completion', path, { line: text.split('\n').length, character: WANTED.length }),
  ),
  {
    name: 'from the start of the server to the first findings',
    growth: 'linear',
    clock: 'wall',
    rounds: 1,
    before: hangUp,
    work: async (talk) => {
      const capabilities = { ...pullClient, experimental: { [WANTS_INDEX_STATE]: true } };
      talk.client = Client.connect(talk.folder);
      talk.capabilities = (await talk.client.initialize({ capabilities })).capabilities;
      await talk.client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'ready', LONGEST_START);
      talk.text = await talk.client.open(talk.path);
      await talk.client.pull(talk.path);
    },
  },
];

/** A large glossary is still being read at that time; a small one is complete, so the growth is meaningless. */
const meanwhile: readonly Line<Talk>[] = [
  {
    name: 'hover, while the links are read',
    growth: undefined,
    budgets: [{ most: LONGEST_WAIT, unit: 'ms' }],
    rounds: ROUNDS,
    ...talked(async (client, talk) => client.hover(talk.path, askedIn(talk, client).link)),
  },
];

const writing: readonly Line<Talk>[] = [
  {
    name: 'a letter, and the findings',
    growth: 'flat',
    rounds: ROUNDS,
    before: async (talk, round) => {
      if (round === 0) await untilIdle(talk);
    },
    ...talked(async (client, { path, text }, round) => {
      await client.change(path, `${text}\n${'a'.repeat(1 + (round % 5))}`);
      await client.pull(path);
    }),
  },
  {
    name: 'a letter, and the completion after it',
    growth: 'flat',
    rounds: ROUNDS,
    ...talked(async (client, { path, text }, round) => {
      const typed = '[x](/market'.slice(0, 5 + (round % 7));
      await client.change(path, `${text}\n${typed}`);
      const position = { line: text.split('\n').length, character: typed.length };
      await client.at('completion', path, position);
    }),
  },
];

function requestLine({ name, method, growth, params }: ProtocolRequest): Line<Talk> {
  return {
    name,
    growth,
    clock: 'wall',
    rounds: ROUNDS,
    before: async ({ client, path, text }, round) => {
      if (round === 0) await client?.change(path, `${text}\n${BROKEN}`);
    },
    work: async (talk) => {
      const { client } = talk;
      const answer = client && (await client.request<unknown>(method, params(askedIn(talk, client))));
      return { count: Array.isArray(answer) ? answer.length : Number(answer !== null) };
    },
  };
}

export const protocol: CorpusGroup = {
  name: 'The language server',
  about:
    'The built program, over a real pipe, by the clock of the client; both share the machine. All but the first four lines wait until ' +
    'everything has been read. The count is of answers.',
  sizes: (wanted) => wanted,
  run: async (corpus) => {
    const { folder } = corpus;
    const file = filesBelow(folder).find((path) => /[\\/](Polish|pl)[\\/]/.test(path));
    if (file === undefined) throw new Error(`${folder} has no Polish articles`);
    const path = relative(folder, file).replaceAll('\\', '/');
    const talk: Talk = { folder, path, client: undefined, capabilities: {}, text: readFileSync(file, 'utf8') };
    try {
      const place = placeIn(protocol.name, corpus);
      const opened = await runInTurn(opening, talk, place);
      const answered = protocolRequests.filter(({ provider }) => Boolean(talk.capabilities[provider]));
      const asked = [...meanwhile, ...writing, ...answered.map(requestLine)];
      return [...opened, ...(await runInTurn(asked, talk, place))];
    } finally {
      await talk.client?.stop();
    }
  },
};

/** Waits until the server has no background work: references wait for all links, completion for all names. */
async function untilIdle(talk: Talk): Promise<void> {
  const { client, path } = talk;
  if (!client) return;
  const { link } = askedIn(talk, client);
  await client.at('references', path, link, { context: { includeDeclaration: false } });
  await client.at('completion', path, link);
  await client.pull(path);
}
