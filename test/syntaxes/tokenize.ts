import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const project = join(import.meta.dirname, '../..');
const MARKDOWN = 'text.html.markdown';
const INJECTION = 'markdown.glosswright.concept-link';

const extensions = join(project, '.vscode-test/served/node_modules/code-server/lib/vscode/extensions');
/** The Markdown grammar of the VS Code version of the editor tests; undefined until it has been downloaded. */
export const realGrammar = [join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json')].find((file) =>
  existsSync(file),
);

/** The part of Markdown that the injection needs: a link is one match, as in the real grammar. */
const standIn = {
  scopeName: MARKDOWN,
  patterns: [{ include: '#paragraph' }],
  repository: {
    paragraph: {
      name: 'meta.paragraph.markdown',
      begin: '^',
      end: '$',
      patterns: [
        { name: 'markup.inline.raw.string.markdown', begin: '`', end: '`' },
        { name: 'comment.block.html', begin: '<!--', end: '-->' },
        { name: 'meta.image.inline.markdown', match: String.raw`!\[[^\]]*\]\([^)]*\)` },
        { name: 'meta.link.inline.markdown', match: String.raw`\[[^\]]*\]\([^)]*\)` },
      ],
    },
  },
};
const MDX = 'source.mdx';

/** The part of the MDX grammar of the extension for MDX. A link is several matches there. */
const standInMdx = {
  scopeName: MDX,
  patterns: [
    { name: 'meta.embedded.tsx', match: '^(?:import|export) .*$' },
    { name: 'markup.heading.atx.1.mdx', begin: '^#', end: '$' },
    {
      name: 'meta.paragraph.mdx',
      begin: '(?!^#)^',
      end: '$',
      patterns: [
        { name: 'markup.code.other.mdx', match: '`[^`]*`' },
        { contentName: 'meta.embedded.tsx', begin: String.raw`\{`, end: String.raw`\}` },
        { name: 'string.other.begin.image.mdx', match: String.raw`!\[` },
        { name: 'string.other.begin.link.mdx', match: String.raw`\[` },
      ],
    },
  ],
};
/** For text in front matter, which the real grammar skips if there is none. */
const standInYaml = { scopeName: 'source.yaml', patterns: [] };

/** A token of a line, and its scopes. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of a text, line by line. */
export type Tokenize = (text: string) => Token[];

/** MDX with the injection; uses the stand-in. */
export async function mdxTokenizer(): Promise<Tokenize> {
  return tokenizerOf(MDX, { [MDX]: JSON.stringify(standInMdx), [MARKDOWN]: JSON.stringify(standIn) });
}

/** Markdown with the injection; uses the stand-in without a grammar file. */
export async function tokenizer(markdownFile?: string): Promise<Tokenize> {
  const grammar = markdownFile === undefined ? JSON.stringify(standIn) : readFileSync(markdownFile, 'utf8');
  return tokenizerOf(MARKDOWN, { [MARKDOWN]: grammar, [standInYaml.scopeName]: JSON.stringify(standInYaml) });
}

async function tokenizerOf(root: string, grammars: Readonly<Record<string, string>>): Promise<Tokenize> {
  await loadEngine();
  const files: Record<string, string> = {
    ...grammars,
    [INJECTION]: readFileSync(join(project, 'syntaxes/concept-links.tmLanguage.json'), 'utf8'),
  };
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const content = files[scope];
      return content === undefined ? null : parseRawGrammar(content, `${scope}.json`);
    },
    getInjections: (scope) => (scope === root ? [INJECTION] : undefined),
  });
  const grammar = await registry.loadGrammar(root);
  if (!grammar) throw new Error(`There is no grammar ${root}.`);
  return (text) => tokensOf(grammar, text);
}

function tokensOf(grammar: IGrammar, text: string): Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

let engine: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  engine ??= loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  return engine;
}
