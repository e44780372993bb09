import { t } from '../localization/index.ts';
import { exportContent } from '../exchange/exportContent.ts';
import { hasPair } from '../exchange/formats/pairs.ts';
import { exportFormat } from '../exchange/formats/index.ts';
import type { ExchangeFormat } from '../exchange/formats/format.ts';
import type { ExchangeConcept, ExportContent, ExportLocale } from '../exchange/model.ts';
import type { Root } from '../root/root.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { type ExportOptions, exportOptions } from './exportOptions.ts';
import { loadRoot } from './loadRoot.ts';
import { writeFile, writeOut } from './output.ts';
import { printableLines } from './safeText.ts';
import { say, warn } from './say.ts';
import { scopeOf } from './scope.ts';
import { unknownName } from './unknownName.ts';

/** `glosswright export`: the glossary as a file for other programs. Returns the exit code. */
export async function runExport(args: string[]): Promise<number> {
  const options = exportOptions(args);
  if (options instanceof Refusal) return refuse(options);
  for (const option of options.unused) warn(t('export: --{0} has no effect with --format {1}', option, options.format));
  const scope = scopeOf([options.folder], { root: undefined, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  const unknown = unknownName('export', root, options);
  if (unknown) return refuse(unknown);
  const format = exportFormat(options.format, options.columns);
  const target = targetOf(root, format, options);
  if (target instanceof Refusal) return refuse(target);
  return write(root, format, options, target);
}

/** The other locale of a bilingual format besides the source locale; undefined for other formats. */
function targetOf(
  root: Root,
  { kind }: ExchangeFormat,
  { format, locales }: ExportOptions,
): string | undefined | Refusal {
  if (kind === 'multilingual') return undefined;
  const source = root.glossaries[0]?.articles.sourceLocale ?? '';
  const [target, ...others] = locales.filter((locale) => locale !== source);
  if (target !== undefined && others.length === 0) return target;
  return new Refusal(t("export: {0} holds '{1}' and one other locale; name it with --locale", format, source));
}

async function write(
  root: Root,
  format: ExchangeFormat,
  options: ExportOptions,
  target: string | undefined,
): Promise<number> {
  const { glossaries } = root;
  const source = glossaries[0]?.articles.sourceLocale ?? '';
  const locales = target === undefined ? options.locales : [source, target];
  const textOf = (path: string): string | undefined => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  };
  const content = exportContent(
    { glossaries, textOf, hasRelations: format.hasRelations, base: options.base },
    { ...options, locales },
  );
  if (content.isEmpty) return refuse(new Refusal(t('export: no entry has been selected')));
  // A file without pairs would look like an export.
  if (format.kind === 'bilingual' && format.needsPairs && !hasPair(content, localeIn(content, target ?? '')))
    return refuse(new Refusal(t("export: no concept has names in both '{0}' and '{1}'", source, target ?? '')));
  const counted = new Counted(content.concepts);
  const pieces = piecesOf(format, { ...content, concepts: counted }, target);
  const problem = await output(pieces, options.output);
  if (problem) return refuse(new Refusal(`export: ${problem.message}`));
  if (options.output !== undefined)
    say(t('{0}: {1} entries of {2} concepts', options.output, counted.entries, counted.concepts));
  return EXIT.clean;
}

function piecesOf(format: ExchangeFormat, content: ExportContent, target: string | undefined): Iterable<string> {
  if (format.kind === 'multilingual') return format.write(content);
  return format.write(content, localeIn(content, target ?? ''));
}

/** The locale may have no entry that is exported. */
function localeIn({ locales }: ExportContent, locale: string): ExportLocale {
  return locales.find((each) => each.locale === locale) ?? { locale, tag: locale };
}

async function output(pieces: Iterable<string>, path: string | undefined): Promise<Refusal | undefined> {
  if (path !== undefined) return writeFile(path, pieces);
  await writeOut(process.stdout.isTTY ? printablePieces(pieces) : pieces);
  return undefined;
}

function* printablePieces(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield printableLines(piece);
}

/** Concepts that are counted while they are read. */
class Counted implements Iterable<ExchangeConcept> {
  concepts = 0;
  entries = 0;
  readonly #all: Iterable<ExchangeConcept>;

  constructor(all: Iterable<ExchangeConcept>) {
    this.#all = all;
  }

  *[Symbol.iterator](): Generator<ExchangeConcept> {
    for (const concept of this.#all) {
      this.concepts++;
      this.entries += concept.entries.length;
      yield concept;
    }
  }
}
