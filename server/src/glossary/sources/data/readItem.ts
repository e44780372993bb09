import { msg } from '../../../localization/index.ts';
import type { Span } from '../../../markdown/types.ts';
import { MAX_DEFINITION } from '../source.ts';
import type { DataFields, SourceProblem, WrittenEntry, WrittenName } from '../source.ts';
import { type ItemId, itemId, type ItemReading, withId } from './itemReading.ts';
import { shownText } from './shownText.ts';
import {
  inLocale,
  indentStart,
  LOCALE_PLACEHOLDER,
  localeOfText,
  localesAt,
  scalarsOf,
  textAt,
  textSpan,
  valueAt,
} from './values.ts';
import type { DataScalar, DataValue } from './values.ts';

/** An item of a data file. */
export interface DataItem {
  /** In a map of items. */
  readonly key: { readonly text: string; readonly span: Span } | undefined;
  /** The name of the file if the item is all of it: the id, unless a field has it. */
  readonly slug?: string;
  readonly value: DataValue;
  /** The lines of the item. */
  readonly span: Span;
  /** The locale of the list or map that it is in. */
  readonly locale: string | undefined;
}

/** The fields of the entry in one locale, as keys without placeholder. */
interface LocaleFields {
  /** The locale as the item writes it. */
  readonly written: string;
  readonly locale: string | undefined;
  readonly term: string;
  readonly definition: string | undefined;
  readonly aliases: readonly string[];
  readonly deprecated: string | undefined;
}

/** Reads items of one file in one format. */
export class ItemReader {
  readonly #text: string;
  readonly #fields: DataFields;
  readonly #term: string;
  /** Keys that are not locales although they look like one: `id` is Indonesian, `aka` Akan. */
  readonly #keys: ReadonlySet<string | undefined>;
  readonly #prefix: string;

  constructor(text: string, fields: DataFields, byLocale: boolean) {
    this.#text = text;
    this.#fields = fields;
    this.#prefix = byLocale ? `${LOCALE_PLACEHOLDER}.` : '';
    this.#term = this.#prefix + fields.term;
    const { id, definition, aliases, deprecated, locale } = fields;
    this.#keys = new Set(byLocale ? [id] : [id, definition, ...aliases, deprecated, locale]);
  }

  /** Returns the entries of an item, and what is missing. */
  read(item: DataItem): ItemReading {
    const id = this.#idOf(item);
    const isText = item.value.kind === 'scalar' && item.key !== undefined && this.#fields.definition !== undefined;
    const found = isText ? [] : this.#entriesOf(item, id);
    const entries = found.filter((each): each is WrittenEntry => 'name' in each);
    const problems = found.filter((each): each is SourceProblem => 'message' in each);
    return { id, entries, problems, brokenLength: 0 };
  }

  #entriesOf(item: DataItem, id: ItemId): (WrittenEntry | SourceProblem)[] {
    if (!this.#term.includes(LOCALE_PLACEHOLDER))
      return [this.#entryOf(item, id, { ...this.#fieldsIn(''), locale: item.locale ?? this.#localeOf(item) })];
    const found = localesAt(item.value, this.#term, this.#keys).flatMap(({ locale, written }) => {
      const fields = { ...this.#fieldsIn(written), locale };
      return scalarsOf(valueAt(item.value, fields.term)).length > 0 ? [this.#entryOf(item, id, fields)] : [];
    });
    return found.length > 0 ? found : [this.#missing(item)];
  }

  #fieldsIn(written: string): Omit<LocaleFields, 'locale'> {
    const { definition, aliases, deprecated } = this.#fields;
    const inThis = (path: string): string => inLocale(this.#prefix + path, written);
    return {
      written,
      term: inLocale(this.#term, written),
      definition: definition === undefined ? undefined : inThis(definition),
      aliases: aliases.map(inThis),
      deprecated: deprecated === undefined ? undefined : inThis(deprecated),
    };
  }

  #localeOf({ value }: DataItem): string | undefined {
    const written = textAt(value, this.#fields.locale)?.text.trim();
    return written === undefined ? undefined : localeOfText(written);
  }

  #idOf({ value, key, slug }: DataItem): ItemId {
    const written = textAt(value, this.#fields.id);
    if (written !== undefined) return itemId(written.text.trim(), textSpan(written, this.#text));
    if (slug !== undefined) return itemId(slug, undefined);
    if (key === undefined || key.text === '' || /\s/.test(key.text)) return itemId(undefined, undefined);
    return itemId(key.text, key.span);
  }

  #entryOf(item: DataItem, id: ItemId, fields: LocaleFields): WrittenEntry | SourceProblem {
    const { value, key } = item;
    const [term, ...more] = scalarsOf(valueAt(value, fields.term));
    const named = term === undefined ? key : { text: term.text, span: textSpan(term, this.#text) };
    const name = shownText(named?.text ?? '');
    if (named === undefined || name === '') return this.#missing(item);

    const definition = value.kind === 'scalar' ? value : textAt(value, fields.definition);
    const isDefined = definition !== undefined && definition.text.trim() !== '';
    const deprecated = fields.deprecated === undefined ? [] : [fields.deprecated];
    const entry = {
      locale: fields.locale,
      name,
      nameSpan: named.span,
      otherNames: [
        ...more.map(({ text }) => ({ text: shownText(text), status: 'admitted' as const })),
        ...fields.aliases.flatMap((path) => namesOf(valueAt(value, path), fields.term, 'admitted')),
        ...deprecated.flatMap((path) => namesOf(valueAt(value, path), fields.term, 'deprecated')),
      ],
      definition: isDefined ? this.#firstParagraph(definition) : undefined,
      definitionSpan: isDefined ? textSpan(definition, this.#text) : undefined,
      span: this.#spanOf(item, fields.written),
    };
    return withId(entry, id);
  }

  /** If there is a map for each locale: the lines of that map. */
  #spanOf({ value, span }: DataItem, written: string): Span {
    if (this.#prefix === '' || value.kind !== 'map') return span;
    const index = value.entries.findIndex(({ key }) => key === written);
    const entry = value.entries[index];
    if (entry === undefined) return span;
    const start = indentStart(this.#text, entry.keySpan.start);
    if (start > 0 && this.#text.charAt(start - 1) !== '\n')
      return { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end) };
    const next = value.entries[index + 1];
    return { start, end: next === undefined ? span.end : indentStart(this.#text, next.keySpan.start) };
  }

  /** A single line break ends a paragraph if YAML has folded the lines. */
  #firstParagraph(definition: DataScalar): string {
    const isFolded = !definition.quoted && this.#text.charAt(definition.span.start) !== '|';
    const paragraphs = definition.text.trim().split(isFolded ? /\n/ : /\r?\n[ \t]*\r?\n/, 1);
    return shownText(paragraphs[0] ?? '').slice(0, MAX_DEFINITION);
  }

  #missing({ value, key, span }: DataItem): SourceProblem {
    const place = key?.span ?? firstLine(value.span.end > value.span.start ? value.span : span, this.#text);
    return { message: msg('This item has no "{0}".', this.#term), span: place };
  }
}

/** Names in a text are separated by semicolons, bars or line breaks, otherwise by commas. */
const SEPARATOR = /[;|\n；]/;
const COMMA = /[,，、]/;

function namesOf(value: DataValue | undefined, term: string, status: WrittenName['status']): WrittenName[] {
  const items = value?.kind === 'list' ? value.items : [];
  const inMaps = items.flatMap((item) => scalarsOf(valueAt(item, term)).slice(0, 1));
  const listed = [...(value?.kind === 'list' ? scalarsOf(value) : []), ...inMaps].map(({ text }) => text);
  const texts = value?.kind === 'scalar' ? separated(value.text) : listed;
  return texts.map((text) => ({ text: shownText(text), status })).filter(({ text }) => text !== '');
}

function separated(text: string): string[] {
  return text.split(SEPARATOR.test(text) ? SEPARATOR : COMMA);
}

function firstLine({ start, end }: Span, text: string): Span {
  const lineEnd = /[\r\n]/.exec(text.slice(start, Math.min(end, start + 200)))?.index;
  return { start, end: lineEnd === undefined ? Math.min(end, start + 200) : start + lineEnd };
}
