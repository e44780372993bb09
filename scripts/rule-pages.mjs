// Writes the pages in docs/rules, their index, and the table of rules in the README, from what the rules say of themselves:
// `npm run docs`. With `--check` it only says which files are not what it would write.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { descriptions } from '../server/src/rules/engine/index.ts';
import { RULE_PAGES } from '../server/src/rules/engine/pages.ts';
import { severities } from '../server/src/rules/engine/rule.ts';
import { unreadableFile } from '../server/src/rules/frontMatter/unreadableFile.ts';
import { unusedSuppression } from '../server/src/rules/engine/suppressions/unusedSuppression.ts';

/** @typedef {import('../server/src/rules/engine/rule.ts').RuleDescription} RuleDescription */

const folder = new URL('../docs/rules/', import.meta.url);
const readme = new URL('../README.md', import.meta.url);
/** Between these the README's table stands. */
const TABLE_BEGIN = '<!-- The table is written by `npm run docs`. -->\n';
const TABLE_END = '<!-- End of the table. -->\n';

const files = new Map([
  ['README.md', index()],
  ...descriptions.map((rule) => /** @type {const} */ ([`${rule.code}.md`, page(rule)])),
]);
mkdirSync(folder, { recursive: true });
const outdated = [...files].filter(([name, text]) => readOr(new URL(name, folder)) !== text);
const orphans = readdirSync(folder).filter((name) => !files.has(name));
const readmeText = readFileSync(readme, 'utf8');
const readmeWanted = withTable(readmeText);

if (process.argv.includes('--check')) {
  const names = [...outdated.map(([name]) => `docs/rules/${name}`), ...orphans.map((name) => `docs/rules/${name}`)];
  if (readmeText !== readmeWanted) names.push('README.md');
  if (names.length > 0) {
    console.error(`not up to date, run \`npm run docs\`: ${names.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of outdated) writeFileSync(new URL(name, folder), text);
  for (const name of orphans) rmSync(new URL(name, folder));
  if (readmeText !== readmeWanted) writeFileSync(readme, readmeWanted);
}

function index() {
  return paragraphs(
    '# Rules',
    'What Glosswright finds, each with a page of its own. The code in an editor and the rules of code scanning lead there: ' +
      `\`${RULE_PAGES}\` and the code.`,
    table(''),
    'How to suppress findings is said in the [README](../../README.md#suppressing-findings).',
  );
}

/**
 * @param {string} base of the links
 * @returns {string}
 */
function table(base) {
  const rows = descriptions.map(
    ({ code, severity, summary }) => `| [\`${code}\`](${base}${code}.md) | ${severity} | ${summary} |`,
  );
  return ['| code | default | finds |', '|---|---|---|', ...rows].join('\n');
}

/**
 * @param {string} text of the README
 * @returns {string}
 */
function withTable(text) {
  const begin = text.indexOf(TABLE_BEGIN) + TABLE_BEGIN.length;
  const end = text.indexOf(TABLE_END, begin);
  if (begin < TABLE_BEGIN.length || end < 0) throw new Error('README.md has no place for the table of rules');
  return `${text.slice(0, begin)}\n${table('docs/rules/')}\n\n${text.slice(end)}`;
}

/**
 * @param {RuleDescription} rule
 * @returns {string}
 */
function page(rule) {
  const { code, severity, summary, documentation } = rule;
  return paragraphs(
    `# ${code}`,
    summary,
    severity === 'off' ? 'Off by default.' : `Severity by default: **${severity}**.`,
    documentation.why,
    ...example('## Reported', documentation.wrong),
    ...example('## Put right', documentation.right),
    ...changingSeverity(rule),
    ...suppressing(rule),
    '[All rules](README.md)',
  );
}

/**
 * @param {string} heading
 * @param {string | undefined} text of an article, or several below lines of `=== path`
 * @returns {string[]}
 */
function example(heading, text) {
  if (text === undefined) return [];
  const [beginning = '', ...rest] = text.split(/^=== /m);
  const named = rest.flatMap((file) => {
    const [path = '', ...lines] = file.trimEnd().split('\n');
    return [[`\`${path}\``], block('markdown', lines.join('\n'))].flat();
  });
  return [heading, ...block('markdown', beginning), ...named];
}

/** @param {RuleDescription} rule */
function changingSeverity({ code, severity }) {
  const other = severity === 'error' ? 'warning' : 'error';
  return [
    '## Changing its severity',
    'In `glosswright.config.json` or the settings of the editor, for all files and for some:',
    ...block(
      'json',
      `{\n  "rules": { "${code}": "${other}" },\n  "overrides": [{ "files": ["glossary/pl/**"], "rules": { "${code}": "off" } }]\n}`,
    ),
    `For one run: \`glosswright check --rule ${code}=${other}\`. The severities are ${severities.map((name) => `\`${name}\``).join(', ')} and \`off\`.`,
  ];
}

/** @param {RuleDescription} rule */
function suppressing({ code }) {
  if (code === unusedSuppression.code || code === unreadableFile.code) return [];
  return [
    '## Suppressing it',
    'For the next line, from one line to another, and for the whole file; a reason may follow two hyphens:',
    ...block(
      'markdown',
      [
        `<!-- glosswright-disable-next-line ${code} -- the reason -->`,
        '',
        `<!-- glosswright-disable ${code} -->`,
        `<!-- glosswright-enable ${code} -->`,
        '',
        `<!-- glosswright-disable-file ${code} -->`,
      ].join('\n'),
    ),
    'In the front matter, for the whole file:',
    ...block('yaml', `glosswrightDisable: [${code}]`),
  ];
}

/**
 * @param {string} language
 * @param {string} text
 * @returns {string[]} none without a text
 */
function block(language, text) {
  return text.trim() === '' ? [] : [`\`\`\`${language}\n${text.trimEnd()}\n\`\`\``];
}

/** @param {string[]} parts */
function paragraphs(...parts) {
  return `${parts.join('\n\n')}\n`;
}

/** @param {URL} file */
function readOr(file) {
  try {
    return readFileSync(fileURLToPath(file), 'utf8');
  } catch {
    return undefined;
  }
}
