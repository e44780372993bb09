import type { LinkFact } from '../articleFacts.ts';
import { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import type { PackedRecord } from './frontMatter.ts';
import type { Interner } from './strings.ts';

/*
 * An article's links as bytes: how many, and of each
 *
 *   slug | locale + 1, doubled, one more for a mention | names of a mention | start after the last start | length | text
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

/** The links, and whether the bytes were those of links. */
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

/** Calls for each slug that is linked, and each name that a mention may mean, with its number; reads no texts. */
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
