// Makes the built programs create patterns when they first use them.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/**
 * For esbuild. V8 needs 0.1 to 1 ms to create a pattern with Unicode properties. The core has more than a hundred in constants, and most
 * runs use a few of them.
 *
 * @type {import('esbuild').Plugin}
 */
export const patternsAtFirstUse = {
  name: 'patterns at first use',
  setup(bundling) {
    bundling.onLoad({ filter: /[/\\]server[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^const .*\n?.*(?:\\p\{|new RegExp)/m.test(source)) return undefined;
      const { code } = await transform(source, { loader: 'ts', charset: 'utf8' });
      return { contents: createdAtFirstUse(code), loader: 'js' };
    });
  },
};

/**
 * @typedef {{ type: string; start: number; end: number; [key: string]: any }} Node
 *
 * @typedef {object} Use An identifier and the node that contains it.
 * @property {Node} node
 * @property {Node} parent
 */

/**
 * Replaces constants of a module that are patterns by variables, and each use by `(variable ??= pattern)`: the same object, created later.
 *
 * @param {string} code JavaScript
 * @returns {string}
 */
export function createdAtFirstUse(code) {
  /** @type {Node} */
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const patterns = program.body.flatMap((statement) => patternIn(statement) ?? []);
  /** @type {{ start: number; end: number; text: string }[]} */
  const changes = [];
  for (const { statement, declaration, pattern } of patterns) {
    const { name } = declaration.id;
    const uses = usesOf(name, program).filter(({ parent }) => parent !== declaration);
    /** @param {Use} use */
    const isPart = ({ node }) => patterns.some((other) => isWithin(node, other.pattern));
    if (!uses.every(isRead) || uses.some(isPart)) continue;
    changes.push({ start: statement.start, end: statement.end, text: `let ${name};` });
    const text = `(${name} ??= ${code.slice(pattern.start, pattern.end)})`;
    for (const { node } of uses) changes.push({ start: node.start, end: node.end, text });
  }
  changes.sort((one, other) => other.start - one.start);
  return changes.reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), code);
}

/**
 * The expensive pattern that the statement declares as a constant.
 *
 * @param {Node} statement
 */
function patternIn(statement) {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length > 1) return undefined;
  /** @type {Node[]} */
  const [declaration] = statement.declarations;
  const pattern = declaration.init;
  const isLiteral = pattern?.type === 'Literal' && /\\p\{/i.test(pattern.regex?.pattern ?? '');
  const isMade = pattern?.type === 'NewExpression' && pattern.callee.name === 'RegExp';
  return isLiteral || isMade ? { statement, declaration, pattern } : undefined;
}

/**
 * @param {Node} node
 * @param {Node} other
 */
function isWithin(node, other) {
  return other.start <= node.start && node.end <= other.end;
}

/**
 * Returns the identifiers with this name in text order, without those that name members of objects.
 *
 * @param {string} name
 * @param {Node} node
 * @returns {Use[]}
 */
function usesOf(name, node) {
  return Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((child) => {
      if (typeof child?.type !== 'string') return [];
      if (child.type !== 'Identifier') return usesOf(name, child);
      const isMember = (key === 'property' || key === 'key') && !node.computed && !node.shorthand;
      return child.name === name && !isMember ? [{ node: child, parent: node }] : [];
    }),
  );
}

/** Nodes that read each identifier in them. Others may declare, export or assign it. */
const READERS = new Set([
  'MemberExpression',
  'CallExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'ReturnStatement',
]);

/** @param {Use} use */
function isRead({ parent }) {
  return READERS.has(parent.type);
}
