// Lets a test in the extension host use the keyboard and mouse: an HTTP endpoint on 127.0.0.1 with one path for each action.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { actions } from './ui-actions.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens the endpoint. A request is `POST <url>/<action>` with the action's text as body. The response is the text that
 * the action returns, or status 500 with the error. The secret in the URL keeps other programs of this machine out.
 *
 * @returns {Promise<{ url: string, use: (page: Page) => void, close: () => void }>}
 */
export async function openBridge() {
  const secret = randomUUID();
  let act = notYet;

  const server = createServer(async (request, response) => {
    const [, given, name = ''] = (request.url ?? '').split('/');
    if (given !== secret || request.method !== 'POST' || !Object.hasOwn(actions, name)) {
      response.writeHead(404).end();
      return;
    }
    try {
      const result = await act(name, await text(request));
      response.end(result ?? '');
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bridge has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/${secret}`,
    use: (page) => {
      act = (name, given) => actions[name]?.(page, given) ?? Promise.resolve();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {string} name
 * @param {string} _text
 * @returns {Promise<string | void>}
 */
function notYet(name, _text) {
  return Promise.reject(new Error(`${name}: the editor is not open yet.`));
}
