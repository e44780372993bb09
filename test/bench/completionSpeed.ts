import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { completion } from '../../server/src/features/completion.ts';
import type { Subject } from '../../server/src/rules/engine/subject.ts';
import { diskFiles } from '../../server/src/disk/files.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { Root } from '../../server/src/root/root.ts';

/** Milliseconds of processor time for one kind of request. */
export interface Speed {
  readonly what: string;
  /** The first request, which creates the data of the others. */
  readonly cold: number;
  readonly median: number;
  readonly p95: number;
  readonly items: number;
}

const ROUNDS = 100;

/** The typed text at the end of a new Polish article. */
const CASES = ['](/', '](/a', '](/ba', '](/mar', '](/market-', '](/segment-w', '](/rynku', '](/xqzw', '](/en/mar'];
const TEXTS = ['', 'x', 'segmentacją rynku', 'zupełnie inne zagadnienie rynku'];

/** Measures completion in a large generated glossary below the folder. */
export async function measureSpeed(folder: string): Promise<{ concepts: number; articles: number; speeds: Speed[] }> {
  const root = new Root(keyOfPath(folder, process.platform), diskFiles);
  await root.load();
  await root.readLinks();
  const [glossary] = root.glossaries;
  if (!glossary) throw new Error(`${folder} holds no glossary`);
  const some = readdirSync(join(folder, 'content/pl')).find((name) => name.endsWith('.md')) ?? '';
  const slug = some.slice(0, -'.md'.length);
  const speeds: Speed[] = [];
  for (const text of TEXTS) {
    for (const typed of CASES) {
      const article = `---\ntitle: Zz\ntags: [a]\n---\n\nPatrz [x](/${slug}/).\n\n[${text}${typed}`;
      const subject = root.subject('content/pl/zz-fresh-article.md', article);
      if (subject) speeds.push(speedOf(`[${text}${typed}`, subject, article.length));
    }
  }
  return { concepts: glossary.articles.conceptCount, articles: glossary.articles.count, speeds };
}

function speedOf(what: string, subject: Subject, cursor: number): Speed {
  let items = 0;
  const once = (): number => {
    const before = process.cpuUsage();
    items =
      completion(subject, cursor, { uri: '', names: 1, insertReplace: true, labelDetails: true })?.items.length ?? 0;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const cold = once();
  const times = Array.from({ length: ROUNDS }, once).toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { what, cold, median: at(0.5), p95: at(0.95), items };
}
