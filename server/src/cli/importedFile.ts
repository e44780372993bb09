import { quotedList, t } from '../localization/index.ts';
import type { Buffer } from 'node:buffer';
import type { ImportFormatName, ReadImport } from '../exchange/import/imported.ts';
import { type PairLocales, readImport, type TextFormatName } from '../exchange/import/readImport.ts';
import { readTbx } from '../exchange/import/readTbx.ts';
import { readSkos } from '../exchange/import/readSkos.ts';
import { Refusal } from './exit.ts';
import { importedText, readImportedBytes, readImportedText } from './givenText.ts';
import { textPieces } from './textPieces.ts';
import { turtleTriples } from './turtle.ts';
import { csvOfWorkbook, sheetNames } from './xlsx.ts';

/** Reads a file to import, of up to 512 MiB. TBX is read in pieces. */
export function readImportedFile(file: string, from: ImportFormatName, locales: PairLocales): ReadImport | Refusal {
  if (from === 'xlsx') {
    const bytes = readImportedBytes(file);
    return bytes instanceof Refusal ? bytes : readWorkbook(file, bytes, locales);
  }
  if (from === 'tbx') {
    const pieces = textPieces(file);
    return pieces instanceof Refusal ? pieces : readTbx(pieces);
  }
  const text = readImportedText(file);
  return text instanceof Refusal ? text : readTextOf(text, from, locales);
}

/** Reads standard input to import, of which these are the bytes. */
export function readInput(bytes: Buffer, from: ImportFormatName, locales: PairLocales): ReadImport | Refusal {
  if (from === 'xlsx') return readWorkbook('-', bytes, locales);
  const text = importedText('-', bytes);
  if (text instanceof Refusal) return text;
  return from === 'tbx' ? readTbx([text]) : readTextOf(text, from, locales);
}

/** Reads the text of a file to import. */
export function readTextOf(text: string, from: TextFormatName | 'skos-turtle', locales: PairLocales): ReadImport {
  if (from !== 'skos-turtle') return readImport(text, from, locales);
  const { triples, brokenLine } = turtleTriples(text);
  if (brokenLine === undefined) return readSkos(triples);
  return { entries: [], problems: [t('line {0}: {1}', brokenLine, t('this is not valid Turtle'))] };
}

function readWorkbook(file: string, bytes: Uint8Array, locales: PairLocales): ReadImport | Refusal {
  const csv = csvOfWorkbook(bytes);
  if (csv === undefined) return new Refusal(t("'{0}' is not a workbook of Excel, or it is too large", file));
  const read = readImport(csv, 'csv', locales);
  const [first = '', ...others] = sheetNames(bytes);
  if (others.length === 0) return read;
  const notRead = t("only the first sheet, '{0}', is read, and not {1}", first, quotedList(others, 'and'));
  return {
    entries: read.entries,
    get problems() {
      return [notRead, ...read.problems];
    },
  };
}
