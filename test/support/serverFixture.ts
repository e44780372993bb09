import { Client } from './client.ts';
import { type TemporaryTree, temporaryTree, type TreeContent } from './temporaryTree.ts';

/** A folder and a server that has opened it, for all tests of a `describe`. */
export interface ServerFixture {
  readonly tree: TemporaryTree;
  readonly client: Client;
}

// After all tests of all files: a remaining server would keep the process alive.
after(() => Client.endAll());

/** Sets up a server fixture before the tests of the current `describe`, and tears it down after them. */
export function serverFixture(
  content: TreeContent,
  start: (tree: TemporaryTree) => Promise<Client> = async ({ root }) => Client.start(root),
): ServerFixture {
  let tree: TemporaryTree | undefined;
  let client: Client | undefined;
  before(async () => {
    tree = temporaryTree(content);
    client = await start(tree);
  });
  after(async () => {
    await client?.stop();
    tree?.remove();
  });
  return {
    get tree() {
      return there(tree);
    },
    get client() {
      return there(client);
    },
  };
}

/** An article with a title, a description, and a body. */
export function article(title: string, body = ''): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\n---\n${body}`;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the server fixture exists from `before` to `after`');
  return value;
}
