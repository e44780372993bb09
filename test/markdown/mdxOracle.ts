import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { OracleAnswer } from './oracle.ts';

/** Links, headings and prose of the reference parser of MDX. */
export interface MdxAnswer extends OracleAnswer {
  /** The letters and digits outside of tags, expressions, modules and code, without marker lines and addresses. */
  readonly prose: string;
}

/**
 * Parses with mdast and its extensions for MDX, which do not support front matter and tables. Undefined for a text that
 * is not valid MDX, of which there are many.
 */
export function askMdxOracle(text: string): MdxAnswer | undefined {
  try {
    return answerOf(fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }));
  } catch {
    return undefined;
  }
}

function answerOf(root: Root): MdxAnswer {
  const nodes = allNodes(root);
  const targets = new Map<string, string>();
  const links: string[] = [];
  const headings: string[] = [];
  const prose: string[] = [];
  for (const node of nodes)
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  for (const node of nodes) {
    const at = `@${node.position?.start.offset}-${node.position?.end.offset}`;
    if (node.type === 'link') links.push(`${seen(node)} -> ${node.url} ${at}`);
    if (node.type === 'linkReference') links.push(`${seen(node)} -> ${targets.get(node.identifier)} ${at}`);
    if (node.type === 'heading') headings.push(`${node.depth} ${seen(node).replace(HEADING_ID, '')}`);
    if (node.type === 'text') prose.push(lettersOf(node.value.replaceAll(MARKER_OR_ADDRESS, ' ')));
  }
  return { links, headings, prose: prose.join('') };
}

/** What is no prose to us, but text to the oracle. */
const MARKER_OR_ADDRESS = /^[ \t]*:::.*|\bhttps?:\/\/[^\s()*<>[\]`|]+|\(#[\w.-]+\)$/gm;

const HEADING_ID = / *\(#[\w.-]+\)$/;

export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function allNodes(node: Nodes | Root): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node];
}

function seen(node: Nodes): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxTextExpression') return '';
  if (node.type === 'mdxJsxTextElement' && node.name === 'br') return ' ';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
