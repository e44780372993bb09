import { t } from '../localization/index.ts';
import { type CompetingNames, competingNames } from '../features/competingNames.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { jsonNames, namesSummary, prettyNames } from './formats/competingNames.ts';
import { loadRoot } from './loadRoot.ts';
import { localeNamed } from './localeNamed.ts';
import { reportFormats, termsCommand } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { progressBar } from './progressBar.ts';
import { printableLines } from './safeText.ts';
import { say } from './say.ts';
import { scopeOf } from './scope.ts';
import { runTextTerms, type TextTermsOptions } from './textTerms.ts';

interface TermsOptions {
  readonly locale: string;
  readonly format: (typeof reportFormats)[number];
  readonly root: string | undefined;
}

/** `glosswright terms`: the terms of a text, or without one, the competing names of a locale. Returns the exit code. */
export async function runTerms(args: string[]): Promise<number> {
  const options = termsOptions(args);
  if (options instanceof Refusal) return refuse(options);
  return 'file' in options ? runTextTerms(options) : listCompetingNames(options);
}

async function listCompetingNames(options: TermsOptions): Promise<number> {
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  const locale = localeNamed('terms', root, options.locale);
  if (locale instanceof Refusal) return refuse(locale);
  const bar = progressBar(t('reading links'));
  await root.readLinks({ progress: bar.update });
  bar.end();
  const concepts = root.glossaries.flatMap((glossary) => competingNames(glossary, locale));
  print(concepts, locale, options.format);
  return EXIT.clean;
}

function print(concepts: readonly CompetingNames[], locale: string, format: TermsOptions['format']): void {
  if (format === 'json') {
    process.stdout.write(jsonNames(concepts, locale));
    return;
  }
  const text = prettyNames(concepts);
  process.stdout.write(process.stdout.isTTY ? printableLines(text) : text);
  say(namesSummary(concepts, locale));
}

function termsOptions(args: string[]): TermsOptions | TextTermsOptions | Refusal {
  const parsed = readArguments(termsCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const format = choiceOf('terms', 'format', values.format ?? 'pretty', reportFormats);
  if (format instanceof Refusal) return format;
  const [file, extra] = positionals;
  if (extra !== undefined) return new Refusal(t("terms: unexpected argument '{0}'", extra));
  const { locale, to, plain = false, root } = values;
  if (file !== undefined) return { file, locale, to, plain, format, root };
  if (to !== undefined || plain) return new Refusal(t('terms: --to and --plain need a FILE, or - for standard input'));
  return locale === undefined ? new Refusal(t('terms: specify FILE, or --locale')) : { locale, format, root };
}
