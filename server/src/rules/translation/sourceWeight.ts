import type { EarlierFrontMatter } from '../../glossary/history.ts';
import type { SourceChange } from '../../glossary/sourceChange.ts';
import type { Staleness } from '../../glossary/staleness.ts';
import type { Severity } from '../engine/rule.ts';

/** How important the change of the source article is, and a sentence about it. */
export interface Weight {
  readonly severity: Severity;
  readonly sentence: string;
}

/**
 * How important the change is since the translation was made. `earlier` is the source article at that time. Undefined for a change
 * that no reader sees, and if there was nothing to translate then.
 */
export function weighed(earlier: EarlierFrontMatter | 'absent' | undefined, stale: Staleness): Weight | undefined {
  if (earlier === 'absent') return undefined;
  const change = earlier?.change;
  const heads = earlier ? frontMatterChanges(earlier, stale) : [];
  const words = change?.kind === 'prose' ? wordsOf(change.words) : [];
  if (heads.length > 0) return { severity: 'warning', sentence: ` Its ${[...heads, ...words].join(' and its ')}.` };
  if (!change) return { severity: 'information', sentence: '' };
  return WEIGHTS[change.kind](words);
}

const WEIGHTS: Readonly<Record<SourceChange['kind'], (words: readonly string[]) => Weight | undefined>> = {
  prose: ([words = '']) => ({ severity: 'information', sentence: ` Its ${words}.` }),
  code: () => ({ severity: 'information', sentence: ' Its code was different.' }),
  markup: () => ({ severity: 'hint', sentence: ' Only its links or other markup were different.' }),
  'front-matter': () => ({ severity: 'hint', sentence: ' Only other keys of its front matter were different.' }),
  space: () => undefined,
};

function wordsOf(words: number): string[] {
  return [words === 1 ? 'text differs in 1 word' : `text differs in ${words} words`];
}

/** Changes of the source's title and description. */
function frontMatterChanges(earlier: EarlierFrontMatter, { source }: Staleness): string[] {
  const changes: string[] = [];
  if (earlier.title !== source.title) changes.push(`title was '${earlier.title ?? ''}'`);
  if (earlier.description !== source.description) changes.push('description was different');
  return changes;
}
