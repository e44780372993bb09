import { msg } from '../../localization/index.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { hasOwnLabel } from '../links/links.ts';
import { type LinkName, linkNames } from './competingNames.ts';
import { exchangedLetters } from './exchangedLetters.ts';
import { namesOfOtherConcepts } from './otherConcept.ts';
import { headingWithOtherName } from './ownHeading.ts';

/** `[korzyści skali](/economies-of-scale)` and `[ekonomia skali](/economies-of-scale)` in one article. */
export const inconsistentTerm: Rule = {
  code: 'inconsistent-term',
  severity: 'information',
  looksForTerms: true,
  summary:
    'Different names of one concept in one article: in links, in the title and the first heading, and of acronyms; and a link text that is the name of another concept.',
  documentation: {
    why:
      'Readers cannot tell that both words mean the same. Reported are links to one concept with different texts, a link text that is the name of another concept, a first heading in a translation that asks what the concept is (`Co to jest porzucenie?`) without a name of it, and ' +
      'an acronym with two letters exchanged (`CFAA` and `CAFA`). Forms, derived words, compounds and abbreviations of a name count as the name. Link texts that share a word with it in another place, such as `public clouds` ' +
      'for *Cloud computing*, are narrower or wider terms and not reported. `glosswright terms` lists the names of a whole locale.',
    wrong: 'Mają [korzyści skali](/economies-of-scale), a inne [ekonomię rozmiaru](/economies-of-scale).',
    right: 'Mają [korzyści skali](/economies-of-scale), a inne także [korzyści skali](/economies-of-scale).',
    measured: { machine: [49, 49], people: [8, 9] },
  },

  *check(subject) {
    for (const [slug, names] of linkNames(subject)) if (names.length > 1) yield* reports(subject, slug, names);
    yield* namesOfOtherConcepts(subject);
    yield* headingWithOtherName(subject);
    yield* exchangedLetters(subject);
  },
};

function* reports(subject: Subject, slug: string, names: readonly LinkName[]): Generator<Report> {
  const [best, ...others] = names.toSorted(
    (one, other) => Number(other.isDeclared) - Number(one.isDeclared) || other.links.length - one.links.length,
  );
  if (!best) return;
  const [bestLink] = best.links;
  for (const { links } of others)
    for (const link of links)
      yield {
        message: msg("This article also calls '{0}' '{1}'. Use one name.", slug, best.text),
        span: link.textSpan,
        target: slug,
        ...(bestLink ? { elsewhere: bestLink.textSpan } : {}),
        fixes: (): Fix[] =>
          hasOwnLabel(subject, link)
            ? [
                {
                  title: msg("Replace with '{0}' (as in another link)", best.text),
                  preferred: true,
                  certain: false,
                  edits: [{ span: link.textSpan, newText: best.text }],
                },
              ]
            : [],
      };
}
