import { type CompetingNames, competingNames } from '../features/competingNames.ts';
import { sameLocale } from '../glossary/locales.ts';
import type { Root } from '../root/root.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { jsonNames, namesSummary, prettyNames } from './formats/competingNames.ts';
import { loadRoot } from './loadRoot.ts';
import { reportFormats, termsCommand } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { progressBar } from './progressBar.ts';
import { printableLines } from './safeText.ts';
import { say } from './say.ts';
import { scopeOf } from './scope.ts';

interface TermsOptions {
  readonly locale: string;
  readonly format: (typeof reportFormats)[number];
  readonly root: string | undefined;
}

/** `glosswright terms`: the competing names of a locale. Returns the exit code. */
export async function runTerms(args: string[]): Promise<number> {
  const options = termsOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.root ?? '.'], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  const locale = localeNamed(root, options.locale);
  if (locale instanceof Refusal) return refuse(locale);
  const bar = progressBar('reading links');
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

function termsOptions(args: string[]): TermsOptions | Refusal {
  const parsed = readArguments(termsCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const format = choiceOf('terms', 'format', values.format ?? 'pretty', reportFormats);
  if (format instanceof Refusal) return format;
  const [extra] = positionals;
  if (extra !== undefined) return new Refusal(`terms: unexpected argument '${extra}'`);
  if (values.locale === undefined) return new Refusal('terms: --locale is missing');
  return { locale: values.locale, format, root: values.root };
}

/** The locale as the glossary spells it. */
function localeNamed({ glossaries }: Root, name: string): string | Refusal {
  const known = [...new Set(glossaries.flatMap(({ articles }) => articles.locales()))].toSorted();
  const found = known.find((locale) => sameLocale(locale, name));
  return found ?? new Refusal(`terms: there is no locale '${name}'; there are ${known.join(', ')}`);
}
