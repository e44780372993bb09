// The part of Node's Buffer that gray-matter uses, for hosts without it: only for a copy of the text that is not used.
export const Buffer = globalThis.Buffer ?? { from: (/** @type {string} */ text) => text };
