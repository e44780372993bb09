import type { Layout, MacroSyntaxName } from '../layout.ts';
import { WIKI_LINK } from '../linkTemplate.ts';
import { atForm } from './atForm.ts';
import { composite } from './composite.ts';
import { glossaryMacro } from './glossaryMacro.ts';
import { glossaryTooltip } from './glossaryTooltip.ts';
import type { MacroSyntax } from './macroSyntax.ts';
import { roleSyntax } from './roles.ts';
import { tagSyntax } from './tags.ts';
import { termLinks } from './termLinks.ts';
import { wikiLinks } from './wikiLinks.ts';

const syntaxes: Readonly<Record<MacroSyntaxName, MacroSyntax | undefined>> = {
  none: undefined,
  'glossary-tooltip': glossaryTooltip,
  'glossary-macro': glossaryMacro,
  'at-form': atForm,
};

/** The keys of a layout that determine its macro syntax. */
export type MacroKeys = Pick<Layout, 'mentions' | 'macros' | 'wikiLinks' | 'termLink' | 'labelLinks' | 'link'>;

const known = new WeakMap<MacroKeys, MacroSyntax>();

/**
 * Returns the macro syntax of a layout, which may consist of several; undefined if it has none. The first that can write a
 * link does.
 */
export function macroSyntaxOf(layout: MacroKeys): MacroSyntax | undefined {
  const { mentions, macros, wikiLinks: hasWikiLinks, termLink, labelLinks, link } = layout;
  const preset = syntaxes[mentions];
  if (macros.length === 0 && !hasWikiLinks && termLink === undefined && !labelLinks) return preset;
  let syntax = known.get(layout);
  if (!syntax) {
    const ofWiki = link === WIKI_LINK ? wikiLinks : { ...wikiLinks, write: () => undefined };
    syntax = composite([
      ...(preset ? [preset] : []),
      ...macros.map((pattern) => (pattern.kind === 'role' ? roleSyntax(pattern.name) : tagSyntax(pattern))),
      ...(termLink !== undefined || labelLinks ? [termLinks({ termLink, labelLinks })] : []),
      ...(hasWikiLinks ? [ofWiki] : []),
    ]);
    if (syntax) known.set(layout, syntax);
  }
  return syntax;
}
