import type { Flavor } from '../../markdown/flavor.ts';

/**
 * The text as a comment that it cannot close. In Markdown, `\-` and `\/` are a hyphen and a slash, so text that is copied
 * out of the comment is unchanged.
 */
export function commentOf(text: string, flavor: Flavor): string {
  const lines = text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '').trimEnd();
  if (lines === '') return '';
  return flavor === 'mdx'
    ? `{/* ${lines.replaceAll(/\*(?=\/)/g, '*\\')} */}`
    : `<!-- ${inert(lines).replaceAll(/-(?=-)/g, '-\\')} -->`;
}

/**
 * Sites evaluate shortcodes and macros in comments, too. Shortcodes of Hugo get the marks for literal shortcodes; the
 * braces of others are separated by a space.
 */
function inert(text: string): string {
  return text
    .replaceAll(/\{\{([<%])(?!\/\*)([^{}]*)([>%])\}\}/g, '{{$1/*$2*/$3}}')
    .replaceAll(/\{\{[<%]\/\*|\{(?=[{%])/g, (found) => (found === '{' ? '{ ' : found));
}
