import { t } from '../localization/index.ts';
import type { ImportFormatName, ReadImport } from '../exchange/import/imported.ts';
import { type PairLocales, readImport, type TextFormatName } from '../exchange/import/readImport.ts';
import { readTbx } from '../exchange/import/readTbx.ts';
import { readSkos } from '../exchange/import/readSkos.ts';
import { Refusal } from './exit.ts';
import { readImportedBytes, readImportedText } from './givenText.ts';
import { textPieces } from './textPieces.ts';
import { turtleTriples } from './turtle.ts';
import { csvOfWorkbook } from './xlsx.ts';

/** Reads a file to import, of up to 512 MiB. TBX is read in pieces. */
export function readImportedFile(file: string, from: ImportFormatName, locales: PairLocales): ReadImport | Refusal {
  if (from === 'xlsx') return readWorkbook(file, locales);
  if (from === 'tbx') {
    const pieces = textPieces(file);
    return pieces instanceof Refusal ? pieces : readTbx(pieces);
  }
  const text = readImportedText(file);
  return text instanceof Refusal ? text : readTextOf(text, from, locales);
}

/** Reads the text of a file to import. */
export function readTextOf(text: string, from: TextFormatName | 'skos-turtle', locales: PairLocales): ReadImport {
  if (from !== 'skos-turtle') return readImport(text, from, locales);
  const { triples, brokenLine } = turtleTriples(text);
  if (brokenLine === undefined) return readSkos(triples);
  return { entries: [], problems: [t('line {0}: {1}', brokenLine, t('this is not valid Turtle'))] };
}

function readWorkbook(file: string, locales: PairLocales): ReadImport | Refusal {
  const bytes = readImportedBytes(file);
  if (bytes instanceof Refusal) return bytes;
  const csv = csvOfWorkbook(bytes);
  return csv === undefined
    ? new Refusal(t("'{0}' is not a workbook of Excel, or it is too large", file))
    : readImport(csv, 'csv', locales);
}
