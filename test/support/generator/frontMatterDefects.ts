import { type Mark, marked } from './marks.ts';
import { type Change, type DefectKind, descriptionOf, type Site, titleOf } from './site.ts';

/** Mistakes in the front matter, or in the file as a whole. */
export const frontMatterDefects: readonly [DefectKind, ...DefectKind[]] = [
  { code: 'invalid-front-matter', plant: invalidFrontMatter },
  { code: 'missing-front-matter', plant: missingKey },
  { code: 'html-entity', plant: htmlEntity },
  { code: 'untranslated-title', plant: untranslatedTitle },
  { code: 'duplicate-term', plant: duplicateTerm },
  { code: 'orphan-translation', plant: orphanTranslation },
  { code: 'duplicate-article', plant: duplicateArticle },
];

function invalidFrontMatter(site: Site): Change {
  const title = titleOf(site.concept, site.locale);
  const value = `${title}: ${site.language.description}`;
  const wrong = marked(value, { code: 'invalid-front-matter' });
  return { description: { text: `description: ${wrong}`, fixed: `description: "${value}"` } };
}

function missingKey(site: Site): Change {
  const opening = { text: marked('---', { code: 'missing-front-matter' }) };
  return site.layout.requiresDescription ? { opening, description: { text: '' } } : { opening, title: { text: '' } };
}

function htmlEntity(site: Site): Change {
  const [first, second] = site.language.headings;
  const title = titleOf(site.concept, site.locale);
  const description = (and: string): string => `description: ${title}. ${first} ${and} ${second ?? ''}`;
  return {
    description: {
      text: description(marked('&amp;', { code: 'html-entity' })),
      fixed: description('&'),
    },
  };
}

function untranslatedTitle(site: Site): Change | undefined {
  if (site.isSource) return undefined;
  return { title: { text: `title: ${marked(titleOf(site.concept, 'en'), { code: 'untranslated-title' })}` } };
}

/** A second concept with the same name, which has an article in this locale only. */
function duplicateTerm(site: Site): Change | undefined {
  if (site.isSource) return undefined;
  const { slug } = site.concept;
  const rival = `${slug}-again`;
  const title = titleOf(site.concept, site.locale);
  const line = (target: string, ...others: Mark[]): string =>
    `title: ${marked(title, { code: 'duplicate-term', target }, ...others)}`;
  const rest = `\ndescription: ${descriptionOf(site.concept, site.locale)}\n---\n\n# ${title}\n`;
  return {
    title: { text: line(rival) },
    file: {
      path: site.layout.path(site.locale, rival),
      pieces: [{ text: `---\n${line(slug, { code: 'orphan-translation' })}${rest}` }],
    },
  };
}

/** An article of a concept that only this locale has. */
function orphanTranslation(site: Site): Change | undefined {
  if (site.isSource) return undefined;
  const slug = `${site.concept.slug}-alone`;
  const title = `QX-${site.concept.index}`;
  const opening = `---\ntitle: ${marked(title, { code: 'orphan-translation' })}\n`;
  const text = `${opening}description: ${title} ${site.language.description}\n---\n\n# ${title}\n`;
  return { file: { path: site.layout.path(site.locale, slug), pieces: [{ text }] } };
}

function duplicateArticle(site: Site): Change | undefined {
  const path = site.layout.twin?.(site.locale, site.concept.slug);
  if (path === undefined) return undefined;
  const opening = { text: marked('---', { code: 'duplicate-article' }) };
  const title = titleOf(site.concept, site.locale);
  const rest = `\ntitle: ${title}\ndescription: ${descriptionOf(site.concept, site.locale)}\n---\n\n# ${title}\n`;
  return { opening, file: { path, pieces: [opening, { text: rest }] } };
}
