// Finds texts for the user that are not passed to a function that translates them, if the syntax shows that.
import { calledName, walk } from './sourceTexts.mjs';

/** Properties whose texts are shown to users. */
const PROPERTIES = new Set(['message', 'title', 'label', 'detail', 'placeHolder', 'prompt', 'tooltip']);
/** Functions whose first argument is shown to users. */
const FUNCTIONS =
  /^(?:Refusal|say|warn|refused|refusal|conflict|dead|(?:vscode\.)?window\.show(?:Information|Warning|Error)Message)$/;
/** Folders and files whose texts are for programs or developers, with the reason. */
const LEFT_OUT = [
  ['server/src/assistant/', 'assistants read English'],
  ['server/src/mcp/', 'assistants read English'],
  ['server/src/library/', 'programs read English'],
  ['server/src/exchange/', 'formats of other programs, and the report, which is in English'],
  ['server/src/cli/formats/', 'formats of other programs'],
  ['server/src/cli/reporting/', 'the report is in English'],
  ['server/src/cli/options/', 'help is translated where it is printed'],
  ['server/src/disk/remote/', 'these are like errors of the system, which are in English'],
];

/**
 * @param {readonly import('./sourceTexts.mjs').Source[]} sources
 * @returns {string[]} `file: code`
 */
export function unwrappedTexts(sources) {
  return sources
    .filter(({ file }) => !LEFT_OUT.some(([folder = '']) => file.startsWith(folder)))
    .flatMap(({ file, tree, code }) => {
      /** @type {string[]} */
      const found = [];
      walk(tree, (node) => {
        for (const text of shownTexts(node))
          if (isWords(text)) found.push(`${file}: ${code.slice(text.start, text.end)}`);
      });
      return found;
    });
}

/** @param {import('./sourceTexts.mjs').Node} node @returns {import('./sourceTexts.mjs').Node[]} */
function shownTexts(node) {
  if (node.type === 'Property' && !node.computed && PROPERTIES.has(node.key.name)) return literalsOf(node.value);
  return FUNCTIONS.test(calledName(node) ?? '') ? literalsOf(node.arguments[0]) : [];
}

/** The possible literals of an expression. @param {any} node @returns {import('./sourceTexts.mjs').Node[]} */
function literalsOf(node) {
  if (node?.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
  return node?.type === 'Literal' || node?.type === 'TemplateLiteral' ? [node] : [];
}

/** Whether a literal contains words: a lone name, such as `Glosswright`, is the same in all languages. @param {any} node */
function isWords(node) {
  const text =
    node.type === 'Literal' ? node.value : node.quasis.map((/** @type {any} */ each) => each.value.cooked).join('');
  return typeof text === 'string' && /\p{L}{2,}[ …]+\p{L}|\p{L} \p{L}{2,}/u.test(text.replace(/\$\([\w~-]+\)/g, ''));
}
