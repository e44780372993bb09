import type { IndexState } from '../../server/src/lsp/clientRequests.ts';

/** The state of the server and its index. */
export type ServerState = { readonly kind: 'starting' } | { readonly kind: 'stopped' } | IndexState;
