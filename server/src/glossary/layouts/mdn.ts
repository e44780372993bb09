import { commonKeys, type Layout, plainLinks } from '../layout.ts';

/**
 * MDN Web Docs: `files/pt-br/glossary/block/css/index.md`, links `/pt-BR/docs/Glossary/Block/CSS`, macros
 * `{{Glossary("Block/CSS", "text")}}`. Folders are in lower case, regardless of the page's address.
 */
export const mdn: Layout = {
  name: 'mdn',
  articles: [{ path: 'files/{locale}/glossary/{slug**}/index.md', locale: undefined }],
  exclude: [],
  sourceLocale: 'en',
  languages: { 'en-us': 'en', 'en-US': 'en' },
  slugKey: undefined,
  frontMatter: { ...commonKeys, sourceCommit: ['l10n.sourceCommit'] },
  required: ['title'],
  bareSlug: 'none',
  link: '/docs/Glossary/{slug**}',
  localizedLink: '/{locale}/docs/Glossary/{slug**}',
  siteUrls: ['https://developer.mozilla.org'],
  ...plainLinks,
  slugFields: { slug: 'Glossary/{slug}' },
  redirects: { file: 'files/{locale}/_redirects.txt' },
  linkLocales: { en: 'en-US', 'pt-br': 'pt-BR', 'zh-cn': 'zh-CN', 'zh-tw': 'zh-TW' },
  foldsSlugs: true,
  mentions: 'glossary-macro',
  headingIds: 'mdn',
  fallsBackToSource: true,
};
