import { brokenLinkSyntax } from '../links/brokenLinkSyntax.ts';
import { stopWordLink } from '../links/stopWordLink.ts';
import { repeatedWords } from '../typography/repeatedWords.ts';
import { mixedScript } from '../typography/mixedScript.ts';
import { listMarker } from '../typography/listMarker.ts';
import { brokenSentence } from '../typography/brokenSentence.ts';
import { brokenFragment } from '../links/brokenFragment.ts';
import { brokenLink } from '../links/brokenLink.ts';
import { deprecatedTerm } from '../terms/deprecatedTerm.ts';
import { duplicateArticle } from '../frontMatter/duplicateArticle.ts';
import { duplicateTerm } from '../terms/duplicateTerm.ts';
import { headingNoSpace } from '../typography/headingNoSpace.ts';
import { htmlEntity } from '../frontMatter/htmlEntity.ts';
import { invalidEntry } from '../frontMatter/invalidEntry.ts';
import { invalidFrontMatter } from '../frontMatter/invalidFrontMatter.ts';
import { linkParity } from '../links/linkParity.ts';
import { movedLink } from '../links/movedLink.ts';
import { missingSection } from '../translation/missingSection.ts';
import { missingFrontMatter } from '../frontMatter/missingFrontMatter.ts';
import { missingTranslation } from '../translation/missingTranslation.ts';
import { orphanTranslation } from '../translation/orphanTranslation.ts';
import { outdatedTranslation } from '../translation/outdatedTranslation.ts';
import { punctuationArtefact } from '../typography/punctuationArtefact.ts';
import { punctuationInLinkText } from '../typography/punctuationInLinkText.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { slugCase } from '../links/slugCase.ts';
import { splitLink } from '../links/splitLink.ts';
import { inconsistentTerm } from '../terms/inconsistentTerm.ts';
import { titleMismatch } from '../translation/titleMismatch.ts';
import { unusedSuppression } from './suppressions/unusedSuppression.ts';
import { unlinkedTerm } from '../terms/unlinkedTerm.ts';
import { unreadableFile } from '../frontMatter/unreadableFile.ts';
import { untranslatedLink } from '../links/untranslatedLink.ts';
import { untranslatedLinkText } from '../terms/untranslatedLinkText.ts';
import { untranslatedTerm } from '../terms/untranslatedTerm.ts';
import { untranslatedTitle } from '../translation/untranslatedTitle.ts';
import { untranslatedText } from '../translation/untranslatedText.ts';
import { wrongLocaleLink } from '../links/wrongLocaleLink.ts';

/** All rules that check articles. To add a rule, add a file and a line here. */
export const rules: readonly Rule[] = [
  brokenLink,
  slugCase,
  untranslatedLink,
  wrongLocaleLink,
  movedLink,
  brokenFragment,
  invalidFrontMatter,
  missingFrontMatter,
  invalidEntry,
  duplicateArticle,
  brokenLinkSyntax,
  splitLink,
  stopWordLink,
  punctuationArtefact,
  punctuationInLinkText,
  headingNoSpace,
  brokenSentence,
  listMarker,
  mixedScript,
  repeatedWords,
  htmlEntity,
  deprecatedTerm,
  duplicateTerm,
  unlinkedTerm,
  untranslatedLinkText,
  untranslatedTerm,
  untranslatedTitle,
  inconsistentTerm,
  titleMismatch,
  untranslatedText,
  missingSection,
  missingTranslation,
  orphanTranslation,
  outdatedTranslation,
  linkParity,
];

/** The descriptions of all rule codes. The engine itself reports the last two. */
export const descriptions: readonly RuleDescription[] = [...rules, unreadableFile, unusedSuppression];

export const ruleCodes: readonly string[] = descriptions.map(({ code }) => code);
