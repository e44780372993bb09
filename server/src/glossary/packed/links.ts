import type { LinkFact } from '../articleFacts.ts';
import { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import type { PackedRecord } from './frontMatter.ts';
import type { Interner } from './strings.ts';

/*
 * The packed format of an article's links: their number, and for each link:
 *
 *   slug | locale + 1, doubled, plus 1 for a macro link | names of a macro link | start, relative | length | text
 *
 * `start` is relative to the start of the previous link.
 */

export function writeLinks(writer: ByteWriter, interner: Interner, links: readonly LinkFact[]): void {
  writer.number(links.length);
  let last = 0;
  for (const { slug, names, locale, text, span } of links) {
    writer.number(interner.idOf(slug));
    const localeId = locale === undefined ? 0 : interner.idOf(locale) + 1;
    writer.number(localeId * 2 + (names ? 1 : 0));
    if (names) {
      writer.number(names.length);
      for (const name of names) writer.number(interner.idOf(name));
    }
    writer.signed(span.start - last);
    writer.signed(span.end - span.start);
    writer.text(text);
    last = span.start;
  }
}

/** Returns the links, and whether their bytes were malformed. */
export function readLinks({ bytes, start, end, strings }: PackedRecord): { links: LinkFact[]; isBroken: boolean } {
  const reader = new ByteReader(bytes, start, end);
  const links: LinkFact[] = [];
  let last = 0;
  for (let left = reader.count(); left > 0 && !reader.isBroken; left--) {
    const slug = strings.at(reader.number());
    const code = reader.number();
    const locale = code < 2 ? undefined : strings.at((code >>> 1) - 1);
    const names = code % 2 === 0 ? undefined : readNames(reader, strings);
    const from = last + reader.signed();
    const span = { start: from, end: from + reader.signed() };
    const text = reader.text();
    links.push(names ? { slug, names, locale, text, span } : { slug, locale, text, span });
    last = from;
  }
  return { links, isBroken: !reader.isDone };
}

/** Calls `take` with the string number of each linked slug and each name of a macro link. Decodes no texts. */
export function forEachLinked({ bytes, start, end }: PackedRecord, take: (id: number) => void): void {
  const reader = new ByteReader(bytes, start, end);
  for (let left = reader.count(); left > 0 && !reader.isBroken; left--) {
    const slug = reader.number();
    if (reader.number() % 2 === 0) take(slug);
    else for (let names = reader.count(); names > 0; names--) take(reader.number());
    reader.number();
    reader.number();
    reader.skipText();
  }
}

function readNames(reader: ByteReader, strings: PackedRecord['strings']): string[] {
  return Array.from({ length: reader.count() }, () => strings.at(reader.number()));
}
