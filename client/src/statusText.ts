import { countedLarge, localized, msg, t } from '../../server/src/localization/index.ts';
import {
  type ArticleState,
  type ConfigurationProblem,
  OPEN_CONFIGURATION,
} from '../../server/src/lsp/clientRequests.ts';
import type { ServerState } from './serverState.ts';
import { describeLikely } from './setupItems.ts';

/** Number of findings in the open document. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

/** Text of the status bar item. `$(name)` is an icon. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** `error`: nothing works. `warning`: something differs from the user's settings. */
  readonly look: 'plain' | 'warning' | 'error';
  /** The command of a click, with its arguments. */
  readonly command: string;
  readonly args?: readonly unknown[];
}

/** The state of the editor. */
export interface EditorState {
  readonly isTrusted: boolean;
}

const MENU = 'glosswright.showMenu';

export function statusText(
  server: ServerState,
  article: ArticleState | null,
  found: FindingCounts,
  { isTrusted }: EditorState,
): StatusText {
  if (server.kind === 'starting')
    return calm(`$(loading~spin) ${t('Glossary')}`, t('The language server is starting.'));
  if (server.kind === 'stopped')
    return {
      text: `$(error) ${t('Glossary stopped')}`,
      tooltip: t('The language server is not running. Click to start it.'),
      look: 'error',
      command: 'glosswright.restartServer',
    };
  if (server.kind === 'reading') return reading(server.done, server.total);
  if (server.problem) return misconfigured(server.problem);
  if (server.kind === 'no-glossary') return calm(`$(book) ${t('no glossary')}`, whyNone(server));
  const shown = ready(server, article, found);
  return isTrusted ? shown : restricted(shown);
}

function misconfigured({ uri, position, message, inForce }: ConfigurationProblem): StatusText {
  return {
    text: `$(warning) ${t('Configuration error')}`,
    tooltip: [message, inForce, t('Click to open the file at the error.')].join('\n'),
    look: 'warning',
    command: OPEN_CONFIGURATION,
    args: [uri, position],
  };
}

/** In a workspace that is not trusted, git does not run. */
function restricted(shown: StatusText): StatusText {
  const text = shown.text.replace('$(book)', '$(shield)');
  return { ...shown, text, tooltip: `${shown.tooltip}\n${localized(RESTRICTED)} ${t('Click for the menu.')}` };
}

/** The unavailable features in an untrusted workspace. */
export const RESTRICTED = msg(
  'The workspace is not trusted: Git does not run, so outdated translations are not found.',
);

function whyNone({ reason, likely }: Extract<ServerState, { kind: 'no-glossary' }>): string {
  if (reason !== null) return t('No articles found. {0}', reason);
  if (likely)
    return t('No glossary is certain, but there may be one: {0}. Click to set it up.', describeLikely(likely));
  return t('No glossary found. If there is one, describe it in glosswright.config.json.');
}

function reading(done: number, total: number): StatusText {
  const progress = total === 0 ? t('indexing') : t('indexing {0} of {1}', { large: done }, { large: total });
  return calm(`$(loading~spin) ${progress}`, t('Indexing the glossary…'));
}

function ready(
  { articles, concepts, locales, notRead }: Extract<ServerState, { kind: 'ready' }>,
  article: ArticleState | null,
  found: FindingCounts,
): StatusText {
  const index = t(
    'Glossary: {0}, {1}, {2} ({3}).',
    countedLarge(concepts, 'concept'),
    countedLarge(articles, 'article'),
    countedLarge(locales.length, 'locale'),
    locales.join(', '),
  );
  const missed = notReadIn(notRead);
  if (!article)
    return calm(
      missed.length > 0 ? `$(book) ${t('Glossary')} $(warning)` : `$(book) ${t('Glossary')}`,
      [index, ...missed].join('\n'),
    );
  const shown = found.errors + found.warnings + found.informations;
  const icon = found.errors > 0 ? 'error' : shown > 0 ? 'warning' : 'check';
  return calm(
    `$(book) ${article.locale.tag} $(${icon})${shown > 0 ? ` ${t('{0}', { large: shown })}` : ''}`,
    [describe(article), describeFindings(found), index, ...missed].join('\n'),
  );
}

/** The files and folders that cannot be read, under a heading. */
function notReadIn(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [t('Not everything could be read:'), ...sentences];
}

function describe({ locale, concept, hasEntries }: ArticleState): string {
  if (!concept && hasEntries) return t('A page of glossary entries. Its locale is {0}.', locale.name);
  if (!concept) return t('This file is not a glossary article. Its locale is {0}.', locale.name);
  const missing = concept.elsewhere.filter(({ article }) => !article).map(({ name }) => name);
  const values = [locale.name, concept.slug, missing.join(', ')];
  if (missing.length === 0)
    return hasEntries ? t("{0} entry of '{1}'.", ...values) : t("{0} article of '{1}'.", ...values);
  return hasEntries
    ? t("{0} entry of '{1}'; missing in {2}.", ...values)
    : t("{0} article of '{1}'; missing in {2}.", ...values);
}

function describeFindings({ errors, warnings, informations, hints }: FindingCounts): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [informations, 'information'],
    [hints, 'hint'],
  ] as const;
  const parts = counts.filter(([many]) => many > 0).map(([many, one]) => localized(countedLarge(many, one)));
  return parts.length === 0 ? t('No findings.') : t('Findings: {0}.', parts.join(', '));
}

function calm(text: string, tooltip: string): StatusText {
  return { text, tooltip, look: 'plain', command: MENU };
}
