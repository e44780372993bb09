import { localized, msg } from '../../localization/index.ts';
import { oneLine } from '../selection.ts';
import { type ImportedEntry, type ImportFormatName, NOTHING_MORE, type ReadImport } from './imported.ts';
import { describedProblems, type ReadProblem } from './problems.ts';
import { readJsonLd } from './readJsonLd.ts';
import { readSkos } from './readSkos.ts';
import { headerOf, isConceptTable, isTermTable, readConceptTable, readOtherTable, readTermTable } from './readTable.ts';
import { readTbx } from './readTbx.ts';

/** The locales of a file with two columns. */
export interface PairLocales {
  readonly source: string;
  readonly target: string | undefined;
}

/** The formats that can be read from text without a library. */
export type TextFormatName = Exclude<ImportFormatName, 'skos-turtle' | 'xlsx'>;

/** Reads a file of another program. Never throws, and takes linear time for any text. */
export function readImport(text: string, format: TextFormatName, locales: PairLocales): ReadImport {
  if (format === 'omegat') return readOmegat(text, locales);
  if (format === 'tbx') return readTbx([text]);
  if (format === 'skos-jsonld') {
    const { triples, problems } = readJsonLd(text);
    const { entries, problems: more } = readSkos(triples);
    return { entries, problems: [...problems.map(localized), ...more] };
  }
  if (isTermTable(headerOf(text, format))) return readTermTable(text, format);
  if (isConceptTable(headerOf(text, format))) return readConceptTable(text, format);
  return readOtherTable(text, format);
}

/** Lines of source, target and comment. A line that starts with `#` is a comment. */
function readOmegat(text: string, { source, target }: PairLocales): ReadImport {
  const entries: ImportedEntry[] = [];
  const problems: ReadProblem[] = [];
  let end = 0;
  for (const whole of text.split('\n')) {
    const start = end;
    end += whole.length + 1;
    const line = whole.replace(/^\uFEFF|\r$/g, '');
    if (line.startsWith('#') || line.trim() === '') continue;
    const [from = '', to = '', comment = ''] = line.split('\t').map(oneLine);
    if (from === '' || to === '') {
      problems.push({ message: msg('a line needs a name in both languages'), span: { start, end } });
      continue;
    }
    const id = undefined;
    entries.push({
      ...NOTHING_MORE,
      id,
      locale: source,
      names: [{ text: from, status: 'preferred' }],
      definition: undefined,
    });
    const definition = comment === '' ? undefined : comment;
    entries.push({ ...NOTHING_MORE, id, locale: target, names: [{ text: to, status: 'preferred' }], definition });
  }
  return { entries, problems: describedProblems(text, problems) };
}
