import { brokenLink } from './brokenLink.ts';
import { deprecatedTerm } from './deprecatedTerm.ts';
import { duplicateArticle } from './duplicateArticle.ts';
import { duplicateTerm } from './duplicateTerm.ts';
import { headingNoSpace } from './headingNoSpace.ts';
import { htmlEntity } from './htmlEntity.ts';
import { invalidFrontMatter } from './invalidFrontMatter.ts';
import { linkParity } from './linkParity.ts';
import { missingFrontMatter } from './missingFrontMatter.ts';
import { missingTranslation } from './missingTranslation.ts';
import { outdatedTranslation } from './outdatedTranslation.ts';
import { punctuationArtefact } from './punctuationArtefact.ts';
import { punctuationInLinkText } from './punctuationInLinkText.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { slugCase } from './slugCase.ts';
import { splitLink } from './splitLink.ts';
import { unusedSuppression } from './suppressions/unusedSuppression.ts';
import { unlinkedTerm } from './unlinkedTerm.ts';
import { unreadableFile } from './unreadableFile.ts';
import { untranslatedLink } from './untranslatedLink.ts';
import { untranslatedLinkText } from './untranslatedLinkText.ts';
import { untranslatedTerm } from './untranslatedTerm.ts';
import { untranslatedTitle } from './untranslatedTitle.ts';
import { wrongLocaleLink } from './wrongLocaleLink.ts';

/** Every rule that looks at articles. Adding a rule is adding a file and a line here. */
export const rules: readonly Rule[] = [
  brokenLink,
  slugCase,
  untranslatedLink,
  wrongLocaleLink,
  invalidFrontMatter,
  missingFrontMatter,
  duplicateArticle,
  splitLink,
  punctuationArtefact,
  punctuationInLinkText,
  headingNoSpace,
  htmlEntity,
  deprecatedTerm,
  duplicateTerm,
  unlinkedTerm,
  untranslatedLinkText,
  untranslatedTerm,
  untranslatedTitle,
  missingTranslation,
  outdatedTranslation,
  linkParity,
];

/** Every code that a finding can have, described; the last two are found without a rule's help. */
export const descriptions: readonly RuleDescription[] = [...rules, unreadableFile, unusedSuppression];

export const ruleCodes: readonly string[] = descriptions.map(({ code }) => code);
