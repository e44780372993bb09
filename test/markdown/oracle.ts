import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Results of a second CommonMark parser, in the format of `dumpLinks` and `dumpHeadings`. */
export interface OracleAnswer {
  /** `b -> /c @2-9` */
  readonly links: readonly string[];
  /** `1 Title` */
  readonly headings: readonly string[];
}

/** Parses with mdast, which does not support front matter, tables, shortcodes and footnotes. */
export function askOracle(text: string): OracleAnswer {
  const root = fromMarkdown(text);
  const targets = new Map<string, string>();
  const links: string[] = [];
  const headings: string[] = [];
  for (const node of allNodes(root)) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  }
  for (const node of allNodes(root)) {
    const at = `@${node.position?.start.offset}-${node.position?.end.offset}`;
    if (node.type === 'link') links.push(`${seen(node)} -> ${node.url} ${at}`);
    if (node.type === 'linkReference') links.push(`${seen(node)} -> ${targets.get(node.identifier)} ${at}`);
    if (node.type === 'heading') headings.push(`${node.depth} ${seen(node)}`);
  }
  return { links, headings };
}

function allNodes(node: Nodes | Root): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node];
}

function seen(node: Nodes): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/.test(node.value) ? ' ' : '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
