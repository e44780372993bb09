import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/**
 * The glossary of a Hugo site with a Docsy-like tree, such as kubernetes.io:
 * `content/pl/docs/reference/glossary/pod.md`. Texts link to concepts with the shortcode
 * `{{< glossary_tooltip text="…" term_id="pod" >}}`; there are no Markdown links to the glossary's pages.
 */
export const kubernetes: Layout = {
  name: 'kubernetes',
  articles: [{ path: 'content/{locale}/docs/reference/glossary/{slug}.md', locale: undefined }],
  exclude: ['**/_*.md', '**/index.md', '**/README.md'],
  sourceLocale: undefined,
  languages: {},
  slugKey: 'id',
  frontMatter: { ...commonKeys, description: ['short_description'], keywords: ['tags'], aliases: ['aka'] },
  required: ['title', 'description'],
  bareSlug: 'none',
  link: '/docs/reference/glossary/{slug}/',
  localizedLink: undefined,
  siteUrls: ['https://kubernetes.io'],
  ...plainLinks,
  slugFields: { id: '{slug}' },
  mentions: 'glossary-tooltip',
  fallsBackToSource: true,
};
