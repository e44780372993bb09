import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
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
  /** Whether the extension itself has a problem. */
  readonly isAlarm: boolean;
}

export function statusText(server: ServerState, article: ArticleState | null, found: FindingCounts): StatusText {
  if (server.kind === 'starting') return calm('$(loading~spin) Glossary', 'The language server is starting.');
  if (server.kind === 'stopped')
    return {
      text: '$(error) Glossary stopped',
      tooltip: 'The language server is not running. Click to start it.',
      isAlarm: true,
    };
  if (server.kind === 'reading') return reading(server.done, server.total);
  if (server.kind === 'no-glossary') return calm('$(book) no glossary', whyNone(server));
  return ready(server, article, found);
}

function whyNone({ reason, likely }: Extract<ServerState, { kind: 'no-glossary' }>): string {
  if (reason !== null) return `No articles found. ${reason}`;
  if (likely) return `No glossary is certain, but there may be one: ${describeLikely(likely)}. Click to set it up.`;
  return 'No glossary found. If there is one, describe it in glosswright.config.json.';
}

function reading(done: number, total: number): StatusText {
  const progress = total === 0 ? 'indexing' : `indexing ${number(done)} of ${number(total)}`;
  return calm(`$(loading~spin) ${progress}`, 'Indexing the glossary…');
}

function ready(
  { articles, concepts, locales }: Extract<ServerState, { kind: 'ready' }>,
  article: ArticleState | null,
  found: FindingCounts,
): StatusText {
  const index = `Glossary: ${count(concepts, 'concept')}, ${count(articles, 'article')}, ${count(locales.length, 'locale')} (${locales.join(', ')}).`;
  if (!article) return calm('$(book) Glossary', index);
  const shown = found.errors + found.warnings + found.informations;
  const icon = found.errors > 0 ? 'error' : shown > 0 ? 'warning' : 'check';
  return calm(
    `$(book) ${article.locale.tag} $(${icon})${shown > 0 ? ` ${number(shown)}` : ''}`,
    [describe(article), describeFindings(found), index].join('\n'),
  );
}

function describe({ locale, concept, hasEntries }: ArticleState): string {
  if (!concept && hasEntries) return `A page of glossary entries. Its locale is ${locale.name}.`;
  if (!concept) return `This file is not a glossary article. Its locale is ${locale.name}.`;
  const missing = concept.elsewhere.filter(({ article }) => !article).map(({ name }) => name);
  const also = missing.length === 0 ? '' : `; missing in ${missing.join(', ')}`;
  return `${locale.name} ${hasEntries ? 'entry' : 'article'} of '${concept.slug}'${also}.`;
}

function describeFindings({ errors, warnings, informations, hints }: FindingCounts): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [informations, 'information'],
    [hints, 'hint'],
  ] as const;
  const parts = counts.filter(([many]) => many > 0).map(([many, one]) => count(many, one));
  return parts.length === 0 ? 'No findings.' : `Findings: ${parts.join(', ')}.`;
}

function calm(text: string, tooltip: string): StatusText {
  return { text, tooltip, isAlarm: false };
}

function count(many: number, one: string): string {
  return `${number(many)} ${one}${many === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
