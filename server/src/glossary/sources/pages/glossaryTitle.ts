import type { MarkdownDocument } from '../../../markdown/types.ts';

/** Words that name a glossary in a title. */
const GLOSSARY =
  /glossar|glosar|glosář|glosár|glosat|glosari|glossaire|glossário|słowniczek|ordlista|ordliste|begrippenlijst|woordenlijst|sanasto|szójegyzék|fogalomtár|sözlük|terminolog|lexicon|lexique|vocabulary|acronyms|abbreviations|key terms|terms and definitions|глоссари|глосарі|глосари|терминолог|термінолог|словник|γλωσσάρι|thuật ngữ|用語|術語|术语|词汇表|詞彙表|名词解释|용어|مسرد|शब्दावली|শব্দকোষ|อภิธานศัพท์/iu;
const ALONE = /^(?:the\s+)?(?:terms|definitions|dictionary|terms? list|list of terms|jargon|nomenclature)$/i;
/** A title of a page about work with glossaries: `Building the vocabulary`, `How to use glossaries`, `2. Use one terminology`. */
const WORK =
  /^(?:\d+[.)]\s+)?(?:how|why|when|(?:build|chang|configur|creat|edit|export|import|keep|maintain|manag|updat|us|work|writ)(?:e|ing)?)\s+(?:with\s+)?(?:to|a|an|the|your|our|one|this|glossaries|terminology)\b/i;
const MAX_TITLE = 200;

/** Whether the front matter's title or the first heading says that the page is a glossary. */
export function titleSaysGlossary({ frontMatter, headings }: MarkdownDocument): boolean {
  const title = frontMatter?.entries.find(({ key }) => key.toLowerCase() === 'title')?.value;
  const titles = [title?.kind === 'scalar' ? title.text : '', titleOf(headings)];
  return titles.some((each) => {
    const bounded = each.slice(0, MAX_TITLE).normalize('NFC').trim();
    return (GLOSSARY.test(bounded) && !WORK.test(bounded)) || ALONE.test(bounded);
  });
}

/** The first heading, if it is of the first level or all others are below it. */
function titleOf([first, ...others]: MarkdownDocument['headings']): string {
  const isTitle = first && (first.level === 1 || others.every(({ level }) => level > first.level));
  return isTitle ? first.text : '';
}
