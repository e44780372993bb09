import { xml } from '../safeText.ts';

/** The first line of an XML report. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An element's opening tag without its end, `<file name="a.md"`; attributes without a value are omitted. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xml(String(value))}"`],
  );
  return `<${name}${written.join('')}`;
}
