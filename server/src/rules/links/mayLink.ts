import type { Destination } from '../../glossary/destination.ts';
import { isParsed } from '../../markdown/parseLater.ts';
import { writtenTargets } from '../../markdown/writtenTargets.ts';
import { once } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';
import { linkState, type LinkState } from './links.ts';

/** The destinations of all links that the article can contain, from its raw text. Undefined if the document is or must be parsed. */
const possibleDestinations = once((subject): readonly Destination[] | undefined => {
  const { glossary, facts, document, isArticle } = subject;
  // Macros and MDX elements are links, too.
  if (!isArticle || glossary.macros || document.flavor === 'mdx' || isParsed(document)) return undefined;
  const targets = writtenTargets(document.text);
  return targets && Array.from(targets, (target) => glossary.links.resolve(target, facts));
});

/** Whether the article may contain a link whose destination passes the test. For `Rule.mayReport`. */
export function mayLinkTo(subject: Subject, test: (destination: Destination) => boolean): boolean {
  return possibleDestinations(subject)?.some(test) ?? true;
}

/** Whether the article may contain a link in one of the states. */
export function mayHaveLinks(subject: Subject, ...states: readonly LinkState[]): boolean {
  return mayLinkTo(subject, (to) => to.kind === 'concept' && states.includes(linkState(subject, to)));
}
