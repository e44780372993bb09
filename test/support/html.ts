import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as parsed by a browser, and its syntax errors. */
export interface Page {
  /** All elements, in text order. */
  readonly elements: readonly Element[];
  readonly errors: readonly string[];
}

export function parsePage(html: string): Page {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  return { elements: document.childNodes.flatMap(elementsIn), errors };
}

/** The elements with a name. */
export function elementsNamed({ elements }: Page, name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

/** The text of an element with collapsed white space. */
export function textOf(node: Node): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The rows of the table with this caption: the texts of their cells, without the header. */
export function tableRows(page: Page, caption: string): string[][] {
  const table = elementsNamed(page, 'table').find((each) =>
    elementsIn(each).some((inner) => inner.tagName === 'caption' && textOf(inner) === caption),
  );
  const rows = table ? elementsIn(table).filter(({ tagName }) => tagName === 'tr') : [];
  return rows.slice(1).map((row) => row.childNodes.map(textOf));
}

function elementsIn(node: Node): Element[] {
  if (!('tagName' in node)) return [];
  return [node, ...node.childNodes.flatMap(elementsIn)];
}

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
