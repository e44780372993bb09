import type { Readable } from 'node:stream';
import type * as Sdk from './sdk.ts';

/** Maximum number of requests that are not answered yet, or whose answers the client has not read yet. */
const MOST_PENDING = 50;

/**
 * Stops reading requests while too many are pending, so that a client that never reads its answers does not fill the memory. Call
 * it when the transport is connected.
 */
export function boundRequests(transport: Sdk.StdioServerTransport, input: Readable): void {
  const pending = new Set<unknown>();
  const settle = (id: unknown): void => {
    if (pending.delete(id) && pending.size < MOST_PENDING) input.resume();
  };
  const receive = transport.onmessage;
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- not an event target
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) pending.add(message.id);
    // A cancelled request has no answer.
    if ('method' in message && message.method === 'notifications/cancelled') settle(message.params?.['requestId']);
    if (pending.size >= MOST_PENDING) input.pause();
    receive?.(message);
  };
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message) && 'id' in message) settle(message.id);
  };
}
