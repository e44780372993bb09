import { type Message, msg } from '../../../localization/index.ts';
import type { Span } from '../../../markdown/types.ts';
import { attributeOf, decodeXml, type XmlToken, xmlTokens } from './xmlTokens.ts';

/** A field of a termbase: `definition`, `note`, `partOfSpeech`. */
export interface TbxField {
  /** The data category: the `type` of the element in the style DCA and in version 2, its name in the style DCT. */
  readonly category: string;
  /** On one line, without markup. */
  readonly text: string;
  /** The span of the text, without white space around it. */
  readonly span: Span;
  /** The target of a reference; undefined for other fields. */
  readonly target: string | undefined;
}

/** A field with the fields that describe it, such as a definition with its source. Never empty. */
export type TbxItem = readonly TbxField[];

export interface TbxTerm {
  readonly name: TbxField | undefined;
  readonly items: readonly TbxItem[];
}

export interface TbxLanguage {
  readonly locale: string | undefined;
  /** The element. */
  readonly span: Span;
  readonly items: readonly TbxItem[];
  readonly terms: readonly TbxTerm[];
}

export interface TbxConcept {
  readonly id: { readonly text: string; readonly span: Span } | undefined;
  /** The opening tag. */
  readonly span: Span;
  readonly items: readonly TbxItem[];
  readonly languages: readonly TbxLanguage[];
}

/** A person or organization that fields refer to, from the end of the file. */
export interface TbxReference {
  readonly id: string;
  /** The type: `respPerson`. */
  readonly type: string;
  readonly items: readonly TbxItem[];
}

/** A part of a TBX file, in text order. */
export type TbxPart =
  /** The start of the file, with its main language. */
  | { readonly kind: 'file'; readonly locale: string | undefined }
  | { readonly kind: 'concept'; readonly concept: TbxConcept }
  | { readonly kind: 'reference'; readonly reference: TbxReference }
  /** The header of the file: the names of its elements, and its text. */
  | { readonly kind: 'header'; readonly elements: readonly string[]; readonly text: string }
  /** Markup in the text of a field, of which the text alone is read. */
  | { readonly kind: 'markup' }
  | { readonly kind: 'problem'; readonly message: Message; readonly span: Span };

/** Elements by what they are, in versions 2 and 3. */
const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif']);
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet']);
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);
/** Groups of a field and those that describe it. `termGrp` is not one: it is the term itself. */
const GROUPS: ReadonlySet<string> = new Set(['descripGrp', 'adminGrp', 'transacGrp', 'termNoteGrp', 'itemGrp']);
/** Versions 2 and 3. */
const HEADERS: ReadonlySet<string> = new Set(['tbxHeader', 'martifHeader']);
/** Elements that only contain others. */
const OUTER: ReadonlySet<string> = new Set(['termGrp', 'itemSet', 'text', 'body', 'back']);
/** Elements whose `type` is their meaning. In the style DCT, that is their name. */
const TYPED: ReadonlySet<string> = new Set(
  'descrip descripNote termNote admin adminNote transac transacNote ref xref item'.split(' '),
);

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type OpenTerm = Writable<TbxTerm>;
type OpenLanguage = Omit<Writable<TbxLanguage>, 'terms' | 'span'> & { span: Writable<Span>; terms: OpenTerm[] };
type OpenConcept = Omit<Writable<TbxConcept>, 'languages'> & { languages: OpenLanguage[] };

/** An element whose text is being read. */
interface OpenField {
  readonly category: string;
  readonly element: string;
  readonly target: string | undefined;
  readonly parts: string[];
  /** Open elements of the same name. */
  depth: number;
  start: number | undefined;
  end: number;
}

/** Reads a TBX file (ISO 30042), versions 2 and 3, in both styles, one concept after another. Never throws; reads the concepts before an error. */
export function* tbxParts(text: string): Generator<TbxPart> {
  const reader = new TbxReader();
  reader.continueWith(text, 0, true);
  for (const token of xmlTokens(text)) yield* reader.take(token);
  yield* reader.finish();
}

/**
 * The same for a text that comes in pieces: only the tag or text that is being read is held. The end of a language is not known if the
 * file does not close it. Time is linear, also for a tag as long as the file.
 */
export function* tbxPartsOfPieces(pieces: Iterable<string>): Generator<TbxPart> {
  const reader = new TbxReader();
  let [window, base, wanted] = ['', 0, 0];
  for (const piece of pieces) {
    window += piece;
    // A token that did not end is read again after as much again has come.
    if (window.length < wanted) continue;
    reader.continueWith(window, base, false);
    const end = yield* readWhole(reader, window);
    wanted = 2 * (window.length - end);
    window = window.slice(end);
    base += end;
  }
  reader.continueWith(window, base, true);
  for (const token of xmlTokens(window)) yield* reader.take(token);
  yield* reader.finish();
}

/** Reads the tokens that have ended. Returns where the first other one starts. */
function* readWhole(reader: TbxReader, window: string): Generator<TbxPart, number> {
  let read = 0;
  for (const token of xmlTokens(window)) {
    const isCut = token.kind === 'broken' || (token.kind === 'text' && token.span.end === window.length);
    if (isCut) return token.span.start;
    yield* reader.take(token);
    read = token.span.end + (token.kind === 'text' && token.isVerbatim ? ']]>'.length : 0);
  }
  return read;
}

class TbxReader {
  /** The part of the file that is being read, and where it begins. */
  #text = '';
  #base = 0;
  /** Where the file ends, if that is known. */
  #end = Infinity;
  #header: { readonly elements: Set<string>; text: string } | undefined;
  #isTbx = false;
  #concept: OpenConcept | undefined;
  #language: OpenLanguage | undefined;
  #term: OpenTerm | undefined;
  #reference: Writable<TbxReference> | undefined;
  #referenceType = '';
  #group: TbxField[] | undefined;
  #field: OpenField | undefined;

  continueWith(text: string, base: number, isLast: boolean): void {
    this.#text = text;
    this.#base = base;
    if (isLast) this.#end = base + text.length;
  }

  #place({ start, end }: Span): Span {
    return { start: start + this.#base, end: end + this.#base };
  }

  *take(token: XmlToken): Generator<TbxPart> {
    if (token.kind === 'broken')
      yield { kind: 'problem', message: msg('This tag or comment is not closed.'), span: this.#place(token.span) };
    else if (token.kind === 'text') this.#takeText(token.span, token.isVerbatim);
    else if (token.kind === 'close') yield* this.#close(token.name, token.span.end);
    else {
      yield* this.#open(token.name, token.span);
      if (token.isEmpty) yield* this.#close(token.name, token.span.end);
    }
  }

  *finish(): Generator<TbxPart> {
    if (!this.#isTbx) {
      const span = { start: 0, end: Math.min(1, this.#end) };
      yield { kind: 'problem', message: msg('This is not a TBX file.'), span };
    }
    if (this.#concept === undefined) return;
    yield { kind: 'problem', message: msg('The file ends within this concept.'), span: this.#concept.span };
    yield this.#finishConcept(this.#concept);
  }

  *#open(name: string, span: Span): Generator<TbxPart> {
    if (ROOTS.has(name)) {
      this.#isTbx = true;
      yield { kind: 'file', locale: this.#attribute(span, 'xml:lang') };
    } else if (CONCEPTS.has(name)) {
      if (this.#concept !== undefined) yield this.#finishConcept(this.#concept);
      this.#concept = { id: this.#idOf(span), span: this.#place(span), items: [], languages: [] };
    } else if (LANGUAGES.has(name)) this.#openLanguage(span);
    else if (TERMS.has(name)) this.#openTerm();
    else if (name === 'refObjectSec' || name === 'refObjectList')
      this.#referenceType = this.#attribute(span, 'type') ?? '';
    else if (name === 'refObject') this.#openReference(span);
    else if (GROUPS.has(name)) this.#closeGroup(true);
    else if (HEADERS.has(name)) this.#header = { elements: new Set(), text: '' };
    else if (this.#header) this.#header.elements.add(name);
    else if (!OUTER.has(name)) yield* this.#openField(name, span);
  }

  #idOf(tag: Span): TbxConcept['id'] {
    const id = attributeOf(this.#text, tag, 'id');
    return id === undefined || id.text.trim() === '' ? undefined : { text: id.text, span: this.#place(id.span) };
  }

  #attribute(span: Span, name: string): string | undefined {
    return attributeOf(this.#text, span, name)?.text.trim();
  }

  #openLanguage(tag: Span): void {
    const locale = (this.#attribute(tag, 'xml:lang') ?? this.#attribute(tag, 'lang'))?.replaceAll('_', '-');
    this.#closeGroup(false);
    this.#term = undefined;
    const span = { start: tag.start + this.#base, end: this.#end };
    this.#language = { locale: locale === '' ? undefined : locale, span, items: [], terms: [] };
    this.#concept?.languages.push(this.#language);
  }

  #openTerm(): void {
    this.#closeGroup(false);
    this.#term = { name: undefined, items: [] };
    this.#language?.terms.push(this.#term);
  }

  #openReference(span: Span): void {
    const id = this.#attribute(span, 'id') ?? '';
    this.#reference = id === '' ? undefined : { id, type: this.#referenceType, items: [] };
  }

  /** Closes the open group, and opens another one if requested. */
  #closeGroup(opensAnother: boolean): void {
    const group = this.#group;
    this.#group = opensAnother ? [] : undefined;
    if (group !== undefined && group.length > 0) this.#items?.push(group);
  }

  /** The list of what is open. */
  get #items(): TbxItem[] | undefined {
    return (this.#term ?? this.#language ?? this.#concept ?? this.#reference)?.items;
  }

  *#openField(name: string, span: Span): Generator<TbxPart> {
    if (this.#field !== undefined) {
      if (this.#field.element === name) this.#field.depth++;
      yield { kind: 'markup' };
      return;
    }
    if (this.#items === undefined) return;
    const category = TYPED.has(name) ? (this.#attribute(span, 'type') ?? name) : name;
    const target = this.#attribute(span, 'target');
    this.#field = {
      category,
      element: name,
      target,
      parts: [],
      depth: 1,
      start: undefined,
      end: span.end + this.#base,
    };
  }

  #takeText(span: Span, isVerbatim: boolean): void {
    const field = this.#field;
    const text = field || this.#header ? this.#text.slice(span.start, span.end) : '';
    if (this.#header) this.#header.text += decodeXml(text);
    if (field === undefined) return;
    const written = text.trimStart();
    const start = span.start + this.#base;
    if (field.start === undefined && written !== '') field.start = start + text.length - written.length;
    if (written !== '') field.end = start + text.trimEnd().length;
    field.parts.push(isVerbatim ? text : decodeXml(text));
  }

  *#close(name: string, end: number): Generator<TbxPart> {
    if (this.#field?.element === name) {
      this.#field.depth--;
      if (this.#field.depth === 0) this.#finishField(this.#field);
    } else if (GROUPS.has(name)) this.#closeGroup(false);
    else if (TERMS.has(name)) this.#term = undefined;
    else if (HEADERS.has(name)) yield* this.#closeHeader();
    else if (LANGUAGES.has(name)) this.#closeLanguage(end + this.#base);
    else if (CONCEPTS.has(name) && this.#concept !== undefined) yield this.#finishConcept(this.#concept);
    else if (name === 'refObject' && this.#reference !== undefined) {
      yield { kind: 'reference', reference: this.#reference };
      this.#reference = undefined;
    }
  }

  *#closeHeader(): Generator<TbxPart> {
    if (this.#header === undefined) return;
    const { elements, text } = this.#header;
    this.#header = undefined;
    yield { kind: 'header', elements: [...elements], text: text.replaceAll(/\s+/g, ' ').trim() };
  }

  #closeLanguage(end: number): void {
    if (this.#language !== undefined) this.#language.span.end = end;
    this.#language = undefined;
  }

  #finishField({ category, target, parts, start, end }: OpenField): void {
    this.#field = undefined;
    const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
    const refers = target !== undefined && target !== '';
    if ((text === '' || start === undefined) && !refers) return;
    const span = { start: start ?? end, end };
    const field = { category, text, span, target: refers ? target : undefined };
    if (category === 'term' && this.#term !== undefined) this.#term.name ??= field;
    else if (this.#group) this.#group.push(field);
    else this.#items?.push([field]);
  }

  #finishConcept(concept: OpenConcept): TbxPart {
    this.#closeGroup(false);
    this.#concept = undefined;
    this.#language = undefined;
    this.#term = undefined;
    this.#field = undefined;
    return { kind: 'concept', concept };
  }
}
