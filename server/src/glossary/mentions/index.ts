import type { MentionSyntaxName } from '../layout.ts';
import { atForm } from './atForm.ts';
import { glossaryMacro } from './glossaryMacro.ts';
import { glossaryTooltip } from './glossaryTooltip.ts';
import type { MentionSyntax } from './mentionSyntax.ts';

const syntaxes: Readonly<Record<MentionSyntaxName, MentionSyntax | undefined>> = {
  none: undefined,
  'glossary-tooltip': glossaryTooltip,
  'glossary-macro': glossaryMacro,
  'at-form': atForm,
};

/** What reads the mentions of a layout; undefined where it has none. */
export function mentionSyntaxOf({ mentions }: { readonly mentions: MentionSyntaxName }): MentionSyntax | undefined {
  return syntaxes[mentions];
}
