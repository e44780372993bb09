import { counted, t } from '../localization/index.ts';
import { extname } from 'node:path';
import { type GivenText, textSubject } from '../exchange/answers/text.ts';
import { type TextTerm, termsOfText } from '../exchange/answers/textTerms.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import type { Root } from '../root/root.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { jsonTextTerms, tableOfTextTerms } from './formats/textTerms.ts';
import { readGivenText } from './givenText.ts';
import { loadRoot } from './loadRoot.ts';
import { localeNamed } from './localeNamed.ts';
import type { reportFormats } from './options/commands.ts';
import { writeOut } from './output.ts';
import { printableLines } from './safeText.ts';
import { say } from './say.ts';
import { scopeOf } from './scope.ts';

export interface TextTermsOptions {
  /** `-` is standard input. */
  readonly file: string;
  readonly locale: string | undefined;
  readonly to: string | undefined;
  readonly plain: boolean;
  readonly format: (typeof reportFormats)[number];
  readonly root: string | undefined;
}

/** `glosswright terms FILE`: the terms of a text. Returns the exit code. */
export async function runTextTerms(options: TextTermsOptions): Promise<number> {
  const isInput = options.file === '-';
  const scope = scopeOf([isInput ? (options.root ?? '.') : options.file], { root: options.root, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot({ ...scope, folders: [], globs: [] });
  if (root instanceof Refusal) return refuse(root);
  const text = await readGivenText(options.file);
  if (text instanceof Refusal) return refuse(new Refusal(`terms: ${text.message}`));
  const path = isInput ? undefined : pathFromRoot(scope.root, scope.files[0] ?? options.file);
  const locales = localesOf(root, options);
  if (locales instanceof Refusal) return refuse(locales);
  const subject = subjectIn(root, path, text, { ...options, locale: locales.locale });
  if (!subject) return refuse(new Refusal(t('terms: there is no glossary')));
  await print(termsOfText(subject, locales.to), subject.facts.locale, locales.to, options.format);
  return EXIT.clean;
}

interface TextLocales {
  readonly locale: string | undefined;
  readonly to: string | undefined;
}

function localesOf(root: Root, options: TextTermsOptions): TextLocales | Refusal {
  const locale = options.locale === undefined ? undefined : localeNamed('terms', root, options.locale);
  if (locale instanceof Refusal) return locale;
  const to = options.to === undefined ? undefined : localeNamed('terms', root, options.to);
  return to instanceof Refusal ? to : { locale, to };
}

/** A file of the glossary has its own locale; any other text has the given one, or that of its language. */
function subjectIn(
  root: Root,
  path: string | undefined,
  text: string,
  { locale, plain }: TextTermsOptions,
): Subject | undefined {
  const located = path === undefined ? undefined : root.locate(path);
  if (path !== undefined && located && locale === undefined && !plain) return root.subject(path, text);
  const glossary = located?.glossary ?? root.glossaries[0];
  const isPlain = plain || (path !== undefined && extname(path).toLowerCase() === '.txt');
  const given: GivenText = {
    text,
    kind: isPlain ? 'plain' : 'markdown',
    locale,
    ...(path === undefined ? {} : { path }),
  };
  return glossary && textSubject(glossary, given);
}

async function print(
  terms: Iterable<TextTerm>,
  locale: string,
  to: string | undefined,
  format: TextTermsOptions['format'],
): Promise<void> {
  if (format === 'json') return writeOut(jsonTextTerms(terms, locale, to));
  const all = [...terms];
  const table = tableOfTextTerms(all, to);
  await writeOut([process.stdout.isTTY ? printableLines(table) : table]);
  say(t("{0} of the locale '{1}'", counted(all.length, 'term'), locale));
}
