import { languageName, type Message, msg } from '../../localization/index.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import { isExpectedTranslated } from './expectedTranslated.ts';

const code = 'missing-section';

/** A translation with fewer sections than its source article. */
export const missingSection: Rule = {
  code,
  severity: 'information',
  summary: 'A translation that has fewer headings than its source article.',
  documentation: {
    why: 'A section was lost, was never translated, or has been added to the source article since. Only headings of the levels 2 to 6 count. Drafts are not reported.',
    wrong:
      '=== glossary/en/market.md\n---\ntitle: Market\n---\n\n## Risks\n\n## History\n=== glossary/pl/market.md\n---\ntitle: Rynek\n---\n\n## Ryzyko',
    right:
      '=== glossary/en/market.md\n---\ntitle: Market\n---\n\n## Risks\n\n## History\n=== glossary/pl/market.md\n---\ntitle: Rynek\n---\n\n## Ryzyko\n\n## Historia',
    measured: { people: [10, 10] },
  },

  *check(subject) {
    const { glossary, facts, document } = subject;
    const isCompared = isExpectedTranslated(subject) && glossary.articles.rivals(facts).length === 0;
    const source = isCompared ? glossary.articles.get(facts.slug, glossary.articles.sourceLocale) : undefined;
    glossary.anchors.depend(facts.path, new Set(source ? [source.path] : []), code);
    if (!source) return;
    const wanted = glossary.anchors.of(source.path)?.all.filter(({ level }) => level >= 2).length ?? 0;
    const found = document.headings.filter(({ level }) => level >= 2).length + brokenHeadings(document.text);
    if (found < wanted) yield { message: messageOf(subject, wanted, found), span: titleSpanOf(subject) };
  },
};

/** Lines such as `##Risks`, which `heading-no-space` reports. */
function brokenHeadings(text: string): number {
  return text.match(/^ {0,3}#{2,6}(?=[^\s#])/gm)?.length ?? 0;
}

function messageOf({ glossary }: Subject, wanted: number, found: number): Message {
  const source = languageName(glossary.articles.sourceLocale);
  return found === 0
    ? msg('The {0} article has {1, plural, one {# heading} other {# headings}}, this translation none.', source, wanted)
    : msg(
        'The {0} article has {1, plural, one {# heading} other {# headings}}, this translation {2}.',
        source,
        wanted,
        found,
      );
}
