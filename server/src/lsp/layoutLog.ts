import { pathOfKey } from '../disk/fileKey.ts';
import { layoutsInForce, likelyGlossary, placeOfFound } from '../root/layoutsInForce.ts';
import { whyNoArticles } from '../root/missingArticles.ts';
import { notRead } from '../root/notRead.ts';
import type { Root } from '../root/root.ts';

/** Logs the layouts in use in a folder, the reasons, and what cannot be read, when that changes. */
export class LayoutLog {
  private readonly log: (line: string) => void;
  private readonly logged = new WeakMap<Root, string>();

  constructor(log: (line: string) => void) {
    this.log = log;
  }

  changed(root: Root): void {
    const text = [textOf(root), ...notRead(root)].join('\n');
    if (text === this.logged.get(root)) return;
    this.logged.set(root, text);
    this.log(`${pathOfKey(root.key)}: ${text}`);
  }
}

function textOf(root: Root): string {
  const layouts = layoutsInForce(root);
  if (layouts.length > 0)
    return layouts.map(({ sources, reasons }) => [`layout ${sources}.`, ...reasons].join(' ')).join('\n');
  const likely = likelyGlossary(root);
  if (!likely) return (root.brokenGlossary && whyNoArticles(root)) ?? 'no glossary found.';
  return ['no glossary is certain.', `'${placeOfFound(likely)}' may be one.`, ...likely.evidence].join(' ');
}
