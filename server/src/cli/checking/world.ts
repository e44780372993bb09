import { createHash } from 'node:crypto';
import pc from 'picocolors';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { byId } from '../../glossary/collections.ts';
import type { ReadResult } from '../../disk/readText.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { Root } from '../../root/root.ts';
import { checkoutOf } from '../checkout.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { leastWanted } from '../isReported.ts';
import type { Scope } from '../scope.ts';

/** Environment variables for the language of the system, which determines how names of entries are compared. Asking `Intl` takes 13 ms. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/** Returns the name of the reports in a cache. `program` differs for each build of this program. */
export function reportsName(scope: Scope, options: CheckOptions, isTerminal: boolean, program: string): string {
  const { reports, hints, quiet, rules, paths, sort, shard } = options;
  const place = [scope.root, checkoutOf(scope.root), scope.folders, scope.globs, scope.files, paths];
  const least = leastWanted(options);
  return JSON.stringify([
    'reports',
    program,
    place,
    reports.map(({ format, file }) => [format, file === undefined]),
    shard,
    hints,
    quiet,
    sort,
    least,
    Object.entries(rules),
    isTerminal && pc.isColorSupported,
    isTerminal,
    LOCALE_VARIABLES.map((variable) => process.env[variable]),
    interfaceLanguage().tag,
  ]);
}

/**
 * Returns a hash of the dependencies of all findings: the front matter of all files and their entries, the list of files, and the
 * configuration. Dependencies of single files are in their records: see `dependencies`.
 */
export function worldOf(root: Root): string {
  const hash = createHash('sha256');
  hash.update(root.configurationText);
  for (const { path } of root.listed()) hash.update(`\n${path}`);
  for (const path of root.redirectFiles()) hash.update(`\n${path} ${textOf(root.readNamed(path))}`);
  hash.update(JSON.stringify([root.links, root.problems]));
  for (const glossary of root.glossaries) {
    hash.update(JSON.stringify(glossary.layout));
    for (const facts of [...glossary.articles.records()].toSorted(byId)) hash.update(JSON.stringify(headOf(facts)));
  }
  return hash.digest('hex');
}

function textOf(result: ReadResult | undefined): string {
  return result?.kind === 'text' ? result.text : '';
}

function headOf(facts: ArticleFacts): unknown {
  const { path, slug, locale, title, description, keywords, draft, doNotTranslate, sourceCommit } = facts;
  const { autoLink, terms, macroNames, address, formerAddresses, isTranslated, isOutdated, linksByLocale } = facts;
  const names = terms.map(({ text, status, kind }) => [text, status, kind]);
  const state = [draft, doNotTranslate, autoLink, sourceCommit, isTranslated, isOutdated, linksByLocale];
  return [path, slug, locale, title, description, keywords, names, macroNames, address, formerAddresses, state];
}
