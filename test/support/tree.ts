import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { descriptions, ruleCodes, rules } from '../../server/src/rules/engine/index.ts';
import {
  type Edit,
  type Finding,
  type Fix,
  isAtLeast,
  severities,
  type Severity,
} from '../../server/src/rules/engine/rule.ts';
import { ArticleDrafts, Drafts } from '../../server/src/cli/checking/drafts.ts';
import { type CheckedFile, checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { english } from '../../server/src/localization/index.ts';
import { type MemoryContent, MEMORY_ROOT, MemoryFiles } from './memoryFiles.ts';

/*
 * A whole glossary as one text, with marks for the findings below their lines:
 *
 *     === glossary/en/market.md "Market"
 *     === glossary/pl/market.md "Rynek"
 *     Patrz [rynek](/markt).
 *                   ^^^^^^ broken-link: There is no article 'markt'.
 *
 * A file with a title after its path begins with front matter that has this title and a description; `draft` after the
 * title makes it a draft. A mark is as long as its finding, `|` if that is empty, and ends in `...` if the finding
 * continues on the next line. A severity before the code, `hint broken-link: …`, differs from that of the rule.
 */

export interface TreeOptions {
  /** The enabled rules. Default: all. */
  readonly rules?: readonly string[];
  /** The line break of all files. Default: `\n`. */
  readonly lineBreak?: '\n' | '\r\n' | '\r';
  /** Whether each file starts with a byte order mark. */
  readonly bom?: boolean;
}

interface TreeFile {
  readonly path: string;
  /** The lines above the first line of the text, and the marks in them. */
  readonly header: readonly string[];
  readonly headerMarks: readonly string[];
  /** The lines below the header, each with the marks below it. */
  readonly lines: readonly { readonly text: string; readonly marks: readonly string[] }[];
  /** The text after `===`. */
  readonly heading: string;
}

interface ParsedFile extends TreeFile {
  readonly headerMarks: string[];
  readonly lines: { readonly text: string; readonly marks: string[] }[];
}

const HEADING = /^=== (?<path>\S+)(?: "(?<title>.*)"(?<draft> draft)?)?$/;
const MARK = /^ *(?:\^+|\|)(?:\.\.\.)? (?:[a-z]+ )?[a-z-]+: /;

/** A link has at most one finding of these. */
export const LINK_RULES = ['broken-link', 'slug-case', 'untranslated-link', 'wrong-locale-link'] as const;
export const FRONT_MATTER_RULES = ['invalid-front-matter', 'missing-front-matter', 'duplicate-article'] as const;

/** The functions below with these rules enabled: other findings in the same texts have their own tests. */
export function withRules(...codes: readonly string[]) {
  return {
    checkTree: async (text: string, options: TreeOptions = {}): Promise<void> =>
      checkTree(text, { rules: codes, ...options }),
    fixesOfTree: async (text: string): Promise<string[]> => fixesOfTree(text, { rules: codes }),
    fixTree: async (text: string, title: string, expected: string, options: TreeOptions = {}): Promise<void> =>
      fixTree(text, title, expected, { rules: codes, ...options }),
  };
}

/** Checks each file of the tree and compares the findings with the marks. */
export async function checkTree(text: string, options: TreeOptions = {}): Promise<void> {
  const expected = parseTree(text).map((file) => {
    const marks = file.lines.map((line, number) => [number, line.marks] as const);
    return rendered(file, new Map([[-1, file.headerMarks], ...marks]));
  });
  assert.equal(await markedTree(text, options), expected.join('\n'));
}

/** The tree with marks for the actual findings. */
export async function markedTree(text: string, options: TreeOptions = {}): Promise<string> {
  const files = parseTree(text);
  const root = await rootOf(contentOf(files, options), options.rules);
  return files.map((file) => rendered(file, marksOf(checkedTwice(root, file.path), file.header.length))).join('\n');
}

/** Asserts that the findings do not depend on the lowest requested severity, nor on the fast pre-tests of rules. */
function checkedTwice(root: Root, path: string): CheckedFile | undefined {
  const file = checkFile(root, path);
  const read = root.read(path);
  const subject = read?.kind === 'text' ? root.subject(path, read.text) : undefined;
  for (const rule of subject ? rules : []) {
    if (!subject || rule.mayReport?.(subject.document.text, subject) !== false) continue;
    assert.deepEqual([...rule.check(subject)], [], `'${rule.code}' reports what its 'mayReport' denies`);
  }
  for (const least of severities) {
    const expected = file?.findings.filter(({ severity }) => isAtLeast(severity, least));
    assert.deepEqual(checkFile(root, path, { least })?.findings.map(described), expected?.map(described), least);
  }
  return file;
}

/** The fixes of every finding of the tree; preferred ones start with `*`, and those that need no review with `!`. */
export async function fixesOfTree(text: string, options: TreeOptions = {}): Promise<string[]> {
  const offered = await offeredFixes(text, options);
  return offered.map(({ fix }) => `${fix.preferred ? '*' : ''}${fix.certain ? '!' : ''} ${english(fix.title)}`.trim());
}

/**
 * Applies the first fix with this title, and compares the new lines of the file; or, if the fix creates a file or adds
 * an entry to one, that file with its path in a line before it: `=== glossary/pl/market.md`.
 */
export async function fixTree(text: string, title: string, expected: string, options: TreeOptions = {}): Promise<void> {
  const offered = await offeredFixes(text, options);
  const found = offered.find(({ fix }) => english(fix.title) === title);
  if (!found) assert.fail(`'${title}' is not among\n${offered.map(({ fix }) => `'${english(fix.title)}'`).join('\n')}`);
  const { before, fix, created } = found;
  assert.equal(outcome(before, fix, created), dedent(expected));
}

/** A completely read root of the files, with the rules that are on by default, or only with the given ones. */
export async function rootOf(content: Readonly<Record<string, MemoryContent>>, on?: readonly string[]): Promise<Root> {
  const root = new Root(MEMORY_ROOT, new MemoryFiles(content), {}, { rules: on ? onlyRules(on) : {} });
  await root.load();
  await root.readLinks();
  return root;
}

/** Turns all other rules off; a rule that is off by default gets the lowest severity. */
function onlyRules(on: readonly string[]): Record<string, Severity | 'off'> {
  const usuallyOff = rules.filter(({ code, severity }) => severity === 'off' && on.includes(code));
  const off = ruleCodes.filter((code) => !on.includes(code));
  return Object.fromEntries([
    ...usuallyOff.map(({ code }) => [code, 'hint'] as const),
    ...off.map((code) => [code, 'off'] as const),
  ]);
}

/** The files of a tree without its marks, by path. */
export function filesOfTree(text: string): Record<string, string> {
  return contentOf(parseTree(text), {});
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, newText } of edits.toReversed().toSorted((one, other) => other.span.start - one.span.start))
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  return result;
}

/** Removes common leading white space of all lines, and empty lines at both ends. */
export function dedent(text: string): string {
  const lines = text.replace(/^(?:[ \t]*\n)+|\n[ \t]*$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

async function offeredFixes(
  text: string,
  options: TreeOptions,
): Promise<{ before: string; fix: Fix; created: string }[]> {
  const files = parseTree(text);
  const root = await rootOf(contentOf(files, options), options.rules);
  return files.flatMap(({ path }) => {
    const read = root.read(path);
    const before = read?.kind === 'text' ? read.text : '';
    const file = checkFile(root, path);
    const drafts = file && new Drafts(root, file, new ArticleDrafts());
    const createdBy = ({ create }: Fix): string => {
      const draft = create && drafts?.of(create);
      if (!draft || 'text' in draft) return draft?.text ?? '';
      const other = root.read(draft.path);
      return textAfter(other?.kind === 'text' ? other.text : '', draft.edits);
    };
    const fixes = file?.findings.flatMap((finding) => finding.fixes()) ?? [];
    return fixes.map((fix) => ({ before, fix, created: createdBy(fix) }));
  });
}

/** The text after edits of the protocol. */
function textAfter(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

function outcome(before: string, { edits, create }: Fix, created: string): string {
  const known = new Set(before.split('\n'));
  const lines = applyEdits(before, edits)
    .split('\n')
    .filter((line) => !known.has(line));
  if (create) lines.push(`=== ${create.path}`, created.trimEnd());
  return lines.join('\n');
}

function parseTree(text: string): TreeFile[] {
  const files: ParsedFile[] = [];
  for (const line of dedent(text).split('\n')) {
    const groups = HEADING.exec(line)?.groups;
    const file = files.at(-1);
    if (groups) {
      const { path = '', title, draft } = groups;
      const header = headerOf(title, draft !== undefined);
      files.push({ path, header, headerMarks: [], heading: line, lines: [] });
    } else if (!file) assert.fail(`a tree begins with '=== path', not with '${line}'`);
    else if (MARK.test(line)) (file.lines.at(-1)?.marks ?? file.headerMarks).push(line);
    else file.lines.push({ text: line, marks: [] });
  }
  return files;
}

function headerOf(title: string | undefined, isDraft: boolean): string[] {
  if (title === undefined) return [];
  return ['---', `title: ${title}`, `description: ${title}.`, ...(isDraft ? ['draft: true'] : []), '---', ''];
}

function contentOf(files: readonly TreeFile[], { lineBreak = '\n', bom = false }: TreeOptions): Record<string, string> {
  const entries = files.map(({ path, header, lines }) => {
    const text = [...header, ...lines.map((line) => line.text)].join(lineBreak);
    return [path, `${bom ? '\uFEFF' : ''}${text}`] as const;
  });
  return Object.fromEntries(entries);
}

/** The findings as marks, by the line above them; those in the header have the line -1. */
function marksOf(file: CheckedFile | undefined, headerLength: number): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  for (const finding of file?.findings ?? []) {
    const { start, end } = file?.lines.rangeOf(finding.span) ?? assert.fail();
    const line = Math.max(start.line - headerLength, -1);
    const goesOn = end.line > start.line;
    const length = goesOn ? 1 : end.character - start.character;
    const sign = length === 0 ? '|' : '^'.repeat(length);
    const mark = `${' '.repeat(start.character)}${sign}${goesOn ? '...' : ''} ${described(finding)}`;
    marks.set(line, [...(marks.get(line) ?? []), mark]);
  }
  return marks;
}

function described({ code, severity, message }: Finding): string {
  assert.ok(ruleCodes.includes(code), `'${code}' is no rule`);
  const own = descriptions.find((rule) => rule.code === code)?.severity ?? 'error';
  const usual = own === 'off' ? 'hint' : own;
  return `${severity === usual ? '' : `${severity} `}${code}: ${english(message)}`;
}

function rendered({ heading, lines }: TreeFile, marks: ReadonlyMap<number, readonly string[]>): string {
  const body = lines.flatMap(({ text }, line) => [text, ...(marks.get(line) ?? [])]);
  return [heading, ...(marks.get(-1) ?? []), ...body].join('\n');
}
