import type { IndexState } from '../../server/src/lsp/clientRequests.ts';

/** What the server does, and how far its index is. */
export type ServerState = { readonly kind: 'starting' } | { readonly kind: 'stopped' } | IndexState;
