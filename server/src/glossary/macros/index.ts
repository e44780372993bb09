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

/** Returns the macro syntax of a layout; undefined if it has none. */
export function macroSyntaxOf({ mentions }: { readonly mentions: MacroSyntaxName }): MacroSyntax | undefined {
  return syntaxes[mentions];
}
