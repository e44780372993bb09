import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { WrittenEntry } from '../source.ts';

/** Evidence in the entries of a page for whether the page is a glossary. All numbers are shares from 0 to 1. */
export interface PageEvidence {
  readonly count: number;
  /** Entries with a definition. */
  readonly defined: number;
  /** Entries with a short name that no other entry has, and that is neither a sentence nor code. */
  readonly named: number;
  /** Names in alphabetical order after the name before them. */
  readonly ordered: number;
  /** Entries that are short and contain no code block. */
  readonly plain: number;
  /** Entries of about one paragraph. */
  readonly brief: number;
  /** Definitions that begin with the name, as in `A niche is a small market`. */
  readonly repeated: number;
  /** Names that are common headings of documentation, such as `Usage` and `Create a list`. */
  readonly usual: number;
  /** Names that are written as code. */
  readonly code: number;
  /** The part of the page from the first entry on that is in entries. */
  readonly coverage: number;
}

const MAX_WORDS = 6;
const MAX_NAME = 60;
const MAX_PLAIN = 1500;
const MAX_BRIEF = 400;
/** Longer code is a block. */
const MAX_CODE_SPAN = 100;
/** Maximum position at which a definition repeats its name: after an article or two. */
const MAX_START = 20;
const SENTENCE_END = /[.!?:;。！？]$|\?/;
const CODE_NAME = /[(){}<>=$\\`]|^-|^\.\w|^@|::|^\p{Ll}+\p{Lu}|\w_\w/u;
/** An abbreviation or note at the end of a name, but not the parameters of a function. */
const NOTE = /(?:\s+|(?<=[^\p{Script=Latin}\w]))\([^()]+\)$|\s*（[^（）]+）$/u;
/** Headings of documents about things, not about words. */
const USUAL: ReadonlySet<string> = new Set(
  (
    'about|advanced usage|alternatives|alternatives considered|api|api reference|arguments|background|basic usage|benefits|best practices|build|building|caveats|changelog|code of conduct|commands|common issues|' +
    'compatibility|conclusion|configuration|consequences|considered options|contact|context|contributing|contributors|credits|data types|decision|decision drivers|decision outcome|dependencies|deployment|design|' +
    'development|description|documentation|errors|example|examples|exercises|faq|features|fields|file format|files|folder structure|format|' +
    'further reading|future work|getting started|goals|how it works|how to contribute|how to use|implementation|install|installation|installing|introduction|known issues|license|licence|' +
    'limitations|limits|maintenance|methods|motivation|next steps|non-goals|notes|open questions|options|overview|parameters|prerequisites|project structure|proposal|purpose|quick start|quickstart|rationale|references|' +
    'related|related pages|release notes|requirements|return value|roadmap|rules|running|schema|scope|security|see also|setup|status|structure|summary|support|supported languages|syntax|test|testing|tests|tips|todo|' +
    'troubleshooting|types|update|updating|usage|use cases|validation|versioning|what is it|why'
  ).split('|'),
);
/** Headings of instructions: `Create a list`, `Using the list`, `How to sort it`. */
const INSTRUCTION = /^(?:how to\s|\p{L}{3,}\s+(?:a|an|the|your|our|all|this|these|new)\s)/iu;
/** A definition that only leads to other pages of the site. */
const ONLY_LINKS = /^(?:\[[^[\]\n]{1,200}\]\((?!https?:)[^()\s]{1,300}\)[\s,;/·|]*)+$/;
const TARGET = /^\]\([^()\s]{1,300}\)/;
const MAX_ONLY_LINKS = 1000;

/** Created on first use, which takes milliseconds. */
let collator: Intl.Collator | undefined;

/** Whether the names are in the order of a dictionary. */
function areInOrder(one: string, other: string): boolean {
  collator ??= new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
  return collator.compare(one, other) <= 0;
}

/** Returns what the entries show. Linear time, without the comparison of names. */
export function evidenceOf(document: MarkdownDocument, entries: readonly WrittenEntry[]): PageEvidence {
  const names = entries.map(({ name }) => name.replace(NOTE, ''));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = entries;
  const length = first === undefined ? 1 : document.text.trimEnd().length - first.span.start;
  const covered = entries.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return {
    count: entries.length,
    defined: shareOf(entries, (entry) => isDefined(document, entry)),
    named: shareOf(names, (name) => counts.get(name) === 1 && isShortName(name)),
    ordered: shareOf(names.slice(1), (name, at) => areInOrder(names[at] ?? '', name)),
    plain: shareOf(entries, (entry) => isPlain(document, entry)),
    brief: shareOf(entries, ({ span }) => span.end - span.start <= MAX_BRIEF),
    repeated: shareOf(entries, (entry, at) => repeatsName(names[at] ?? '', entry.definition ?? '')),
    usual: shareOf(names, (name) => USUAL.has(name.trim().toLowerCase()) || INSTRUCTION.test(name)),
    code: shareOf(entries, ({ nameSpan: { start } }) => document.text.slice(start - 1, start + 1).includes('`')),
    coverage: Math.min(1, covered / Math.max(1, length)),
  };
}

function shareOf<T>(items: readonly T[], fits: (item: T, at: number) => boolean): number {
  return items.length === 0 ? 0 : items.filter(fits).length / items.length;
}

/** Whether a text can be the name of a term: neither a sentence nor code. */
export function isShortName(name: string): boolean {
  if (name.length > MAX_NAME || SENTENCE_END.test(name) || CODE_NAME.test(name)) return false;
  return name.split(/\s+/).length <= MAX_WORDS;
}

function isPlain({ code }: MarkdownDocument, { span }: WrittenEntry): boolean {
  if (span.end - span.start > MAX_PLAIN) return false;
  for (let at = firstAtLeast(code, span.start, ({ start }) => start); at < code.length; at++) {
    const { start, end } = code[at] ?? span;
    if (start >= span.end) break;
    if (end - start > MAX_CODE_SPAN) return false;
  }
  return true;
}

function isDefined({ text }: MarkdownDocument, { definition, definitionSpan: span }: WrittenEntry): boolean {
  if (definition === undefined || !span || span.end - span.start > MAX_ONLY_LINKS) return definition !== undefined;
  // The span is that of the text as displayed, without the brackets at its ends.
  const opening = text.charAt(span.start - 1) === '[' ? '[' : '';
  const target = TARGET.exec(text.slice(span.end, span.end + MAX_ONLY_LINKS))?.[0] ?? '';
  return !ONLY_LINKS.test(opening + text.slice(span.start, span.end) + target);
}

function repeatsName(name: string, definition: string): boolean {
  const at = definition
    .slice(0, name.length + MAX_START)
    .toLowerCase()
    .indexOf(name.toLowerCase());
  return name !== '' && at >= 0;
}
