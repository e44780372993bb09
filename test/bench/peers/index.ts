import type { Reading } from '../line.ts';
import { installPackages, installVale, installWheels } from './install.ts';
import { measureLinks } from './links.ts';
import { GROUP } from './names.ts';
import { measureTerms } from './terms.ts';

/** The cost of other programs, and those that could not be measured, with the reason. */
export interface PeersRun {
  readonly readings: readonly Reading[];
  readonly notes: readonly string[];
}

/** Other programs, in one run on the same files with ours. */
export const peers = {
  name: GROUP,
  about:
    'Each in a process of its own from start to end, one after the other on the same files. Of the others, none finds an inflected form.',
  run: async (): Promise<PeersRun> => {
    const withoutPackages = installPackages();
    const withoutWheels = installWheels();
    const withoutVale = installVale();
    const isThere = {
      packages: withoutPackages === undefined,
      wheels: withoutWheels === undefined,
      vale: withoutVale === undefined,
    };
    const notes: string[] = [];
    if (withoutPackages !== undefined) notes.push(`the language service, textlint and cspell: ${withoutPackages}`);
    if (withoutWheels !== undefined) notes.push(`rumdl and lychee: ${withoutWheels}`);
    if (withoutVale !== undefined) notes.push(`Vale: ${withoutVale}`);
    const readings: Reading[] = [];
    const take = async (what: string, measure: () => Promise<Reading[]>): Promise<void> => {
      try {
        readings.push(...(await measure()));
        console.error(`${GROUP}: ${what}`);
      } catch (error) {
        notes.push(error instanceof Error ? error.message : String(error));
      }
    };
    if (isThere.packages || isThere.wheels) await take('links', async () => measureLinks(isThere));
    if (isThere.packages || isThere.vale) await take('terms', async () => measureTerms(isThere));
    return { readings, notes };
  },
};
