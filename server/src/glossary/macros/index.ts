import type { MacroSyntaxName } from '../layout.ts';
import { atForm } from './atForm.ts';
import { glossaryMacro } from './glossaryMacro.ts';
import { glossaryTooltip } from './glossaryTooltip.ts';
import type { MacroSyntax } from './macroSyntax.ts';

const syntaxes: Readonly<Record<MacroSyntaxName, MacroSyntax | undefined>> = {
  none: undefined,
  'glossary-tooltip': glossaryTooltip,
  'glossary-macro': glossaryMacro,
  'at-form': atForm,
};

/** What reads the mentions of a layout; undefined where it has none. */
export function macroSyntaxOf({ mentions }: { readonly mentions: MacroSyntaxName }): MacroSyntax | undefined {
  return syntaxes[mentions];
}
