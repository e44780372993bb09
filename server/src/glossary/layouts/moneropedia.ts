import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/**
 * The Moneropedia of getmonero.org, built by Jekyll: `_i18n/pl/resources/moneropedia/account.md`. The front matter
 * lists every form that a text can use, `terms: [account, accounts]`, `@accounts`; the titles are in other files.
 */
export const moneropedia: Layout = {
  name: 'moneropedia',
  articles: [{ path: '_i18n/{locale}/resources/moneropedia/{slug}.md', locale: undefined }],
  exclude: ['**/_*.md', '**/index.md', '**/README.md'],
  sourceLocale: undefined,
  languages: {},
  slugKey: undefined,
  frontMatter: { ...commonKeys, title: [], description: ['summary'], aliases: ['terms'] },
  required: ['aliases', 'description'],
  bareSlug: 'none',
  link: '/resources/moneropedia/{slug}.html',
  localizedLink: undefined,
  siteUrls: ['https://www.getmonero.org'],
  ...plainLinks,
  mentions: 'at-form',
  headingIds: 'kramdown',
  statusInclude: 'disclaimer.html',
  fallsBackToSource: true,
};
