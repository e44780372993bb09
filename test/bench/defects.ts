// `npm run bench:defects`: how many of the defects that readers noted in machine translation the rules find, by kind. With the name of
// a kind, the notes of that kind, and which were found.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../server/src/disk/files.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import type { Span } from '../../server/src/markdown/types.ts';
import { shared } from './project.ts';
import { rowsOf } from './titleForms.ts';

/**
 * The rules that report a kind of defect. Other kinds require knowledge of the subject: mistranslated words, wrong
 * titles, scrambled sentences, units and names.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'acronym-drift': ['inconsistent-term'],
  'doubled-synonym': ['repeated-words'],
  'english-left': ['untranslated-term', 'untranslated-text', 'untranslated-title', 'untranslated-link-text'],
  'homoglyph-mix': ['mixed-script'],
  'link-on-stopword': ['stop-word-link'],
  'link-text-off-concept': ['inconsistent-term', 'stop-word-link', 'untranslated-link-text'],
  'list-dash-mix': ['list-marker'],
  'list-dash-all': ['list-marker'],
  'lowercase-after-stop': ['broken-sentence', 'punctuation-artefact'],
  'missing-space-after-stop': ['punctuation-artefact'],
  'stop-in-link': ['punctuation-in-link-text', 'punctuation-artefact'],
  'term-drift': ['inconsistent-term', 'title-mismatch'],
  'title-vs-description': ['title-mismatch', 'inconsistent-term'],
  'unbalanced-paren': ['punctuation-artefact'],
  'unbalanced-quote': ['punctuation-artefact'],
  'wrong-title': ['title-mismatch', 'inconsistent-term', 'untranslated-title'],
  'empty-bold': ['punctuation-artefact'],
};

interface Note {
  readonly path: string;
  readonly kind: string;
  /** The texts in the reader's note: one position each or, for a drift, the names. */
  readonly texts: readonly string[];
}

interface Count {
  notes: number;
  /** Notes whose texts the excerpt has. Notes without texts, or with a remark instead of one, are not counted here. */
  shown: number;
  /** Number of notes with a finding of one of the kind's rules at their position. */
  found: number;
  foundShown: number;
}

async function main(): Promise<void> {
  const folder = join(shared, 'corpora/investorswiki-excerpts');
  const [, , kind] = process.argv;
  if (existsSync(folder) && kind !== undefined) await list(folder, kind);
  else if (existsSync(folder)) console.table(Object.fromEntries(await counted(folder)));
  else console.log(`Skipped: no corpora/investorswiki-excerpts in ${shared} (GLOSSWRIGHT_SHARED names the folder).`);
}

/** The counts by kind, the most frequent kind first. */
async function counted(folder: string): Promise<[kind: string, row: object][]> {
  const check = await checked(folder);
  const counts = new Map<string, Count>();
  for (const note of notesIn(join(folder, 'defects.tsv'))) {
    const count = counts.get(note.kind) ?? { notes: 0, shown: 0, found: 0, foundShown: 0 };
    counts.set(note.kind, count);
    const { article, findings } = check(note.path);
    const { isShown, isFound } = judged(note, article, findings);
    count.notes++;
    if (isShown) count.shown++;
    if (isFound) count.found++;
    if (isShown && isFound) count.foundShown++;
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other.notes - one.notes)
    .map(([kind, count]) => [kind, { ...count, rules: CODES[kind]?.join(', ') ?? '–' }]);
}

async function list(folder: string, wanted: string): Promise<void> {
  const check = await checked(folder);
  for (const note of notesIn(join(folder, 'defects.tsv'))) {
    if (note.kind !== wanted) continue;
    const { article, findings } = check(note.path);
    const { isShown, isFound } = judged(note, article, findings);
    console.log(isFound ? 'found' : isShown ? 'missed' : 'hidden', note.path, note.texts.join(' | '));
  }
}

function notesIn(file: string): Note[] {
  return rowsOf(file)
    .slice(1)
    .map(([language = '', slug = '', kind = '', detail = '']) => ({
      path: `Texts/${language}/${slug}.md`,
      kind,
      texts: detail
        .split(/\s*[;/→,]\s*/)
        .map(plain)
        .filter((text) => text.length > 1),
    }));
}

/** A reader's text without quotation marks, remarks in parentheses, link targets and counts: `[koteihin](/x)`, `Notice ×2`. */
function plain(text: string): string {
  return text
    .replace(/^\[([^\]]*)\].*$/, '$1')
    .replace(/\s*(?:×.*|\(.*|→.*|\.\.\.|…)$/, '')
    .replaceAll(/["„”“«»[\]]/g, '')
    .trim();
}

/** A finding with the text that it marks. */
interface Found extends Span {
  readonly code: string;
  readonly text: string;
}

/** Returns the text of an article and its findings, by path. */
async function checked(folder: string): Promise<(path: string) => { article: string; findings: readonly Found[] }> {
  const root = new Root(keyOfPath(folder), diskFiles, {}, {});
  await root.load();
  await root.readLinks();
  return (path) => {
    const article = readFileSync(join(folder, path), 'utf8');
    const findings = checkFile(root, path)?.findings ?? [];
    return {
      article,
      findings: findings.map(({ code, span: { start, end } }) => ({
        code,
        start,
        end,
        text: article.slice(start, end),
      })),
    };
  };
}

/** Maximum number of UTF-16 units between a text and a finding about it: the reader quotes the words around a mark. */
const NEAR = 3;

/**
 * Whether the article has the note's texts, and a finding at one of them. Of a drift, it has two names, and the finding marks one
 * of them or the title; endings differ. A note without texts is found anywhere in the article.
 */
function judged(
  { kind, texts }: Note,
  article: string,
  findings: readonly Found[],
): { readonly isShown: boolean; readonly isFound: boolean } {
  const ofKind = findings.filter(({ code }) => CODES[kind]?.includes(code));
  if (kind.endsWith('-drift')) {
    const names = texts.map(beginningOf);
    const hasName = (text: string): boolean => names.some((name) => text.toLowerCase().includes(name));
    const isShown = names.filter((name) => article.toLowerCase().includes(name)).length > 1;
    return { isShown, isFound: ofKind.some(({ code, text }) => code === 'title-mismatch' || hasName(text)) };
  }
  const places = texts.flatMap((text) => placesOf(article, text));
  const isNear = ({ start, end }: Found): boolean =>
    places.some((place) => start <= place.end + NEAR && end >= place.start - NEAR);
  return { isShown: places.length > 0, isFound: texts.length === 0 ? ofKind.length > 0 : ofKind.some(isNear) };
}

function placesOf(article: string, text: string): Span[] {
  const lower = article.toLowerCase();
  const wanted = text.toLowerCase();
  const places: Span[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length });
  return places;
}

function beginningOf(text: string): string {
  return text.toLowerCase().slice(0, Math.max(4, Math.ceil(text.length * 0.6)));
}

void main();
