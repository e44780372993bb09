import type { Layout } from '../layout.ts';
import { cncf } from './cncf.ts';
import { glossary } from './glossary.ts';
import { investorswiki } from './investorswiki.ts';
import { kubernetes } from './kubernetes.ts';
import { mdn } from './mdn.ts';
import { moneropedia } from './moneropedia.ts';

/** The layouts that are detected without configuration. A configured layout starts from the first. */
export const presets: readonly [Layout, ...Layout[]] = [glossary, investorswiki, kubernetes, cncf, mdn, moneropedia];

export function presetNamed(name: string): Layout | undefined {
  return presets.find((layout) => layout.name === name);
}
