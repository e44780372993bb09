// `npm run docs`: writes the parts of the documentation that the code declares: the pages in docs/rules with their
// index, and the tables of rules, formats, commands, options and keys in docs/. With `--check`, lists the files that
// are not up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { descriptions } from '../server/src/rules/engine/index.ts';
import {
  columnTable,
  commandTables,
  exportFormatTable,
  formatTable,
  importFormatTable,
  linkFormatTable,
  reportFormatTable,
} from '../server/src/cli/options/tables.ts';
import { macroSyntaxOf } from '../server/src/glossary/macros/index.ts';
import { presets } from '../server/src/glossary/layouts/index.ts';
import { languageTables } from '../server/src/terms/languages/index.ts';
import { rulePage } from '../server/src/rules/engine/rulePage.ts';

const folder = new URL('../docs/rules/', import.meta.url);
const configuration = JSON.parse(readFileSync(new URL('../glosswright.schema.json', import.meta.url), 'utf8'));
/** Pages that are written by hand, except between `<!-- NAME: written by `npm run docs` -->` and `<!-- end of NAME -->`. */
const pages = {
  'README.md': { 'the layouts': layoutTable() },
  'docs/term-recognition.md': { 'the languages': languageList() },
  'docs/findings.md': { 'the rules': table('rules/') },
  'docs/command-line.md': {
    'the commands': commandTables(),
    'the formats': formatTable(),
    'the formats of link': linkFormatTable(),
    'the formats of report': reportFormatTable(),
  },
  'docs/exchange.md': {
    'the formats of export': exportFormatTable(),
    'the columns': columnTable(),
    'the formats of import': importFormatTable(),
  },
  'docs/configuration.md': {
    'the keys': keyTable(configuration),
    'the keys of a layout': keyTable(configuration.properties.layouts.items),
  },
};

const files = new Map([
  ['README.md', index()],
  ...descriptions.map(
    (rule) => /** @type {const} */ ([`${rule.code}.md`, `${rulePage(rule)}\n[All rules](README.md)\n`]),
  ),
]);
mkdirSync(folder, { recursive: true });
const outdated = [...files].filter(([name, text]) => readOr(new URL(name, folder)) !== text);
const orphans = readdirSync(folder).filter((name) => !files.has(name));
const texts = Object.entries(pages).map(([path, parts]) => {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return {
    path,
    text,
    wanted: Object.entries(parts).reduce((now, [name, part]) => withPart(path, now, name, part), text),
  };
});
const outdatedTexts = texts.filter(({ text, wanted }) => text !== wanted);

if (process.argv.includes('--check')) {
  const names = [...outdated.map(([name]) => `docs/rules/${name}`), ...orphans.map((name) => `docs/rules/${name}`)];
  names.push(...outdatedTexts.map(({ path }) => path));
  if (names.length > 0) {
    console.error(`not up to date, run \`npm run docs\`: ${names.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of outdated) writeFileSync(new URL(name, folder), text);
  for (const name of orphans) rmSync(new URL(name, folder));
  for (const { path, wanted } of outdatedTexts) writeFileSync(new URL(`../${path}`, import.meta.url), wanted);
}

function index() {
  return paragraphs(
    '# Rules',
    'One page for each code. The pages are part of the npm package and of the extension: in VS Code, click the code of a finding; on the command line, run `glosswright explain CODE`. SARIF logs contain them.',
    table(''),
    'Each page says how to change the severity of its rule, how to suppress its findings, and how many of the findings that a person read in public glossaries were right.',
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

function layoutTable() {
  const rows = presets.map((layout) => {
    const { name, articles, link, localizedLink, bareSlug } = layout;
    const syntax = macroSyntaxOf(layout);
    const macro = syntax?.write(['slug'], 'text') ?? syntax?.write(['form'], 'form'); // some macros show only a name
    const links = [bareSlug === 'none' ? undefined : link, localizedLink, macro].filter((each) => each !== undefined);
    return `| \`${name}\` | \`${articles.map(({ path }) => path).join('`, `')}\` | ${links.map((each) => `\`${each}\``).join(', ')} |`;
  });
  return ['| layout | articles | links |', '|---|---|---|', ...rows].join('\n');
}

function languageList() {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = Object.keys(languageTables).map((tag) => names.of(tag) ?? tag);
  return `${[...new Set(languages)].toSorted((one, other) => one.localeCompare(other, 'en')).join(', ')}.`;
}

/**
 * @param {{ properties: Record<string, { description?: string }> }} schema
 * @returns {string}
 */
function keyTable({ properties }) {
  const rows = Object.entries(properties).flatMap(([key, { description }]) =>
    description === undefined ? [] : [`| \`${key}\` | ${description.replaceAll('|', '\\|')} |`],
  );
  return ['| key | meaning |', '|---|---|', ...rows].join('\n');
}

/**
 * @param {string} path
 * @param {string} text
 * @param {string} name of the part
 * @param {string} part
 * @returns {string} the text with the part
 */
function withPart(path, text, name, part) {
  const begin = `<!-- ${name}: written by \`npm run docs\` -->\n`;
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(`<!-- end of ${name} -->`, from);
  if (from < begin.length || to < 0) throw new Error(`${path} has no markers for '${name}'`);
  return `${text.slice(0, from)}\n${part}\n\n${text.slice(to)}`;
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
