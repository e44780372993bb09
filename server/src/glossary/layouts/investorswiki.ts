import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/**
 * investors.wiki: `Texts/Polish/target-market.md`, front matter with plain scalars, links to the same language only.
 */
export const investorswiki: Layout = {
  name: 'investorswiki',
  articles: [{ path: 'Texts/{language}/{slug}.md', locale: undefined }],
  exclude: ['**/README.md'],
  sourceLocale: undefined,
  languages: {},
  slugKey: undefined,
  frontMatter: { ...commonKeys, aliases: ['aliases'] },
  required: ['title', 'description'],
  bareSlug: 'same-locale',
  link: '/{slug}',
  localizedLink: undefined,
  siteUrls: ['https://investors.wiki'],
  ...plainLinks,
  fallsBackToSource: false,
};
