import { linkParity } from '../rules/linkParity.ts';
import { missingTranslation } from '../rules/missingTranslation.ts';
import type { Root } from '../workspace/root.ts';
import { readHistory } from '../workspace/rootHistory.ts';
import { progressBar } from './progressBar.ts';

/** Reads what the rules that are on need to know for what is checked, beside every front matter: links, and history. */
export async function readFurther(root: Root, paths: readonly string[]): Promise<void> {
  const articles = paths.filter((path) => root.locate(path)?.place.kind === 'article');
  const isSource = (path: string): boolean => {
    const glossary = root.locate(path)?.glossary;
    return glossary?.at(path)?.locale === glossary?.sourceLocale;
  };
  const sources = articles.filter(isSource).length;
  // git walks through the history while this program reads.
  const history = sources < articles.length ? readHistory(root) : undefined;
  if (root.isOn(linkParity) || (root.isOn(missingTranslation) && sources > 0)) await readLinks(root);
  const note = (await history)?.note;
  if (note !== undefined) process.stderr.write(`glosswright: ${note}\n`);
}

async function readLinks(root: Root): Promise<void> {
  const bar = progressBar('reading links');
  await root.readLinks({ progress: bar.update });
  bar.end();
}
