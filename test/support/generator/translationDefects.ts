import { languageOf } from './languages/index.ts';
import { marked } from './marks.ts';
import { type Change, type DefectKind, type Site, titleOf } from './site.ts';

/** Mistakes of translations compared with their source articles. */
export const translationDefects: readonly DefectKind[] = [
  { code: 'untranslated-text', plant: untranslatedText },
  { code: 'missing-section', plant: missingSection },
  { code: 'title-mismatch', plant: titleMismatch },
];

function untranslatedText(site: Site): Change | undefined {
  if (site.isSource) return undefined;
  const text = site.random.pick(languageOf('en').fillers);
  return { block: { text: marked(text, { code: 'untranslated-text' }) } };
}

function missingSection(site: Site): Change | undefined {
  if (site.isSource || site.concept.mayChangeFrontMatter) return undefined;
  return { title: markedTitle(site, 'missing-section'), hasNoSection: true };
}

/** Neither the description nor the first paragraph contains the term. */
function titleMismatch(site: Site): Change | undefined {
  if (site.isSource || site.concept.mayChangeFrontMatter) return undefined;
  const { description, fillers } = site.language;
  return {
    title: markedTitle(site, 'title-mismatch'),
    description: { text: `description: ${description}` },
    lead: { text: site.random.pick(fillers) },
  };
}

function markedTitle({ concept, locale }: Site, code: string): Required<Change>['title'] {
  return { text: `title: ${marked(titleOf(concept, locale), { code })}` };
}
