import { languageOf } from './languages/index.ts';

/** The paths and links of articles in a generated glossary. The first locale is the source locale, English. */
export interface GeneratedLayout {
  readonly path: (locale: string, slug: string) => string;
  /** A second file for the same article; undefined if the layout allows only one. */
  readonly twin?: (locale: string, slug: string) => string;
  /** A link between two articles of one locale. */
  readonly link: (locale: string, slug: string) => string;
  /** A link to an article in another locale. */
  readonly linkAcross: (to: string, slug: string) => string;
  readonly requiresDescription: boolean;
  /** The redirect file of a site with redirects. */
  readonly redirects?: string;
}

const folderOf = (locale: string): string => languageOf(locale).name;

export const layouts = {
  investorswiki: {
    path: (locale, slug) => `Texts/${folderOf(locale)}/${slug}.md`,
    twin: (locale, slug) => `Texts/${folderOf(locale)}_/${slug}.md`,
    link: (_locale, slug) => `/${slug}`,
    linkAcross: (to, slug) => `../${folderOf(to)}/${slug}.md`,
    requiresDescription: true,
  },
  glossary: {
    path: (locale, slug) => `glossary/${locale}/${slug}.md`,
    link: (_locale, slug) => `/${slug}`,
    linkAcross: (to, slug) => `/${to}/${slug}`,
    requiresDescription: true,
  },
  cncf: {
    path: (locale, slug) => `content/${locale}/${slug}.md`,
    link: (locale, slug) => (locale === 'en' ? `/${slug}/` : `/${locale}/${slug}/`),
    linkAcross: (to, slug) => (to === 'en' ? `/${slug}/` : `/${to}/${slug}/`),
    requiresDescription: false,
    redirects: 'static/_redirects',
  },
} as const satisfies Readonly<Record<string, GeneratedLayout>>;

export type LayoutName = keyof typeof layouts;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const layoutNames = Object.keys(layouts) as readonly LayoutName[];
