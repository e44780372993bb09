import type { ArticleFacts, LinkFact } from '../articleFacts.ts';
import type { EntryPlace } from '../entryPlace.ts';
import { pathOfId } from '../entryPlace.ts';
import type { Term } from '../../terms/types.ts';
import {
  hasOwnAddresses,
  hasFlag,
  hasTermbaseId,
  readDescription,
  readFlags,
  readFrontMatterFacts,
  readKeywords,
  readTerms,
  readTitle,
  type PackedRecord,
} from './frontMatter.ts';
import { forEachLinked, readLinks } from './links.ts';
import type { Strings } from './strings.ts';

/** The byte ranges of articles, by number. */
export interface Records {
  readonly strings: Strings;
  frontMatter(index: number): PackedRecord;
  links(index: number): PackedRecord;
}

/** The facts of an article in packed form, decoded on access. Only the title is cached. */
export class PackedArticle implements ArticleFacts {
  readonly id: string;
  readonly path: string;
  readonly locale: string;
  readonly slug: string;
  private readonly records: Records;
  private readonly index: number;
  /** Null if not decoded yet. */
  private knownTitle: string | null | undefined = null;

  constructor(records: Records, index: number, id: string, locale: string, slug: string) {
    this.records = records;
    this.index = index;
    this.id = id;
    this.path = pathOfId(id);
    this.locale = locale;
    this.slug = slug;
  }

  get title(): string | undefined {
    if (this.knownTitle === null) this.knownTitle = readTitle(this.frontMatter);
    return this.knownTitle;
  }

  get description(): string | undefined {
    return readDescription(this.frontMatter);
  }

  get keywords(): readonly string[] {
    return readKeywords(this.frontMatter);
  }

  get draft(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'draft');
  }

  get autoLink(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'autoLink');
  }
  get doNotTranslate(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'doNotTranslate');
  }

  get isTranslated(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'isTranslated');
  }

  get isOutdated(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'isOutdated');
  }

  get hasTermbase(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'hasTermbase');
  }

  get hasPartOfSpeech(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'hasPartOfSpeech');
  }

  get termbaseId(): string | undefined {
    return hasTermbaseId(this.frontMatter)
      ? readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.termbaseId
      : undefined;
  }

  get linksByLocale(): boolean {
    return hasFlag(readFlags(this.frontMatter), 'linksByLocale');
  }

  get sourceCommit(): string | undefined {
    return readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.sourceCommit;
  }

  get terms(): readonly Term[] {
    return readTerms(this.frontMatter, this.slug, this.title);
  }

  get macroNames(): readonly string[] {
    return readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.macroNames;
  }

  get address(): string | undefined {
    return hasOwnAddresses(this.frontMatter)
      ? readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.address
      : undefined;
  }

  get formerAddresses(): readonly string[] {
    return hasOwnAddresses(this.frontMatter)
      ? readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.formerAddresses
      : [];
  }

  get entries(): readonly EntryPlace[] {
    return this.slug === '' ? readFrontMatterFacts(this.frontMatter, this.slug).frontMatter.entries : [];
  }

  get links(): readonly LinkFact[] {
    return readLinks(this.records.links(this.index)).links;
  }

  /** Whether the bytes are malformed, which happens only to forged bytes. */
  get isBroken(): boolean {
    return (
      readFrontMatterFacts(this.frontMatter, this.slug).isBroken || readLinks(this.records.links(this.index)).isBroken
    );
  }

  /** Returns the distinct slugs and macro names that the article links. */
  linked(): ReadonlySet<string> {
    if (this.records instanceof FrontMatterOnly) return NOTHING;
    const linked = new Set<string>();
    const { strings } = this.records;
    forEachLinked(this.records.links(this.index), (id) => linked.add(strings.at(id)));
    return linked;
  }

  /** Returns the number of links to exactly this slug. Only for layouts without a macro syntax. */
  timesLinking(slug: string): number {
    const { strings } = this.records;
    let times = 0;
    forEachLinked(this.records.links(this.index), (id) => {
      if (strings.at(id) === slug) times++;
    });
    return times;
  }

  /** Whether the links are left out and `withLinks` can add them. */
  get isFrontMatterOnly(): boolean {
    return this.records instanceof FrontMatterOnly;
  }

  /** Returns the article with its links, if they were left out. */
  withLinks(): PackedArticle {
    const { records, index, id, locale, slug } = this;
    return records instanceof FrontMatterOnly ? new PackedArticle(records.whole, index, id, locale, slug) : this;
  }

  /** Whether the article uses these string numbers. Equal facts then have equal bytes. */
  isIn(strings: Strings): boolean {
    return this.records.strings === strings;
  }

  /** Whether front matter and links equal these bytes. */
  equals(bytes: Uint8Array, frontMatterSize: number): boolean {
    const { frontMatter } = this;
    const { end } = this.records.links(this.index);
    return (
      frontMatter.end - frontMatter.start === frontMatterSize &&
      isEqual(frontMatter.bytes.subarray(frontMatter.start, end), bytes)
    );
  }

  /** Whether the articles differ only in their links. May be false for equal articles of different caches. */
  hasFrontMatterOf(other: PackedArticle): boolean {
    if (this.id !== other.id || this.locale !== other.locale || this.slug !== other.slug) return false;
    if (this.records.strings !== other.records.strings) return false;
    return isEqual(bytesOf(this.frontMatter), bytesOf(other.frontMatter));
  }

  toJSON(): ArticleFacts {
    const { id, path, locale, slug, links } = this;
    return { id, path, locale, slug, ...readFrontMatterFacts(this.frontMatter, slug).frontMatter, links };
  }

  private get frontMatter(): PackedRecord {
    return this.records.frontMatter(this.index);
  }
}

/** The same records without links. */
export class FrontMatterOnly implements Records {
  readonly strings: Strings;
  readonly whole: Records;

  constructor(whole: Records) {
    this.whole = whole;
    this.strings = whole.strings;
  }

  frontMatter(index: number): PackedRecord {
    return this.whole.frontMatter(index);
  }

  links(): PackedRecord {
    return { bytes: NO_LINKS, start: 0, end: NO_LINKS.length, strings: this.strings };
  }
}

const NO_LINKS = new Uint8Array(1);
const NOTHING: ReadonlySet<string> = new Set();

function bytesOf({ bytes, start, end }: PackedRecord): Uint8Array {
  return bytes.subarray(start, end);
}

/** Whether the bytes are equal. */
export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Returns the facts as a plain object with everything decoded. */
export function plainFacts(facts: ArticleFacts): ArticleFacts {
  return facts instanceof PackedArticle ? facts.toJSON() : facts;
}
