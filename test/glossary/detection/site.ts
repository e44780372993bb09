import type { FoundGlossary, Site } from '../../../server/src/glossary/detection/site.ts';

/*
 * A site as one text. A file starts with `=== path`; a title after the path is that of its front matter, and `…` after it
 * a text:
 *
 *     === docs/glossary/market.md "Market" …
 *
 * `%headings A, B` stands for headings of level 2 with a text each. `%rows`, `%list`, `%bold` and `%directive` are the
 * other ways to write entries. `{#id}` after a name is its id.
 */

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'It is what people in the trade call the thing that this text is about, and it is used in most of the other texts.',
  de: 'So nennen die Leute vom Fach die Sache, von der dieser Text handelt, und das Wort steht in den meisten anderen Texten.',
  pl: 'Tak ludzie z branży nazywają to, o czym jest ten tekst, i używa się tego w większości innych tekstów.',
  fr: 'C’est ainsi que les gens du métier appellent la chose dont parle ce texte, et le mot figure dans la plupart des autres.',
  es: 'Así llama la gente del oficio a la cosa de la que trata este texto, y la palabra está en la mayoría de los otros textos.',
  ru: 'Так люди этой профессии называют то, о чём идёт речь в этом тексте, и слово встречается в большинстве других текстов.',
  ja: 'これはこの文章が説明しているものを業界の人々が呼ぶ名前で、ほかのほとんどの文章でも使われています。',
  zh: '这是业内人士对本文所述事物的称呼，在其他大多数文章中也会用到这个词，因此需要在这里加以说明。',
  ko: '이것은 이 글이 설명하는 것을 업계 사람들이 부르는 이름이며 다른 대부분의 글에서도 사용됩니다.',
};

export function siteOf(text: string): Site {
  const files = new Map<string, string>();
  for (const part of text.split(/^ *=== /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n');
    const [, path = '', title, filled] = /^(\S+)(?: "(.*?)")?( …\w*)?\s*$/.exec(heading) ?? [];
    const front = title === undefined ? '' : `---\ntitle: ${title}\n---\n\n`;
    const body = lines.map((line) => line.replace(/^ {6}/, '')).join('\n');
    files.set(
      path,
      front + (filled === undefined ? '' : `${sentence(filled.slice(2))}\n`) + body.replaceAll(MACRO, expanded),
    );
  }
  return { paths: [...files.keys()].toSorted(), read: (path) => files.get(path) };
}

const MACRO = /^%(\w+)(?:-(\w\w))? (.*)$/gm;

function expanded(_: string, kind: string, language: string | undefined, names: string): string {
  const list = names.split(', ');
  const text = sentence(language ?? '');
  const plain = list.map((name) => name.replace(/ \{#.*/, ''));
  switch (kind) {
    case 'rows':
      return ['| Term | Definition |', '| --- | --- |', ...plain.map((name) => `| ${name} | ${text} |`)].join('\n');
    case 'list':
      return plain.map((name) => `${name}\n: ${text}\n`).join('\n');
    case 'bold':
      return plain.map((name) => `- **${name}**: ${text}`).join('\n');
    case 'directive':
      return ['```{glossary}', ...plain.map((name) => `${name}\n    ${text}\n`), '```'].join('\n');
    default:
      return list.map((name) => `## ${name}\n\n${text}\n`).join('\n');
  }
}

function sentence(language: string): string {
  return SENTENCES[language === '' ? 'en' : language] ?? '';
}

/** A site, and what is found in it: one line a glossary, the best first. */
export type SiteCase = readonly [what: string, files: string, found: readonly string[]];

/** One line a glossary: `certain 2 en pl: articles docs/{slug}.md (en)`. The locale in parentheses is a fixed one. */
export function shown({ confidence, concepts, locales, layout }: FoundGlossary): string {
  const { preset, articles = [], pages = [], data = [] } = layout;
  const sources = [
    ...(preset === undefined ? [] : [preset]),
    ...articles.map(shownPattern),
    ...pages.map((page) => `${page.entries.kind} ${shownPattern(page)}`),
    ...data.map((file) => `${file.entries.kind} ${shownPattern(file)}`),
  ];
  return `${confidence} ${concepts} ${locales.join(' ')}: ${sources.join(', ')}`;
}

/** A pattern, and its fixed locale in parentheses. */
export function shownPattern({
  path,
  locale,
}: {
  readonly path: string;
  readonly locale?: string | undefined;
}): string {
  return path + (locale === undefined ? '' : ` (${locale})`);
}
