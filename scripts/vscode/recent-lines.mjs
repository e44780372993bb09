// The last lines that a program has said, to be shown when something goes wrong.

const kept = 2_000;

/** VS Code's server reports at length that a native module was not compiled, and goes on without it. */
const noise = /^\s*(?:→ |at |tries: \[|'.*\.node',?$|[\]}]+$)|Could not locate the bindings file|^\s*$/;

export class RecentLines {
  /** @type {string[]} */
  #lines = [];

  /** @param {string} text whole lines or parts of one */
  add(text) {
    this.#lines.push(...text.split(/\r?\n/).filter((line) => !noise.test(line)));
    this.#lines.splice(0, this.#lines.length - kept);
  }

  /** @param {number} [count] */
  last(count = kept) {
    return this.#lines.slice(-count).join('\n');
  }
}
