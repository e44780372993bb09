import type { Link } from '../../markdown/types.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Renaming } from './renaming.ts';
import { writtenAs } from './writtenAs.ts';

/**
 * The name in a macro link, renamed; unchanged if the macro does not name the slug, such as `@form`. Undefined if the new name
 * cannot be written there.
 */
export function macroEdit(
  { glossary, document, facts }: Subject,
  { target, targetSpan }: Link,
  written: string,
  renaming: Renaming | undefined,
): string | undefined {
  const { macros: mentions } = glossary;
  if (!renaming || !mentions?.namesAreSlugs) return written;
  const named = glossary.links.resolveMacro(target, facts.locale).name;
  if (named === undefined || !mentions.keysOf(renaming.usual).includes(named)) return written;
  const name = /^\s*([^#]*?)\s*(?:#|$)/s.exec(written)?.[1] ?? written;
  const folder = folderOf(name, renaming.usual);
  const newName = folder + writtenAs(name.slice(folder.length), renaming.usual, renaming.written);
  const at = written.indexOf(name);
  if (BRACKETS.includes(document.text.charAt(targetSpan.start - 1)) && /[[\]|#^<>]/.test(newName)) return undefined;
  return quotedAs(
    document.text.charAt(targetSpan.start - 1),
    written.slice(0, at) + newName + written.slice(at + name.length),
  );
}

/** The character before a name in a wiki link or a role. */
const BRACKETS = '[<';

/** The folders before the name, as wiki links can have them: `terms/` of `terms/niche`. */
function folderOf(name: string, usual: string): string {
  const end = name.length - usual.length;
  return name.charAt(end - 1) === '/' && name.slice(end).toLowerCase() === usual.toLowerCase()
    ? name.slice(0, end)
    : '';
}

/** The name with the existing quote; a bare word gets quotes if necessary. */
function quotedAs(quote: string, name: string): string | undefined {
  if (BRACKETS.includes(quote)) return name;
  if (quote === '"' || quote === '`') return name.includes(quote) ? undefined : name;
  if (quote === "'") return name.replaceAll("'", "\\'");
  if (/^[^\s"'`=<>/]+$/.test(name)) return name;
  return name.includes('"') ? undefined : `"${name}"`;
}
