import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/**
 * Cloud Native Glossary and similar sites, built by Hugo: `content/pt-br/api-gateway.md`, links `/pt-br/api-gateway/`;
 * the pages of the source locale are at the root of the site. Hugo's `aliases` are redirects, not terms.
 */
export const cncf: Layout = {
  name: 'cncf',
  articles: [{ path: 'content/{locale}/{slug}.md', locale: undefined }],
  exclude: ['**/_*.md', '**/search.md', '**/README.md'],
  sourceLocale: undefined,
  languages: {},
  slugKey: undefined,
  frontMatter: { ...commonKeys, keywords: ['tags'] },
  required: ['title'],
  bareSlug: 'from-links',
  link: '/{slug}/',
  localizedLink: '/{locale}/{slug}/',
  siteUrls: ['https://glossary.cncf.io'],
  ...plainLinks,
  slugFields: { slug: '{slug}' },
  addresses: { url: 'url', slug: 'slug', only: true },
  redirects: { frontMatter: 'aliases', file: 'static/_redirects' },
  fallsBackToSource: false,
};
