import type { Random } from './random.ts';

/** Workspace folders that may be open, all below one temporary folder. */
export const FOLDERS = ['one', 'two', 'one/content', 'two/glossary/pl'] as const;
/** Folders that contain articles, or could. */
export const ARTICLE_FOLDERS = [
  'one/glossary/en',
  'one/glossary/pl',
  'one/glossary/de',
  'one/content/en',
  'one/content/pl',
  'one/real/en',
  'two/glossary/en',
  'two/glossary/pl',
  'two/docs',
  'two/Texts/English',
] as const;
/** Folders that are created and deleted as a whole. */
export const WHOLE_FOLDERS = [
  ...ARTICLE_FOLDERS,
  'one/glossary',
  'one/content',
  'two/glossary',
  'two/Texts',
  'one/glossary/v1.2',
  'one/glossary/en/sub.md',
] as const;
const NAMES = ['a', 'b', 'market', 'target-market', 'A', '_index'] as const;
const TARGETS = ['/a', '/b', '/pl/market', '/market', '/target-market', '../en/a.md', 'b.md', '/none', '/pl/a', '/A'];
const TITLES = ['Market', 'Target market', 'Rynek docelowy', 'A', 'B'];
const CONFIGURATIONS = [
  '{}',
  '{ "sourceLocale": "pl" }',
  '{ "exclude": ["glossary/de", "**/b.md"] }',
  '{ "rules": { "untranslated-link": "off", "missing-translation": "hint" } }',
  '{ "layouts": [{ "preset": "glossary" }] }',
  '{ "baseline": "known.json" }',
];

/** The path of an article, existing or not. */
export function anyArticlePath(random: Random): string {
  const folder = random.of([...ARTICLE_FOLDERS, 'one/glossary/en/sub.md', 'one/glossary/v1.2']);
  return `${folder}/${random.of(NAMES)}.md`;
}

/** The text of an article. */
export function anyText(random: Random): string {
  const title = random.chance(0.9) ? `title: ${random.of(TITLES)}\n` : '';
  const draft = random.chance(0.1) ? 'draft: true\n' : '';
  const links = Array.from({ length: random.below(4) }, () => `[market](${random.of(TARGETS)})`);
  const prose = random.of(['The market is a target market.', 'Na rynku docelowym.', 'A and B.', '']);
  return `---\n${title}${draft}description: Described.\n---\n\n# Heading\n\n${prose} ${links.join(', ')}\n`;
}

/** The text of `.gitignore`. */
export function anyIgnoreRules(random: Random): string {
  return random.of(['', 'pl/\n', 'b.md\n', '/content\n', '*.md\n!a.md\n']);
}

/** The text of a valid configuration file: with an invalid one, the last valid one would stay in use. */
export function anyConfiguration(random: Random): string {
  return random.of(CONFIGURATIONS);
}
