import { msg } from '../../../localization/index.ts';
import type { Span } from '../../../markdown/types.ts';
import { MAX_DEFINITION } from '../source.ts';
import type { WrittenEntries, WrittenName } from '../source.ts';
import { Collector } from './collector.ts';
import type { ItemId } from './collector.ts';
import { linesOf } from './values.ts';
import { attributeOf, decodeXml, xmlTokens } from './xmlTokens.ts';
import type { XmlToken } from './xmlTokens.ts';

/** Elements by what they are, in versions 2 and 3. */
const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif']);
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet']);
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);
/** Elements whose `type` says what they are, in the style DCA. In the style DCT they have that name themselves. */
const TYPED: ReadonlySet<string> = new Set(['descrip', 'termNote', 'admin']);
const READ: ReadonlySet<string> = new Set(['term', 'definition', 'administrativeStatus', 'normativeAuthorization']);
const IS_DEPRECATED = /deprecated|superseded|forbidden|notRecommended|obsolete/i;
const IS_PREFERRED = /^preferred/i;

interface Text {
  readonly text: string;
  readonly span: Span;
}

interface Term {
  name: Text | undefined;
  status: string;
}

interface Language {
  readonly locale: string | undefined;
  readonly start: number;
  /** The end of the file until the element is closed. */
  end: number;
  readonly terms: Term[];
  definition: Text | undefined;
}

interface Concept {
  readonly id: ItemId;
  readonly span: Span;
  readonly languages: Language[];
  definition: Text | undefined;
}

/** An element whose text is being read. */
interface Field {
  readonly role: string;
  readonly element: string;
  readonly parts: string[];
  start: number | undefined;
  end: number;
}

/** Reads the entries of a TBX file (ISO 30042), versions 2 and 3, in both styles. */
export function entriesOfTbx(text: string): WrittenEntries {
  const collector = new Collector();
  new TbxReader(text, collector).read();
  return collector.finish();
}

class TbxReader {
  readonly #text: string;
  readonly #collector: Collector;
  #isTbx = false;
  /** The language of the file, in which a definition of a whole concept is. */
  #mainLocale: string | undefined;
  #concept: Concept | undefined;
  #language: Language | undefined;
  #term: Term | undefined;
  #field: Field | undefined;

  constructor(text: string, collector: Collector) {
    this.#text = text;
    this.#collector = collector;
  }

  read(): void {
    for (const token of xmlTokens(this.#text)) {
      if (this.#collector.isFull) return;
      if (token.kind === 'broken') this.#collector.problem(msg('This tag or comment is not closed.'), token.span);
      else this.#take(token);
    }
    if (!this.#isTbx)
      this.#collector.problem(msg('This is not a TBX file.'), { start: 0, end: Math.min(1, this.#text.length) });
    if (this.#concept === undefined) return;
    this.#collector.problem(msg('The file ends within this concept.'), this.#concept.span);
    this.#finish(this.#concept);
  }

  #take(token: Exclude<XmlToken, { readonly kind: 'broken' }>): void {
    if (token.kind === 'text') this.#takeText(token.span, token.isVerbatim);
    else if (token.kind === 'close') this.#close(token.name, token.span.end);
    else {
      this.#open(token.name, token.span);
      if (token.isEmpty) this.#close(token.name, token.span.end);
    }
  }

  #open(name: string, span: Span): void {
    if (ROOTS.has(name)) {
      this.#isTbx = true;
      this.#mainLocale = attributeOf(this.#text, span, 'xml:lang')?.text;
    } else if (CONCEPTS.has(name)) {
      if (this.#concept !== undefined) this.#finish(this.#concept);
      const id = attributeOf(this.#text, span, 'id');
      const explicit = id?.text.trim() === '' ? undefined : id;
      this.#concept = {
        id: { explicit: explicit?.text, span: explicit?.span },
        span,
        languages: [],
        definition: undefined,
      };
      this.#language = undefined;
      this.#term = undefined;
    } else if (LANGUAGES.has(name)) this.#openLanguage(span);
    else if (TERMS.has(name)) this.#openTerm();
    else this.#openField(name, span);
  }

  #openLanguage(span: Span): void {
    const locale = attributeOf(this.#text, span, 'xml:lang') ?? attributeOf(this.#text, span, 'lang');
    this.#language = {
      locale: locale?.text.trim().replaceAll('_', '-'),
      start: span.start,
      end: this.#text.length,
      terms: [],
      definition: undefined,
    };
    this.#term = undefined;
    this.#concept?.languages.push(this.#language);
  }

  #openTerm(): void {
    this.#term = { name: undefined, status: '' };
    this.#language?.terms.push(this.#term);
  }

  #openField(name: string, span: Span): void {
    if (this.#field !== undefined || this.#concept === undefined) return;
    const role = TYPED.has(name) ? (attributeOf(this.#text, span, 'type')?.text ?? '') : name;
    if (READ.has(role)) this.#field = { role, element: name, parts: [], start: undefined, end: span.end };
  }

  #takeText(span: Span, isVerbatim: boolean): void {
    const field = this.#field;
    if (field === undefined) return;
    const text = this.#text.slice(span.start, span.end);
    const written = text.trimStart();
    if (field.start === undefined && written !== '') field.start = span.start + text.length - written.length;
    if (written !== '') field.end = span.start + text.trimEnd().length;
    field.parts.push(isVerbatim ? text : decodeXml(text));
  }

  #close(name: string, end: number): void {
    if (this.#field?.element === name) this.#finishField(this.#field);
    else if (TERMS.has(name)) this.#term = undefined;
    else if (LANGUAGES.has(name)) this.#closeLanguage(end);
    else if (CONCEPTS.has(name) && this.#concept !== undefined) this.#finish(this.#concept);
  }

  #closeLanguage(end: number): void {
    if (this.#language !== undefined) this.#language.end = end;
    this.#language = undefined;
  }

  #finishField({ role, parts, start, end }: Field): void {
    this.#field = undefined;
    const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
    if (text === '' || start === undefined) return;
    const found = { text, span: { start, end } };
    if (role === 'definition') {
      const holder = this.#language ?? this.#concept;
      if (holder !== undefined) holder.definition ??= found;
      return;
    }
    if (this.#term === undefined) return;
    if (role === 'term') this.#term.name ??= found;
    else if (this.#term.status === '') this.#term.status = text;
  }

  #finish(concept: Concept): void {
    this.#concept = undefined;
    this.#language = undefined;
    this.#term = undefined;
    this.#field = undefined;
    this.#collector.countItem(concept.span);
    let count = 0;
    for (const language of concept.languages) if (this.#add(concept, language)) count++;
    if (count === 0) this.#collector.problem(msg('This concept has no term.'), concept.span);
  }

  #add(concept: Concept, { locale, start, end, terms, definition }: Language): boolean {
    const named = terms.flatMap(({ name, status }) => (name === undefined ? [] : [{ ...name, status }]));
    const preferred =
      named.find(({ status }) => IS_PREFERRED.test(status)) ??
      named.find(({ status }) => !IS_DEPRECATED.test(status)) ??
      named[0];
    if (preferred === undefined) return false;
    const isMain = this.#mainLocale === undefined || this.#mainLocale.toLowerCase() === locale?.toLowerCase();
    const defined = definition ?? (isMain ? concept.definition : undefined);
    const others = named.filter((term) => term !== preferred);
    this.#collector.add(
      {
        locale: locale === '' ? undefined : locale,
        name: preferred.text,
        nameSpan: preferred.span,
        otherNames: others.map(({ text, status }): WrittenName => ({
          text,
          status: IS_DEPRECATED.test(status) ? 'deprecated' : 'admitted',
        })),
        definition: defined?.text.slice(0, MAX_DEFINITION),
        definitionSpan: defined?.span,
        span: linesOf({ start, end }, this.#text),
      },
      concept.id,
    );
    return true;
  }
}
