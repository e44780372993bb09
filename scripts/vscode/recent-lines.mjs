// The last lines of a program's output, for error messages.

const kept = 2_000;

/** Frequent messages of VS Code's server that do not matter: about native modules that were not compiled, and the gallery. */
const noise = [
  /^\s*$/,
  /^\s+at /,
  /Could not locate the bindings file/,
  /^ → .*\.node$|^\s+'.*\.node',?$|^\s+tries: \[$|^\s*[\]}]$/,
  /^Error: Cannot find module '.*watchdog'|^Cannot find module '.*watchdog'|^Require stack:|^- .*\.js$/,
  /^Ignoring fetching additional builtin extensions/,
];

export class RecentLines {
  /** @type {string[]} */
  #lines = [];

  /** @param {string} text whole lines or parts of one */
  add(text) {
    this.#lines.push(...text.split(/\r?\n/).filter((line) => !noise.some((pattern) => pattern.test(line))));
    this.#lines.splice(0, this.#lines.length - kept);
  }

  /** @param {number} [count] */
  last(count = kept) {
    return this.#lines.slice(-count).join('\n');
  }
}
