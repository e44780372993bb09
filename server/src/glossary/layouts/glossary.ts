import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/** The default: `glossary/pl/target-market.md`, links `[rynku docelowego](/target-market)`. */
export const glossary: Layout = {
  name: 'glossary',
  articles: [{ path: 'glossary/{locale}/{slug}.md', locale: undefined }],
  exclude: ['**/_*.md', '**/README.md', '**/index.md'],
  sourceLocale: undefined,
  languages: {},
  slugKey: undefined,
  frontMatter: { ...commonKeys, aliases: ['aliases'] },
  required: ['title', 'description'],
  bareSlug: 'same-locale',
  link: '/{slug}',
  localizedLink: '/{locale}/{slug}',
  siteUrls: [],
  ...plainLinks,
  addresses: { url: ['url', 'permalink'], slug: 'slug' },
  fallsBackToSource: false,
};
