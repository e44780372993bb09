import type { FrontMatterEntry } from './types.ts';
import { type KeyPart, TomlTables } from './tomlTables.ts';
import { readTomlKey, TomlValues } from './tomlValues.ts';

/** White space and comments between statements. */
const BLANKS = /(?:[ \t\r\n]|#[^\n]*)*/y;
/** The end of a line after a statement. */
const LINE_END = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
const EQUALS = /[ \t]*=[ \t]*/y;
/** A value that cannot be parsed: up to a comment or the end of the line. */
const REST = /[^\r\n#]*/y;

/** Reads TOML with positions. An invalid statement affects only its own line, whose value is read as source text. */
export class TomlReader {
  readonly #text: string;
  readonly #values: TomlValues;
  readonly #tables: TomlTables;
  #position = 0;
  #tablesStart: number | undefined;

  /** Adds `offset` to all spans. */
  constructor(text: string, offset: number) {
    this.#text = text;
    this.#values = new TomlValues(text, offset);
    this.#tables = new TomlTables(offset);
  }

  read(): { readonly entries: readonly FrontMatterEntry[]; readonly tablesStart: number | undefined } {
    for (this.#skip(BLANKS); this.#position < this.#text.length; this.#skip(BLANKS)) {
      const isRead = this.#text.charAt(this.#position) === '[' ? this.#header() : this.#keyValue();
      if (!isRead) this.#skipLine();
    }
    return { entries: this.#tables.entries(), tablesStart: this.#tablesStart };
  }

  /** `[table]`, `[[list of tables]]` */
  #header(): boolean {
    const start = this.#position;
    const marks = this.#text.startsWith('[[', start) ? 2 : 1;
    const key = readTomlKey(this.#text, start + marks);
    if (!key || !this.#text.startsWith(']'.repeat(marks), key.end)) return false;
    this.#position = key.end + marks;
    if (!this.#skip(LINE_END)) return false;
    this.#tablesStart ??= this.#text.lastIndexOf('\n', start) + 1;
    this.#tables.open(key.parts, marks === 2, key.end + marks);
    return true;
  }

  #keyValue(): boolean {
    const key = readTomlKey(this.#text, this.#position);
    if (!key) return false;
    this.#position = key.end;
    if (!this.#skip(EQUALS)) return false;
    const start = this.#position;
    const value = this.#values.read(start);
    this.#position = value?.end ?? start;
    if (value && this.#skip(LINE_END)) this.#tables.add(key.parts, value.value);
    else this.#addRest(key.parts, start);
    return true;
  }

  #addRest(key: readonly KeyPart[], start: number): void {
    this.#position = start;
    this.#skip(REST);
    this.#tables.add(key, this.#values.asWritten(start, this.#position));
    this.#skipLine();
  }

  #skipLine(): void {
    const next = this.#text.indexOf('\n', this.#position);
    this.#position = next < 0 ? this.#text.length : next + 1;
  }

  /** Advances past a match at the current position. Returns false if there is none. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    if (!pattern.test(this.#text)) return false;
    this.#position = pattern.lastIndex;
    return true;
  }
}
