import type { SiteCase } from '../site.ts';

/** Glossaries in the layout of a preset. */
export const PRESETS: readonly SiteCase[] = [
  [
    'the default',
    '=== glossary/en/niche.md "Niche" …\n=== glossary/pl/niche.md "Nisza" …pl',
    ['certain 1 en pl: glossary'],
  ],
  ['names of languages', '=== Texts/Polish/niche.md "Nisza" …pl', ['certain 1 pl: investorswiki']],
  [
    'a shortcode for terms',
    '=== content/en/docs/reference/glossary/pod.md\n---\ntitle: Pod\nid: pod\n---\n=== content/en/docs/intro.md "Intro" …',
    ['certain 1 en: kubernetes'],
  ],
  [
    'other keys than those of the shortcode',
    `=== hugo.toml
     === content/en/docs/reference/glossary/mesh.md
     ---
     title: Mesh
     test: none
     ---
     A net.
     === content/en/docs/reference/glossary/proxy.md
     ---
     title: Proxy
     test: none
     ---
     A guard.`.replaceAll(/^ +/gm, ''),
    ['certain 2 en: content/{locale}/docs/reference/glossary/{slug}.md'],
  ],
  [
    'a site that is a glossary',
    `=== content/en/pod.md
      ---
      title: Pod
      status: Completed
      category: Technology
      ---
      It is a [node](/node/).
     === content/en/node.md "Node" …
     === content/pl/node.md "Węzeł" …pl`,
    ['certain 2 en pl: cncf'],
  ],
  ['folders with a page', '=== files/en-us/glossary/block/css/index.md "Block" …', ['certain 1 en: mdn']],
  [
    'forms in front matter',
    '=== _i18n/pl/resources/moneropedia/konto.md\n---\nterms: [konto]\n---',
    ['certain 1 pl: moneropedia'],
  ],
];
