import { t } from '../../localization/index.ts';
import { detectLayouts } from '../detectLayouts.ts';
import type { Layout } from '../layout.ts';
import { presets } from '../layouts/index.ts';
import { LayoutPaths } from '../layoutPaths.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { type Head, headsOf, medianLength, shareWith } from './heads.ts';
import { linksIn, NO_FOLDERS } from './links.ts';
import { spread } from './sitePages.ts';

const MOST_SAMPLED = 8;

/** Tests whether the articles of a preset are those of a glossary. Presets without a test need no evidence. */
const PROOFS: Readonly<Partial<Record<string, (articles: PresetArticles) => boolean>>> = {
  cncf: isGlossarySite,
  kubernetes: isLikeKubernetes,
};

/** The presets that ordinary sites share the shape of. */
export const NEEDS_PROOF: ReadonlySet<string> = new Set(Object.keys(PROOFS));

interface PresetArticles {
  readonly context: Context;
  readonly sample: readonly Head[];
  readonly slugs: ReadonlySet<string>;
  readonly locales: readonly string[];
}

/** Returns the glossaries whose paths a preset describes. */
export function presetDrafts(context: Context): Draft[] {
  const { site } = context;
  return detectLayouts(site.markdown, presets).flatMap((layout) => {
    const articles = articlesOf(layout, site.markdown);
    const slugs = new Set(articles.map(({ slug }) => slug));
    const locales = [...new Set(articles.map(({ locale }) => locale))];
    const sample = headsOf(
      site,
      spread(articles, MOST_SAMPLED).map(({ path }) => path),
    );
    const isProved = PROOFS[layout.name]?.({ context, sample, slugs, locales }) ?? true;
    const [first] = articles;
    if (!isProved || !first) return [];
    const tally = new Tally();
    for (const { slug, locale } of articles) tally.add(slug, locale);
    return {
      layout: { preset: layout.name },
      locales: tally.locales,
      concepts: tally.conceptCount,
      entries: tally.entryCount,
      confidence: 'certain' as const,
      strength: 'strong' as const,
      evidence: [
        t(
          "'{0}' matches {1} articles of {2} terms, as in the preset '{3}'.",
          layout.articles[0]?.path ?? '',
          articles.length,
          tally.conceptCount,
          layout.name,
        ),
      ],
      path: first.path,
      files: articles.map(({ path }) => path),
      names: new Set([...slugs].map(foldName)),
    };
  });
}

interface PresetArticle {
  readonly path: string;
  readonly slug: string;
  readonly locale: string;
}

function articlesOf(layout: Layout, paths: readonly string[]): PresetArticle[] {
  const places = LayoutPaths.of(layout);
  if (!places) return [];
  const names = layout.exclude.map((glob) => glob.replace('**/', '').replaceAll('.', '\\.').replaceAll('*', '.*'));
  const excluded = new RegExp(`^(?:${[...names, 'a^'].join('|')})$`, 'i');
  return paths.flatMap((path) => {
    const place = places.place(path);
    if (place?.kind !== 'article') return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !excluded.test(name) ? { path, slug: place.slug, locale: place.locale } : [];
  });
}

/** Names of the pages that most sites have. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'about about-us team contact contact-us privacy privacy-policy terms imprint impressum legal cookies faq home blog news posts archive ' +
    'pricing services products features support download downloads install installation getting-started quickstart docs documentation api ' +
    'community events careers jobs press media events partners customers search tags categories login register thanks 404 cv resume projects portfolio ' +
    'publications people now uses donate roadmap changelog'
  ).split(' '),
);
/** Front matter keys of glossaries with this shape, and those of blogs and other sites. */
const GLOSSARY_KEYS = ['status', 'category', 'tags', 'aliases'];
const OTHER_KEYS = [
  'date',
  'menu',
  'layout',
  'author',
  'authors',
  'type',
  'weight',
  'url',
  'permalink',
  'image',
  'images',
];
/** Average number of links per article. */
const MANY_LINKS = 2;
/** Half of the texts of a glossary are shorter, in UTF-16 units. */
const MOST_TEXT = 1000;

/** Front matter keys of the articles of this shape. Other sites have the same folders and other keys. */
const KUBERNETES_KEYS = new Set(
  'title id date full_link short_description description aka tags aliases keywords draft related weight'.split(' '),
);

function isLikeKubernetes({ sample }: PresetArticles): boolean {
  if (shareWith(sample, ['id', 'short_description']) >= 0.5) return true;
  const others = sample.filter(({ frontMatter }) => frontMatter.some(({ key }) => !KUBERNETES_KEYS.has(key)));
  return others.length < sample.length / 2;
}

/** Whether the pages at the root of a Hugo site are the articles of a glossary. */
function isGlossarySite({ context, sample, slugs, locales }: PresetArticles): boolean {
  const ordinary = [...slugs].filter((slug) => ORDINARY.has(slug.toLowerCase()));
  if (ordinary.length * 3 >= slugs.size) return false;
  if (context.isTitled) return true;
  if (shareWith(sample, ['category', 'status']) >= 0.5) return true;
  if (shareWith(sample, OTHER_KEYS) >= 0.5) return false;
  const texts = sample.map(({ text }) => text);
  const links = linksIn(texts, { slugs, locales, pages: [], ...NO_FOLDERS });
  if (shareWith(sample, GLOSSARY_KEYS) >= 0.5 || links.count >= Math.max(1, sample.length / 4)) return true;
  // Pages of any site link each other now and then, the articles of a glossary all the time.
  const byLocale = linksIn(texts, { slugs, locales, pages: [], ...NO_FOLDERS, folders: new Set(locales) });
  if (byLocale.count >= sample.length * MANY_LINKS) return true;
  return shareWith(sample, ['title']) >= 0.5 && medianLength(sample) <= MOST_TEXT && context.generators.length === 0;
}
