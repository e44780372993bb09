import { type Message, msg } from '../../localization/index.ts';
import type { EarlierFrontMatter } from '../../glossary/history.ts';
import type { SourceChange } from '../../glossary/sourceChange.ts';
import type { Staleness } from '../../glossary/staleness.ts';
import type { Severity } from '../engine/rule.ts';

/** The importance of a change of the source article, and a sentence about it. */
export interface Weight {
  readonly severity: Severity;
  readonly sentence: Message | undefined;
}

/**
 * Returns the importance of the change since the translation was made. `earlier` is the source article at that time. Undefined
 * for a change that readers do not see, and if there was nothing to translate then.
 */
export function weighed(earlier: EarlierFrontMatter | 'absent' | undefined, stale: Staleness): Weight | undefined {
  if (earlier === 'absent') return undefined;
  const change = earlier?.change;
  const heads = earlier ? frontMatterChanges(earlier, stale) : [];
  const words = change?.kind === 'prose' ? [wordsOf(change.words)] : [];
  if (heads.length > 0) return { severity: 'warning', sentence: sentenceOf([...heads, ...words]) };
  if (!change) return { severity: 'information', sentence: undefined };
  return WEIGHTS[change.kind](words);
}

const WEIGHTS: Readonly<Record<SourceChange['kind'], (words: readonly Clause[]) => Weight | undefined>> = {
  prose: (words) => ({ severity: 'information', sentence: sentenceOf(words) }),
  code: () => ({ severity: 'information', sentence: msg('Its code was different.') }),
  markup: () => ({ severity: 'hint', sentence: msg('Only its links or other markup were different.') }),
  'front-matter': () => ({ severity: 'hint', sentence: msg('Only other keys of its front matter were different.') }),
  space: () => undefined,
};

/** A change as text: as the first clause of a sentence, and as a clause after `and`. */
interface Clause {
  readonly first: Message;
  readonly next: Message;
}

function sentenceOf([first, ...others]: readonly Clause[]): Message | undefined {
  if (!first) return undefined;
  return msg(
    '{0}.',
    others.reduce((sentence, { next }) => msg('{0} and {1}', sentence, next), first.first),
  );
}

function wordsOf(words: number): Clause {
  return {
    first: msg('{0, plural, one {Its text differs in # word} other {Its text differs in # words}}', words),
    next: msg('{0, plural, one {its text differs in # word} other {its text differs in # words}}', words),
  };
}

/** Returns changes of the source's title and description. */
function frontMatterChanges(earlier: EarlierFrontMatter, { source }: Staleness): Clause[] {
  const title = msg("Its title was '{0}'", earlier.title ?? '');
  const description = { first: msg('Its description was different'), next: msg('its description was different') };
  return [
    ...(earlier.title === source.title ? [] : [{ first: title, next: title }]),
    ...(earlier.description === source.description ? [] : [description]),
  ];
}
