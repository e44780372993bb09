import { createHash } from 'node:crypto';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { byId } from '../../glossary/collections.ts';
import type { ReadResult } from '../../disk/readText.ts';
import { readGitHead } from '../../git/head.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { Root } from '../../root/root.ts';
import { checkoutOf } from '../checkout.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { leastWanted } from '../isReported.ts';
import type { Scope } from '../scope.ts';

/** Identifies the reports in a cache. `program` differs for each build of this program. */
export function reportsName(scope: Scope, options: CheckOptions, isTerminal: boolean, program: string): string {
  const { reports, hints, quiet, rules, paths, sort } = options;
  const place = [scope.root, checkoutOf(scope.root), scope.folders, scope.globs, scope.files, paths];
  const least = leastWanted(options);
  return JSON.stringify([
    'reports',
    program,
    place,
    reports.map(({ format }) => format),
    hints,
    quiet,
    sort,
    least,
    Object.entries(rules),
    isTerminal,
    interfaceLanguage().tag,
  ]);
}

/**
 * A hash of everything except its own text that the findings of a file depend on: the front matter of all articles, the list of files, the
 * configuration, and the history. It excludes links between articles, because only the demand for translations depends on them.
 */
export function worldOf(root: Root): string {
  const hash = createHash('sha256');
  hash.update(root.configurationText);
  for (const { path } of root.listed()) hash.update(`\n${path}`);
  for (const path of root.redirectFiles()) hash.update(`\n${path} ${textOf(root.readNamed(path))}`);
  hash.update(JSON.stringify([root.links, root.problems]));
  for (const glossary of root.glossaries) {
    const { history, layout } = glossary;
    hash.update(JSON.stringify([layout, history.last.size, history.named.size, history.earlierFrontMatter.size]));
    for (const facts of [...glossary.articles.all()].toSorted(byId)) hash.update(JSON.stringify(headOf(facts)));
  }
  hash.update(readGitHead(root.key)?.id ?? 'no commit');
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
