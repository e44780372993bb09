// Collects the texts of the interface from the source: the first arguments of `t(…)` and `msg(…)`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { commands, commonOptions, exitCodes } from '../../server/src/cli/options/commands.ts';
import { isNeutral } from '../../server/src/localization/render.ts';
import { projectFolder } from '../vscode/paths.mjs';

const folders = ['server/src', 'client/src'];
/** The functions that translate a text, by name. `msg` may also run while a module is loaded. */
const FUNCTIONS = new Set(['t', 'msg']);
/** VS Code's own functions, which have no plural forms. */
const OTHERS = new Set(['l10n.t', 'vscode.l10n.t']);

/**
 * @typedef {object} SourceText
 * @property {string} file From the project's folder, with `/`.
 * @property {string} text
 * @property {number | undefined} values The number of values that the call passes; undefined if they are spread.
 *
 * @typedef {object} Source
 * @property {string} file
 * @property {Node} tree
 * @property {string} code JavaScript without types.
 *
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 */

/** The source files, parsed. @returns {Source[]} */
export function parsedSources() {
  return folders.flatMap(filesBelow).map((path) => {
    const file = relative(projectFolder, path).replaceAll('\\', '/');
    const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2022', format: 'esm' });
    return { file, code, tree: parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) };
  });
}

/**
 * The texts of the source, and the calls that cannot be translated.
 * @param {readonly Source[]} sources
 * @returns {{ texts: SourceText[], problems: string[] }}
 */
export function sourceTexts(sources) {
  /** @type {SourceText[]} */
  const texts = [];
  /** @type {string[]} */
  const problems = [];
  for (const { file, tree, code } of sources) {
    walk(tree, (node, isInFunction) => {
      const name = calledName(node);
      if (name === undefined) return;
      const where = `${file}: ${code.slice(node.start, node.end).split('\n', 1)[0]}`;
      if (OTHERS.has(name)) problems.push(`${where}: use t of localization`);
      if (!FUNCTIONS.has(name)) return;
      const text = staticText(node.arguments[0]);
      if (text === undefined) problems.push(`${where}: the text is not a literal`);
      else if (!isNeutral(text)) texts.push({ file, text, values: valuesOf(node, name) });
      if (!isInFunction && name !== 'msg') problems.push(`${where}: runs before the language is known; use msg`);
    });
  }
  texts.push(...helpTexts());
  return { texts, problems };
}

/** The declared texts of the command line's help, which are translated when they are printed. @returns {SourceText[]} */
function helpTexts() {
  const options = [...commands.map((command) => command.options), commonOptions].flatMap((each) => Object.values(each));
  const all = [
    ...commands.map(({ summary }) => summary),
    ...options.map(({ help }) => help),
    ...exitCodes.map(([, meaning]) => meaning),
  ];
  return all.map((text) => ({ file: 'server/src/cli/options/commands.ts', text, values: 0 }));
}

/** @param {Node} node @param {string} name @returns {number | undefined} */
function valuesOf(node, name) {
  const values = node.arguments.slice(1);
  if (values.some((/** @type {Node} */ { type }) => type === 'SpreadElement')) return undefined;
  // Messages of tables and texts of webviews get their values later.
  return name !== 't' && values.length === 0 ? undefined : values.length;
}

/** Calls `visit` for each node, with whether it is in a function. @param {Node} node @param {(node: Node, isInFunction: boolean) => void} visit */
export function walk(node, visit, isInFunction = false) {
  visit(node, isInFunction);
  const isFunction = /Function/.test(node.type) || node.type === 'PropertyDefinition';
  for (const child of Object.values(node))
    for (const each of Array.isArray(child) ? child : [child])
      if (typeof each?.type === 'string') walk(each, visit, isInFunction || isFunction);
}

/** `f` for `f()`, `a.f` for `a.f()`. @param {Node} node @returns {string | undefined} */
export function calledName(node) {
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? dotted(node.callee) : undefined;
}

/** @param {Node} node @returns {string | undefined} */
function dotted(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const object = dotted(node.object);
  return object === undefined ? undefined : `${object}.${node.property.name}`;
}

/** The value of a literal, which may be concatenated. @param {Node | undefined} node @returns {string | undefined} */
export function staticText(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node?.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [staticText(node.left), staticText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const names = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(projectFolder, folder, name));
}
