// `npm run bench:completion [-- --missed] [-- --speed FOLDER]`: how often completion offers the right concept first, and how fast.
// With --missed also which links it did not understand. FOLDER is a glossary with the layout `cncf` and Polish articles.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureQuality, type Quality, type Question, questions, type Row } from './completionQuality.ts';
import { measureSpeed } from './completionSpeed.ts';

const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../shared');

function print(
  { corpus, what }: Question,
  { byLocale, pooled, toPages, nowhere, missed }: Quality,
  all: boolean,
): void {
  console.log(
    `\n${corpus}: ${what} The glossary is read without a quarter of its links (their texts stay), and each of`,
  );
  console.log('these is then asked for in a fresh article of its locale; every quarter in turn, pooled. In percent:');
  console.table([...byLocale, pooled, ...(toPages.links > 0 ? [toPages] : [])].map(asPercent));
  console.log(`${nowhere} links are left out: they lead to nothing that is there.`);
  if (!all) return;
  for (const { locale, slug, text, offered, at } of missed)
    console.log([locale, slug, text, offered.join(' '), at].join('\t'));
}

function asPercent({ locale, links, first, five }: Row): Record<string, string | number> {
  const percent = (part: number): number => Number(((100 * part) / links).toFixed(1));
  return { locale, links, first: percent(first), 'first five': percent(five) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false }, speed: { type: 'string' } } });
  for (const question of questions) {
    const quality = await measureQuality(join(shared, 'corpora'), question);
    if (quality) print(question, quality, values.missed);
    else console.log(`${question.corpus}: skipped, as it is not in ${shared}`);
  }
  if (values.speed === undefined) return;
  const { concepts, articles, speeds } = await measureSpeed(values.speed);
  console.log(`\nMilliseconds of processor time for one list, with ${concepts} concepts and ${articles} articles:`);
  console.table(speeds);
}

void main();
