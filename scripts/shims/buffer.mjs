// The part of Node's Buffer that gray-matter uses, where there is none: only a copy of the text that is not used.
export const Buffer = globalThis.Buffer ?? { from: (/** @type {string} */ text) => text };
